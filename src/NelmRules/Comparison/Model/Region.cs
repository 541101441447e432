using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>A set of patients: those of whom one of the lines holds.</summary>
/// <remarks>
/// No line can be left out and no part of a line can be left out. Lines say nothing of what is true of everybody compared (the
/// population of the source, bounds, invariants).
/// </remarks>
/// <param name="Lines">The lines; empty lines stand for everybody.</param>
/// <param name="More">How many further lines are not shown.</param>
public sealed record Region(ImmutableArray<RegionLine> Lines, int More)
{
    /// <summary>Whether there are still others than those that are counted.</summary>
    public bool HasMoreThanCounted { get; init; }
}

/// <summary>A part of a region as a condition: all of its parts hold.</summary>
/// <param name="Text">The line as a condition of the language: <c>grade == G3 and ki67 &gt; 20%</c>; empty where it is everybody.</param>
/// <param name="Parts">What it says of each fact, in the order of the text.</param>
public sealed record RegionLine(string Text, ImmutableArray<RegionPart> Parts)
{
    /// <summary>Whether it does not hold of exactly the patients that it stands for; its example is one of them.</summary>
    public bool IsApproximate { get; init; }
}

/// <summary>What a line says of one fact, treatment, criteria, definition or expression.</summary>
/// <param name="Name">Its name, <c>received T</c>, or an expression as written.</param>
/// <param name="Text">The part as a condition.</param>
public sealed record RegionPart(string Name, string Text)
{
    /// <summary>Whether it names alternatives, which are put in brackets beside other parts.</summary>
    public bool NamesAlternatives { get; init; }

    /// <summary>The fact whose value it restricts, or null.</summary>
    public FactSymbol? Fact { get; init; }

    /// <summary>Which names it can have (yes and no of a yes/no fact); empty for numbers.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Which numbers it can have, in base units, ascending; empty for anything else.</summary>
    public ImmutableArray<NumberSpan> Spans { get; init; } = [];

    /// <summary>Whether it may be not known.</summary>
    public bool AllowsNotKnown { get; init; }

    /// <summary>The version as which it is to be read, where the two read it differently (kinds of a treatment, bounds or definitions of the facts in an expression); else null.</summary>
    public ComparedVersion? ReadBy { get; init; }

    /// <summary>Whether it does not hold of exactly these, because the language has no condition that does: it does not tell in which way something is not known.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>The condition as it stands in a line, beside other parts or alone.</summary>
    internal string Beside(bool others) => others && NamesAlternatives ? $"({Text})" : Text;
}

/// <summary>One of the two versions.</summary>
public enum ComparedVersion
{
    /// <summary>The older one.</summary>
    Old,

    /// <summary>The newer one.</summary>
    New,
}

/// <summary>A stretch of numbers in base units; a null end is unbounded.</summary>
public sealed record NumberSpan(decimal? Low, bool LowIncluded, decimal? High, bool HighIncluded);
