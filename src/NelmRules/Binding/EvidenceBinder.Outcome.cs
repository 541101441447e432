using System.Collections.Immutable;
using System.Diagnostics;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <content>Outcomes: one arm each.</content>
internal sealed partial class EvidenceBinder
{
    private OutcomeSymbol? Bind(OutcomeSyntax syntax, HashSet<string> names)
    {
        WhenClauseSyntax? when = syntax.First<WhenClauseSyntax>();
        SizeClauseSyntax? size = syntax.First<SizeClauseSyntax>();
        BoundExpression? condition = when is null ? null : scope.BindCondition(when.Condition);
        ImmutableArray<OutcomeArm>? arms = All(syntax.Clauses.OfType<ArmClauseSyntax>(), Bind);
        ImmutableArray<OutcomeLine>? lines = BindLines(syntax, names);
        if (!_forms.IsWhole(size?.Count) || syntax.Name is null || (when is not null && condition is null) || arms is null || lines is null)
        {
            return null;
        }

        return new OutcomeSymbol(syntax.Name.Text, syntax.Title?.Value, PlaceOf(syntax))
        {
            Condition = condition,
            Study = syntax.Study(),
            Arms = arms.Value,
            Size = size?.Count.Text,
            SizeDoubtful = size?.Doubtful?.Why.Value,
            Lines = lines.Value,
            Cite = syntax.Citations(),
            Formerly = syntax.Formerly(),
        };
    }

    private OutcomeArm? Bind(ArmClauseSyntax arm)
    {
        TreatmentSymbol? treatment = scope.Treatment(arm.Treatment);
        ImmutableArray<TreatmentSymbol>? others = All(arm.Alternatives, scope.Treatment);
        return treatment is null || others is null
            ? null
            : new OutcomeArm(arm.Keyword, treatment, arm.Dose?.Value) { Others = others.Value };
    }

    private ImmutableArray<OutcomeLine>? BindLines(OutcomeSyntax outcome, HashSet<string> names)
    {
        List<BoundLine> lines = [.. outcome.Clauses.OfType<FigureLineSyntax>().Select(line => new BoundLine(line, Bind(line, outcome.Name?.Text, names)))];
        scope.Diagnostics.AddRange(lines
            .Where(line => line.Bound is not null)
            .GroupBy(line => line.Bound!.Endpoint, line => line.Syntax)
            .SelectMany(SurvivalChecks.Of));
        return All(lines, line => line.Bound);
    }

    private OutcomeLine? Bind(FigureLineSyntax line, string? owner, HashSet<string> names)
    {
        EndpointSymbol? endpoint = scope.Endpoint(line.Endpoint);
        OutcomeFigure? figure = line.Figure is ComparisonFigureSyntax comparison ? Bind(comparison, owner, names) : Bind(line.Figure);
        if (!HasDoubted(line.Doubtful, DoubtfulIntervals.HasInterval(line.Figure)) || endpoint is null || figure is null)
        {
            return null;
        }

        scope.Diagnostics.AddRange(EvidenceChecks.Of(line));
        return new OutcomeLine(endpoint, figure, DoubtfulIntervals.OfLine(line.Doubtful))
        {
            IntervalDoubtful = DoubtfulIntervals.OfInterval(line.Doubtful),
        };
    }

    private OutcomeFigure? Bind(EndpointFigureSyntax figure) => figure switch
    {
        AverageFigureSyntax average => Bind(average),
        NotReachedFigureSyntax => new NotReachedFigure(),
        RatesFigureSyntax rates => All(rates.Rates, Bind) is { } printed ? new RatesFigure(printed) : null,
        FractionFigureSyntax fraction => _forms.IsWhole(fraction.Count) & _forms.IsWhole(fraction.Total)
            ? new FractionFigure(fraction.Count.Text, fraction.Total.Text)
            : null,
        _ => throw new UnreachableException(),
    };

    private AverageFigure? Bind(AverageFigureSyntax average)
    {
        if (!(_forms.IsRange(average.Value, average.RangeEnd) & _forms.IsKnownUnit(average.Spread?.Value.Unit)))
        {
            return null;
        }

        string? unit = PrintedFigures.UnitOf(average.Value) ?? (average.RangeEnd is null ? null : PrintedFigures.UnitOf(average.RangeEnd));
        return new AverageFigure(
            average.IsMean ? "mean" : "median",
            average.Bound,
            average.Value.Number.Text,
            average.RangeEnd?.Number.Text,
            unit,
            average.Interval?.Low.Text,
            average.Interval?.High.Text,
            average.Spread is null ? null : Spread(average.Spread, unit));
    }

    private static string Spread(SpreadSyntax spread, string? unit) => spread.Value.Unit is null && unit is not null
        ? $"{PrintedFigures.With(spread.Value.Number, unit)} ({spread.What.Value})"
        : $"{PrintedFigures.Of(spread.Value)} ({spread.What.Value})";

    private PrintedRate? Bind(RateSyntax rate) => _forms.IsRate(rate)
        ? new PrintedRate(
            rate.At is null ? null : PrintedFigures.Of(rate.At),
            rate.Value.Number.Text,
            rate.RangeEnd?.Number.Text,
            rate.Interval?.Low.Text,
            rate.Interval?.High.Text)
        : null;

    private ComparisonFigure? Bind(ComparisonFigureSyntax comparison, string? owner, HashSet<string> names)
    {
        bool isNamed = comparison.Versus.Where(name => !IsOther(name, owner, names)).ToList().Count == 0;
        if (!(_forms.IsRatio(comparison.HazardRatio) & _forms.IsP(comparison.P) & isNamed))
        {
            return null;
        }

        return new ComparisonFigure(
            comparison.Test?.Text,
            comparison.HazardRatio?.Value.Text,
            comparison.HazardRatio?.Interval?.Low.Text,
            comparison.HazardRatio?.Interval?.High.Text,
            comparison.P is null ? null : PrintedFigures.Of(comparison.P),
            [.. comparison.Versus.Select(name => name.Text)])
        { Stated = comparison.Stated };
    }

    private bool IsOther(NameSyntax name, string? owner, HashSet<string> names)
    {
        if (name.Text == owner)
        {
            return Report(Problems.ComparedWithItself(name.Span, name.Text));
        }

        return names.Contains(name.Text)
            || Report(Problems.UnknownSymbol(name.Span, "outcome", name.Text, Spelling.Closest(name.Text, names.Where(other => other != owner).Order(StringComparer.Ordinal))));
    }

    private sealed record BoundLine(FigureLineSyntax Syntax, OutcomeLine? Bound);
}
