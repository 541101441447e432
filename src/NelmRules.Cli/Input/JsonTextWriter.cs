using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NelmRules.Text;

namespace NelmRules.Cli.Input;

/// <summary>Writes JSON text token by token, noting where each token came from; unlike the usual writer it lets names repeat.</summary>
internal sealed class JsonTextWriter
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<YamlPiece>.Builder _pieces = ImmutableArray.CreateBuilder<YamlPiece>();
    private readonly Stack<(bool IsObject, bool HasItems)> _open = new();

    /// <summary>The tokens written so far.</summary>
    public ImmutableArray<YamlPiece> Pieces => _pieces.ToImmutable();

    /// <summary>Whether the next token is a name in an object.</summary>
    public bool NameComesNext { get; private set; }

    /// <summary>Whether the next token is the value of a name.</summary>
    public bool ValueComesNext => !NameComesNext && _open.Count > 0 && _open.Peek().IsObject;

    public void Open(bool isObject, TextSpan from)
    {
        Separate();
        Append(isObject ? "{" : "[", from);
        _open.Push((isObject, false));
        NameComesNext = isObject;
    }

    public void Close(TextSpan from)
    {
        Append(_open.Pop().IsObject ? "}" : "]", from);
        ValueEnds();
    }

    public void Name(string name, TextSpan from)
    {
        Separate();
        Append(Quote(name), from);
        _text.Append(": ");
        NameComesNext = false;
    }

    public void Text(string value, TextSpan from) => Word(Quote(value), from);

    /// <summary>Writes a number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    public void Word(string word, TextSpan from)
    {
        Separate();
        Append(word, from);
        ValueEnds();
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void ValueEnds() => NameComesNext = _open.Count > 0 && _open.Peek().IsObject;

    // A comma goes before a name of an object and before an item of a list, unless it is the first.
    private void Separate()
    {
        if (_open.Count == 0 || ValueComesNext)
        {
            return;
        }

        (bool isObject, bool hasItems) = _open.Pop();
        _open.Push((isObject, true));
        if (hasItems)
        {
            _text.Append(", ");
        }
    }

    private void Append(string token, TextSpan from)
    {
        _pieces.Add(new YamlPiece(_text.Length, from));
        _text.Append(token);
    }

    private static string Quote(string value)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in value)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
