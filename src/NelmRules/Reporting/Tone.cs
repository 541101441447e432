namespace NelmRules.Reporting;

/// <summary>What a piece of a report is, which decides its colour.</summary>
internal enum Tone
{
    /// <summary>Running text.</summary>
    Plain,

    /// <summary>A heading or a name that leads a paragraph.</summary>
    Strong,

    /// <summary>Something beside the point, such as a citation.</summary>
    Faint,

    /// <summary>An error, or advice against.</summary>
    Bad,

    /// <summary>A warning, or something open.</summary>
    Open,

    /// <summary>Advice for.</summary>
    Good,
}

/// <summary>A piece of text in one tone.</summary>
internal sealed record Piece(string Text, Tone Tone = Tone.Plain)
{
    public static implicit operator Piece(string text) => new(text);
}
