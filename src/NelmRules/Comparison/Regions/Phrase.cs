namespace NelmRules.Comparison;

/// <summary>A condition that is being written, with as few brackets as can be read in one way only.</summary>
internal sealed record Phrase
{
    private readonly Joint _joint;

    private Phrase(string text, Joint joint) => (Text, _joint) = (text, joint);

    private enum Joint
    {
        None,
        And,
        Or,
    }

    /// <summary>The condition.</summary>
    internal string Text { get; }

    /// <summary>Whether it is put in brackets beside others that hold too.</summary>
    internal bool NamesAlternatives => _joint == Joint.Or;

    /// <summary>A condition of one part; one that holds the word <c>and</c> itself (<c>ki67 between 3% and 20%</c>) is told from alternatives by brackets.</summary>
    internal static Phrase Of(string text) => new(text, text.Contains(" and ", StringComparison.Ordinal) ? Joint.And : Joint.None);

    /// <summary>All of several conditions.</summary>
    internal static Phrase And(params ReadOnlySpan<Phrase> parts) => Join(parts, " and ", Joint.And);

    /// <summary>Any of several conditions.</summary>
    internal static Phrase Or(params ReadOnlySpan<Phrase> parts) => Join(parts, " or ", Joint.Or);

    /// <summary>The opposite of a condition.</summary>
    internal static Phrase Not(string text) => Of($"not {Operand(text)}");

    /// <summary>That a condition is known.</summary>
    internal static Phrase IsKnown(string text) => Of($"{Operand(text)} is known");

    /// <summary>That a condition is not known.</summary>
    internal static Phrase IsNotKnown(string text) => Not(IsKnown(text).Text);

    private static string Operand(string text) => text.Contains(' ', StringComparison.Ordinal) ? $"({text})" : text;

    private static Phrase Join(ReadOnlySpan<Phrase> parts, string word, Joint joint)
    {
        if (parts.Length == 1)
        {
            return parts[0];
        }

        string[] texts = new string[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            Joint inner = parts[i]._joint;
            texts[i] = inner == Joint.None || inner == joint ? parts[i].Text : $"({parts[i].Text})";
        }

        return new Phrase(string.Join(word, texts), joint);
    }
}
