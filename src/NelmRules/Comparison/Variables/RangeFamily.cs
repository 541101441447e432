using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>An end that the ranges of an expression can have: none, one number, or any number up to a limit.</summary>
/// <param name="IsOpen">Whether there is no end.</param>
/// <param name="Exact">The only number that it can be; null where there are others.</param>
/// <param name="Limit">How far out it can be; null where anything is possible.</param>
internal readonly record struct RangeEnd(bool IsOpen, decimal? Exact, decimal? Limit)
{
    /// <summary>No end.</summary>
    internal static RangeEnd Open { get; } = new(true, null, null);

    /// <summary>One number, or, for null, no end.</summary>
    internal static RangeEnd At(decimal? number) => number is null ? Open : new RangeEnd(false, number, number);

    /// <summary>Any number up to a limit.</summary>
    internal static RangeEnd UpTo(decimal? limit) => new(false, null, limit);

    /// <summary>The end of a sum.</summary>
    internal RangeEnd Plus(RangeEnd other) => IsOpen || other.IsOpen
        ? Open
        : new RangeEnd(false, Sum(Exact, other.Exact), Sum(Limit, other.Limit));

    /// <summary>The end of a product with a number other than zero.</summary>
    internal RangeEnd Times(decimal factor) => new(IsOpen, Exact * factor, Limit * factor);

    private static decimal? Sum(decimal? left, decimal? right) => left is { } one && right is { } other ? Quantities.Held(() => one + other) : null;
}

/// <summary>Ranges of one kind that an expression can have where it is not settled.</summary>
internal sealed record RangeFamily(RangeEnd Low, RangeEnd High)
{
    /// <summary>All numbers between two bounds.</summary>
    internal static RangeFamily Between(decimal? low, decimal? high) => new(RangeEnd.At(low), RangeEnd.At(high));

    /// <summary>The ranges of a sum.</summary>
    internal RangeFamily Plus(RangeFamily other) => new(Low.Plus(other.Low), High.Plus(other.High));

    /// <summary>The ranges of a product with a number other than zero.</summary>
    internal RangeFamily Times(decimal factor) =>
        factor > 0m ? new RangeFamily(Low.Times(factor), High.Times(factor)) : new RangeFamily(High.Times(factor), Low.Times(factor));

    /// <summary>The ranges with ends among some numbers.</summary>
    internal IEnumerable<NumericRange> Among(decimal[] samples) =>
        from low in Ends(Low, samples, number => Low.Limit is null || number >= Low.Limit)
        from high in Ends(High, samples, number => High.Limit is null || number <= High.Limit)
        where low is null || high is null || low < high
        select new NumericRange(low, high);

    private static IEnumerable<decimal?> Ends(RangeEnd end, decimal[] samples, Func<decimal, bool> isInside) =>
        end.IsOpen ? [null]
        : end.Exact is { } exact ? [exact]
        : samples.Where(isInside).Select(number => (decimal?)number).Append(end.Limit).Distinct().Where(number => number is not null);
}
