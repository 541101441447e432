using System.Collections.Immutable;
using NelmRules.Comparison;

namespace NelmRules.Reporting.Difference;

/// <summary>One change: from what to what, for whom, with an example, and where it comes from.</summary>
/// <param name="output">Where it is written.</param>
/// <param name="told">The declarations whose lines were shown already.</param>
internal sealed class ChangeSection(ReportWriter output, HashSet<string> told)
{
    private const int Inner = 5;
    private const int Text = 15;

    // A longer list is told by its number: the edit itself shows it.
    private const int MostLines = 12;

    /// <summary>Writes the change.</summary>
    public void Write(ShownChange change)
    {
        output.Blank();
        output.Paragraph(2, 5, new Piece(FormattableString.Invariant($"{change.Number}. {change.Title}"), Tone.Strong));
        foreach (TransitionChange transition in change.Change.Transitions)
        {
            output.Paragraph(Inner, Inner + 2, new Piece(DifferenceWords.Of(change, transition), Tone.Plain));
            WriteRegion(transition.Region, transition.Witness);
        }

        if (DifferenceWords.EchoOf(change) is { Length: > 0 } echo)
        {
            output.Paragraph(Inner, Inner + 2, echo);
        }

        if (!change.Change.Reaches.IsEmpty)
        {
            output.Paragraph(Inner, Inner + 2, $"With it comes or goes all that the source says: {DifferenceWords.ReachOf(change.Change.Reaches)}");
        }

        WriteResponsible(change.Responsible);
    }

    /// <summary>Writes who is concerned, and one of them.</summary>
    public void WriteRegion(Region region, Witness witness)
    {
        string word = "who";
        foreach (string line in RegionWords.Lines(region))
        {
            output.Labelled(7, new Piece(word, Tone.Faint), Text, line);
            word = "or";
        }

        output.Labelled(7, new Piece("example", Tone.Faint), Text, RegionWords.Of(witness));
        if (RegionWords.AsksOf(witness) is { Length: > 0 } asks)
        {
            output.Paragraph(Text, Text, asks);
        }
    }

    /// <summary>Writes the declarations behind a change; the lines that were changed are shown where they are first spoken of.</summary>
    public void WriteResponsible(ImmutableArray<DeclarationChange> responsible)
    {
        string word = "from";
        foreach (DeclarationChange declaration in responsible)
        {
            bool isTold = !told.Add($"{declaration.Kind} {WrittenChange.At(declaration.Old, declaration.New)} {declaration.Name}");
            output.Labelled(
                Inner,
                new Piece(word, Tone.Faint),
                Text,
                WrittenChange.Of(declaration),
                new Piece($" ({WrittenChange.At(declaration.Old, declaration.New)}){(isTold ? ", see above" : "")}", Tone.Faint));
            WriteLines(isTold ? [] : WrittenChange.Lines(declaration.Old, declaration.New));
            word = "";
        }
    }

    private void WriteLines(ImmutableArray<string> lines)
    {
        foreach (string line in lines.Take(MostLines))
        {
            output.Paragraph(Text + 2, Text + 4, new Piece(line, line[0] == '-' ? Tone.Bad : Tone.Good));
        }

        if (lines.Length > MostLines)
        {
            output.Paragraph(Text + 2, Text + 4, $"and {Wording.Number(lines.Length - MostLines, "more line")}");
        }
    }
}
