using System.Collections.Immutable;
using NelmRules.Text;

namespace NelmRules.Values;

/// <summary>Every unit the language knows, one row each, with its other spellings.</summary>
/// <remarks>
/// A month is not a number of days, so calendar time (months, years) and elapsed time (days, weeks) are two dimensions. The base
/// unit of a dimension is the one with factor 1; every factor is exact, so that conversion is one exact multiplication.
/// </remarks>
internal static class Units
{
    private static readonly Dimension Length = new("length");
    private static readonly Dimension Area = new("area");
    private static readonly Dimension Volume = new("volume");
    private static readonly Dimension Mass = new("mass");
    private static readonly Dimension Percentage = new("percentage");
    private static readonly Dimension CalendarTime = new("calendar time (months, years)");
    private static readonly Dimension ElapsedTime = new("elapsed time (days, weeks)");
    private static readonly Dimension MassConcentration = new("mass concentration");
    private static readonly Dimension SubstanceConcentration = new("substance concentration");
    private static readonly Dimension CellConcentration = new("cell count per volume");
    private static readonly Dimension CatalyticConcentration = new("enzyme activity per volume");
    private static readonly Dimension FlowRate = new("flow rate");
    private static readonly Dimension NormalisedFlowRate = new("flow rate per body surface");
    private static readonly Dimension BodyMassIndex = new("body mass per area");
    private static readonly Dimension Pressure = new("pressure");
    private static readonly Dimension Radioactivity = new("radioactivity");
    private static readonly Dimension AbsorbedDose = new("absorbed dose");

    private static readonly ImmutableArray<UnitRow> Rows =
    [
        Row("mm", "mm", Length, 1m),
        Row("cm", "cm", Length, 10m),
        Row("m", "m", Length, 1000m),
        Row("um", "um", Length, 0.001m, "µm", "μm"),
        Row("mm2", "mm2", Area, 1m),
        Row("cm2", "cm2", Area, 100m),
        Row("m2", "m2", Area, 1_000_000m),
        Row("mL", "mL", Volume, 1m, "ml", "cm3", "cc"),
        Row("dL", "dL", Volume, 100m, "dl"),
        Row("L", "L", Volume, 1000m, "l"),
        Row("g", "g", Mass, 1m),
        Row("mg", "mg", Mass, 0.001m),
        Row("ug", "ug", Mass, 0.000001m, "µg", "μg", "mcg"),
        Row("kg", "kg", Mass, 1000m),
        Row("%", "%", Percentage, 1m, "percent"),
        Row("months", "mo", CalendarTime, 1m, "month", "mo"),
        Row("years", "a", CalendarTime, 12m, "year", "yr"),
        Row("seconds", "s", ElapsedTime, 1m, "s", "second", "sec"),
        Row("minutes", "min", ElapsedTime, 60m, "min", "minute"),
        Row("hours", "h", ElapsedTime, 3600m, "h", "hour"),
        Row("days", "d", ElapsedTime, 86_400m, "d", "day"),
        Row("weeks", "wk", ElapsedTime, 604_800m, "week", "wk"),
        Row("g/L", "g/L", MassConcentration, 1m, "g/l"),
        Row("g/dL", "g/dL", MassConcentration, 10m, "g/dl"),
        Row("mg/dL", "mg/dL", MassConcentration, 0.01m, "mg/dl"),
        Row("mg/L", "mg/L", MassConcentration, 0.001m, "mg/l"),
        Row("ug/L", "ug/L", MassConcentration, 0.000001m, "µg/L", "μg/L", "ug/l", "mcg/L"),
        Row("ng/mL", "ng/mL", MassConcentration, 0.000001m, "ng/ml"),
        Row("ng/L", "ng/L", MassConcentration, 0.000000001m, "ng/l"),
        Row("pg/mL", "pg/mL", MassConcentration, 0.000000001m, "pg/ml"),
        Row("mol/L", "mol/L", SubstanceConcentration, 1_000_000m, "mol/l"),
        Row("mmol/L", "mmol/L", SubstanceConcentration, 1000m, "mmol/l"),
        Row("umol/L", "umol/L", SubstanceConcentration, 1m, "µmol/L", "μmol/L", "umol/l"),
        Row("nmol/L", "nmol/L", SubstanceConcentration, 0.001m, "nmol/l"),
        Row("pmol/L", "pmol/L", SubstanceConcentration, 0.000001m, "pmol/l"),
        Row("G/L", "10*9/L", CellConcentration, 1m),
        Row("T/L", "10*12/L", CellConcentration, 1000m),
        Row("U/L", "U/L", CatalyticConcentration, 1m, "U/l", "IU/L"),
        Row("kU/L", "kU/L", CatalyticConcentration, 1000m),
        Row("mL/min", "mL/min", FlowRate, 1m, "ml/min"),
        Row("mL/min/1.73m2", "mL/min/{1.73_m2}", NormalisedFlowRate, 1m, "ml/min/1.73m2"),
        Row("kg/m2", "kg/m2", BodyMassIndex, 1m),
        Row("mmHg", "mm[Hg]", Pressure, 1m),
        Row("MBq", "MBq", Radioactivity, 1m),
        Row("GBq", "GBq", Radioactivity, 1000m),
        Row("mCi", "mCi", Radioactivity, 37m),
        Row("Gy", "Gy", AbsorbedDose, 1m),
    ];

    private static readonly WordTable<Unit> BySpelling = new(Spelled());

    /// <summary>Every unit in table order.</summary>
    public static IEnumerable<Unit> All => Rows.Select(row => row.Unit);

    /// <summary>Every accepted spelling.</summary>
    public static IEnumerable<string> Spellings => Rows.SelectMany(row => row.OtherSpellings.Prepend(row.Unit.Symbol));

    /// <summary>The unit with this spelling, or null.</summary>
    public static Unit? Find(string spelling) => BySpelling.Find(spelling);

    /// <summary>Whether one unit is of calendar time and the other of elapsed time, which never compare.</summary>
    public static bool AreBothTimes(Unit left, Unit right) =>
        left.Dimension != right.Dimension
        && (left.Dimension == CalendarTime || left.Dimension == ElapsedTime)
        && (right.Dimension == CalendarTime || right.Dimension == ElapsedTime);

    private static Dictionary<string, Unit> Spelled()
    {
        Dictionary<string, Unit> bySpelling = new(StringComparer.Ordinal);
        foreach (UnitRow row in Rows)
        {
            bySpelling.Add(row.Unit.Symbol, row.Unit);
            foreach (string spelling in row.OtherSpellings)
            {
                bySpelling.Add(spelling, row.Unit);
            }
        }

        return bySpelling;
    }

    private static UnitRow Row(string symbol, string ucum, Dimension dimension, decimal factor, params string[] otherSpellings) =>
        new(new Unit(symbol, ucum, dimension, factor), otherSpellings);

    private sealed record UnitRow(Unit Unit, string[] OtherSpellings);
}
