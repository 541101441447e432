using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>What a number of evidence can be at all; each check reports its problem and says whether there was none.</summary>
internal sealed class FigureForms(DiagnosticBag diagnostics)
{
    private const string Percent = "%";

    public bool IsP(PValueSyntax? p) => p is null or { Value.Value: >= 0 and <= 1 } || Report(Problems.ImpossibleP(p.Span, p.Value.Text));

    public bool IsRatio(HazardRatioSyntax? ratio) =>
        ratio is null || (IsPositive(ratio.Value) & (ratio.Interval is null || (IsLimit(ratio.Interval.Low) & IsPositive(ratio.Interval.High))));

    public bool IsWhole(NumberSyntax? number) =>
        number is null || (number.Value >= 0 && decimal.IsInteger(number.Value)) || Report(Problems.NotWhole(number.Span, number.Text));

    public bool IsKnownUnit(UnitSyntax? unit) =>
        unit is null
        || Units.Find(unit.Text) is not null
        || Report(Problems.UnknownUnit(unit.Span, unit.Text, Spelling.Closest(unit.Text, Units.Spellings)));

    public bool IsRange(FigureSyntax low, FigureSyntax? high) =>
        IsKnownUnit(low.Unit) & IsKnownUnit(high?.Unit)
        && (low.Unit is null || high?.Unit is null || Find(low) == Find(high)
            || Report(Problems.RangeInTwoUnits(low.Span.To(high.Span), PrintedFigures.Of(low), PrintedFigures.Of(high))));

    public bool IsRate(RateSyntax rate) =>
        (rate.At is null || IsTime(rate.At)) & IsPercent(rate.Value, rate.RangeEnd) & (rate.RangeEnd is null || IsPercent(rate.RangeEnd, rate.Value));

    public bool IsStepOf(FactSymbol fact, FigureSyntax step) =>
        IsKnownUnit(step.Unit)
        && (Fits(fact, step) || Report(Problems.StepOfAnotherKind(step.Span, PrintedFigures.Of(step), fact.Name, fact.Type.Description)));

    public bool HasSteps(FactSymbol fact, NameSyntax name) =>
        fact.Type is QuantityType or CountType or NumberType or DateType
        || Report(Problems.FactWithoutSteps(name.Span, fact.Name, fact.Type.Description));

    private static bool Fits(FactSymbol fact, FigureSyntax step) => (fact.Type, Find(step)) switch
    {
        (QuantityType type, { } unit) => unit.Dimension == type.Dimension || fact.Shape.Also.Any(also => also.Unit.Dimension == unit.Dimension),
        (DateType, { } unit) => TimeAxis.Measures(unit),
        (CountType or NumberType, null) => step.Unit is null,
        _ => false,
    };

    private bool IsTime(FigureSyntax time) =>
        IsKnownUnit(time.Unit)
        && ((Find(time) is { } unit && TimeAxis.Measures(unit)) || Report(Problems.RateAtNoTime(time.Span, PrintedFigures.Of(time))));

    private bool IsPercent(FigureSyntax figure, FigureSyntax? otherEnd) =>
        IsKnownUnit(figure.Unit)
        && ((figure.Unit ?? otherEnd?.Unit) is { } unit && Units.Find(unit.Text) is { Symbol: Percent }
            || Report(Problems.RateNotInPercent(figure.Span, PrintedFigures.Of(figure), figure.Number.Text)));

    private bool IsPositive(NumberSyntax number) => number.Value > 0 || Report(Problems.ImpossibleRatio(number.Span, number.Text));

    // A lower limit may be so small that it is printed as 0.00.
    private bool IsLimit(NumberSyntax number) => number.Value >= 0 || Report(Problems.ImpossibleRatio(number.Span, number.Text));

    private static Unit? Find(FigureSyntax figure) => figure.Unit is null ? null : Units.Find(figure.Unit.Text);

    private bool Report(Diagnostic problem)
    {
        diagnostics.Add(problem);
        return false;
    }
}
