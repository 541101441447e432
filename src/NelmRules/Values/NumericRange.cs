namespace NelmRules.Values;

/// <summary>The numbers that a value can still be: both ends included, a null end unbounded.</summary>
/// <remarks>
/// A settled value is a range of one number. Quantities stand in the base unit of their dimension, dates as day numbers. The width
/// of a range comes from what is missing, from what the source leaves open, or both; comparisons need to know which.
/// </remarks>
/// <param name="Low">The least possible number, or null.</param>
/// <param name="High">The greatest possible number, or null.</param>
internal readonly record struct NumericRange(decimal? Low, decimal? High)
{
    /// <summary>Whether only whole numbers are possible.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether part of the width is left open by the source.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether part of the width is a missing value.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Whether one number is settled.</summary>
    public bool IsPoint => Low is not null && Low == High;

    /// <summary>Every number, because nothing is known.</summary>
    public static NumericRange Unknown { get; } = new(null, null) { IsMissing = true };

    /// <summary>One settled number.</summary>
    public static NumericRange Point(decimal value) => new(value, value);
}
