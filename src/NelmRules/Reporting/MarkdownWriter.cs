using System.Text;
using System.Text.RegularExpressions;

namespace NelmRules.Reporting;

/// <summary>Writes CommonMark with the tables of GitHub; the one place where text is made safe for both.</summary>
internal sealed partial class MarkdownWriter(TextWriter writer)
{
    private bool _isInList;

    /// <summary>Text that is shown as it is, whatever it holds; hidden characters are shown by their code points.</summary>
    public static string Safe(string text)
    {
        string visible = Special().Replace(Printable.Escape(text), @"\$0");
        return First().Replace(visible, "$1\\$2");
    }

    /// <summary>A name of the language as code.</summary>
    public static string Name(string name) => Plain().IsMatch(name) ? $"`{name}`" : Safe(name);

    /// <summary>Text that stands out.</summary>
    public static string Strong(string text) => $"**{Safe(text)}**";

    /// <summary>A heading of its level; its text is Markdown.</summary>
    public void Heading(int level, string markdown) => Block($"{new string('#', level)} {markdown}");

    /// <summary>A paragraph of Markdown.</summary>
    public void Paragraph(string markdown) => Block(markdown);

    /// <summary>An item of a list, with what stands beneath it, each Markdown.</summary>
    public void Item(string markdown, params IEnumerable<string> beneath)
    {
        if (!_isInList)
        {
            writer.Write('\n');
        }

        _isInList = true;
        writer.Write($"- {markdown}\n");
        foreach (string line in beneath)
        {
            writer.Write($"  - {line}\n");
        }
    }

    /// <summary>A table; its cells are Markdown.</summary>
    public void Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        Block(Row(heads));
        writer.Write($"{Row([.. heads.Select(_ => "---")])}\n");
        foreach (IReadOnlyList<string> row in rows)
        {
            writer.Write($"{Row(row)}\n");
        }
    }

    private void Block(string line)
    {
        _isInList = false;
        writer.Write($"\n{line}\n");
    }

    private static string Row(IEnumerable<string> cells)
    {
        StringBuilder row = new("|");
        foreach (string cell in cells)
        {
            row.Append(' ').Append(cell).Append(cell.Length == 0 ? "|" : " |");
        }

        return row.ToString();
    }

    // Whatever can open emphasis, code, a link, an image, HTML, an entity, a cell or an address that links itself.
    [GeneratedRegex(@"[\\`*_\[\]<>&|~#@!$]|:(?=//)|(?<=\b[wW]{3})\.")]
    private static partial Regex Special();

    // Whatever can open a block at the start of a text.
    [GeneratedRegex(@"^(\s*[0-9]{0,9})([-+=.)](?=\s|$|[-=]))")]
    private static partial Regex First();

    [GeneratedRegex(@"^[A-Za-z0-9_. -]+$")]
    private static partial Regex Plain();
}
