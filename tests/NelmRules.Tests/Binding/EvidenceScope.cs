using NelmRules.Binding;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Binding;

/// <summary>A scope with a handful of names, enough for evidence.</summary>
internal sealed class EvidenceScope(SourceText source) : NameScope
{
    private static readonly string[] Treatments = ["surgery", "ablation", "chemotherapy"];
    private static readonly string[] Endpoints = ["overall_survival", "recurrence", "symptom_relief"];

    private readonly Dictionary<string, Symbol> _symbols = new(StringComparer.Ordinal);

    public override DiagnosticBag Diagnostics { get; } = new(source);

    public override SourceText Source => source;

    public override TreatmentSymbol? Treatment(NameSyntax name) =>
        Find("treatment", Treatments, name, place => new TreatmentSymbol(name.Text, null, place));

    public override EndpointSymbol? Endpoint(NameSyntax name)
    {
        NameSyntax full = name.Text == "OS" ? name with { Text = "overall_survival" } : name;
        return Find("endpoint", Endpoints, full, place => new EndpointSymbol(full.Text, null, place));
    }

    public override FactSymbol? Fact(NameSyntax name) =>
        Shape(name.Text) is { } shape ? new FactSymbol(name.Text, null, PlaceAt(name), shape) : Unknown<FactSymbol>("fact", name);

    public override BoundExpression? BindCondition(ExpressionSyntax syntax) =>
        syntax is NameExpressionSyntax name && Fact(new NameSyntax(name.Span, name.Name)) is { } fact
            ? new BoundFact(PlaceAt(name), fact, null)
            : null;

    private static ValueShape? Shape(string fact) => fact switch
    {
        "symptomatic" => new ValueShape(YesNoType.Instance, Bounds.None, []),
        "age" => new ValueShape(new QuantityType(Units.Find("years")!), Bounds.None, []),
        "remnant_burden" => new ValueShape(new QuantityType(Units.Find("cm")!), Bounds.None, []),
        "total_bilirubin" => new ValueShape(new QuantityType(Units.Find("mg/dL")!), Bounds.None, [new AlsoUnit(Units.Find("umol/L")!, 17.104m)]),
        "metastasis_count" => new ValueShape(CountType.Instance, Bounds.None, []),
        "diagnosed_on" => new ValueShape(DateType.Instance, Bounds.None, []),
        _ => null,
    };

    private T? Find<T>(string kind, string[] known, NameSyntax name, Func<Place, T> make)
        where T : Symbol
    {
        if (!known.Contains(name.Text))
        {
            return Unknown<T>(kind, name);
        }

        if (!_symbols.TryGetValue(name.Text, out Symbol? symbol))
        {
            symbol = make(PlaceAt(name));
            _symbols.Add(name.Text, symbol);
        }

        return (T)symbol;
    }

    private T? Unknown<T>(string kind, NameSyntax name)
        where T : Symbol
    {
        Diagnostics.Add(Problems.UnknownSymbol(name.Span, kind, name.Text, null));
        return null;
    }

    private Place PlaceAt(SyntaxNode node) => new(source, node.Span);
}
