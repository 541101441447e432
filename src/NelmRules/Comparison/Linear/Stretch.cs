namespace NelmRules.Comparison;

/// <summary>A stretch of exact numbers; a null end is unbounded.</summary>
internal readonly record struct Stretch(Fraction? Low, bool LowIncluded, Fraction? High, bool HighIncluded)
{
    /// <summary>All numbers.</summary>
    internal static Stretch All { get; } = new(null, false, null, false);

    /// <summary>The numbers of neighbouring cells.</summary>
    internal static Stretch Of(Cell first, Cell last) => new(Exact(first.Low), first.IsPoint, Exact(last.High), last.IsPoint);

    /// <summary>Whether a number is inside.</summary>
    internal bool Contains(Fraction number) =>
        (Low is not { } low || (LowIncluded ? number >= low : number > low)) && (High is not { } high || (HighIncluded ? number <= high : number < high));

    /// <summary>The stretch with another number added to all of its numbers.</summary>
    internal Stretch Plus(Fraction number) => this with { Low = Low + number, High = High + number };

    private static Fraction? Exact(decimal? number) => number is { } one ? Fraction.Of(one) : null;
}
