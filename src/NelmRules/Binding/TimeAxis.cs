using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Binding;

/// <summary>Printed times set in order; months and years cannot be set in order with days and weeks.</summary>
internal static class TimeAxis
{
    private static readonly Dimension Calendar = Units.Find("months")!.Dimension;
    private static readonly Dimension Elapsed = Units.Find("days")!.Dimension;

    /// <summary>Whether a unit is one of time.</summary>
    public static bool Measures(Unit unit) => unit.Dimension == Calendar || unit.Dimension == Elapsed;

    /// <summary>A time in the base unit of its dimension, or null where the figure is no time.</summary>
    public static PrintedTime? Place(FigureSyntax? figure) =>
        figure?.Unit is not null
        && Units.Find(figure.Unit.Text) is { } unit
        && Measures(unit)
        && Quantities.ToBase(figure.Number.Value, unit) is { } value
            ? new PrintedTime(unit.Dimension, value)
            : null;
}

/// <summary>A printed time, in the base unit of its dimension.</summary>
internal sealed record PrintedTime(Dimension Dimension, decimal Value);
