using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Patients;

/// <summary>A small vocabulary with a fact of each type, made by hand so that these tests need neither grammar nor binder.</summary>
internal static class PatientVocabulary
{
    private static readonly Place Nowhere = new(new SourceText("test.nelm", ""), new TextSpan(0, 0));

    public static FactSymbol Age { get; } = Fact("age", Quantity("years", 0, 130));

    public static FactSymbol Ki67 { get; } = Fact("ki67", Quantity("%", 0, 100), formerly: "mib1");

    public static FactSymbol RemnantBurden { get; } = Fact("remnant_burden", Quantity("cm", 0, null));

    public static FactSymbol Interval { get; } = Fact("interval", Quantity("days", 0, null));

    public static FactSymbol Bilirubin { get; } =
        Fact("total_bilirubin", Quantity("mg/dL", 0, null) with { Also = [new AlsoUnit(Units.Find("umol/L")!, 17.104m)] });

    public static FactSymbol Platelets { get; } = Fact("platelets", Quantity("G/L", 0, null));

    public static FactSymbol Grade { get; } = Fact("grade", Shape(new EnumType(["G1", "G2", "G3"], true)));

    public static FactSymbol Symptomatic { get; } = Fact("symptomatic", Shape(YesNoType.Instance));

    public static FactSymbol MetastasisCount { get; } =
        Fact("liver_metastasis_count", new ValueShape(CountType.Instance, new Bounds(0, null), []));

    public static FactSymbol Score { get; } = Fact("score", new ValueShape(NumberType.Instance, new Bounds(-10, 10), []));

    public static FactSymbol DiagnosedOn { get; } = Fact("diagnosed_on", Shape(DateType.Instance));

    public static FieldSymbol Diameter { get; } = new("diameter", null, Nowhere, Quantity("mm", 0, null));

    public static FieldSymbol Lobe { get; } = new("lobe", null, Nowhere, Shape(new EnumType(["left", "right"], false)));

    public static FactSymbol Metastases { get; } = Fact("liver_metastases", Shape(new ListType([Diameter, Lobe])));

    public static TreatmentSymbol Locoregional { get; } = Treatment("locoregional_treatment", "LT");

    public static TreatmentSymbol Resection { get; } = Treatment("resection", null, Locoregional);

    public static TreatmentSymbol Debulking { get; } = new("cytoreductive_surgery", null, Nowhere) { Parents = [Resection], Formerly = "debulking" };

    public static TreatmentSymbol Transplantation { get; } = Treatment("liver_transplantation", "OLT");

    public static Vocabulary Instance { get; } = Make();

    private static Vocabulary Make() => new(
    [
        new VocabularySymbol("test", null, Nowhere)
        {
            Facts = new(
                [Age, Ki67, RemnantBurden, Interval, Bilirubin, Platelets, Grade, Symptomatic, MetastasisCount, Score, DiagnosedOn, Metastases]),
            Treatments = new([Locoregional, Resection, Debulking, Transplantation]),
            Tasks = new([new("case_discussion", null, Nowhere)]),
        },
    ]);

    private static FactSymbol Fact(string name, ValueShape shape, string? formerly = null) =>
        new(name, null, Nowhere, shape) { Formerly = formerly };

    private static TreatmentSymbol Treatment(string name, string? abbreviation, params TreatmentSymbol[] parents) =>
        new(name, null, Nowhere) { Abbreviation = abbreviation, Parents = [.. parents] };

    private static ValueShape Shape(FactType type) => new(type, Bounds.None, []);

    private static ValueShape Quantity(string symbol, decimal? low, decimal? high)
    {
        Unit unit = Units.Find(symbol)!;
        return new ValueShape(new QuantityType(unit), new Bounds(low * unit.Factor, high * unit.Factor), []);
    }
}
