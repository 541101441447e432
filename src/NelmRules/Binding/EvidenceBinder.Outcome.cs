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
    /// <summary>An outcome, or null where a part could not be understood.</summary>
    public OutcomeSymbol? Bind(OutcomeSyntax syntax)
    {
        OutcomeSymbol? bound = BindParts(syntax);
        if (bound is not null && ArmChecks.Sized(bound, syntax) is { } group)
        {
            _sized.Add(group);
        }

        return bound;
    }

    private OutcomeSymbol? BindParts(OutcomeSyntax syntax)
    {
        WhenClauseSyntax? when = syntax.First<WhenClauseSyntax>();
        SizeClauseSyntax? size = syntax.First<SizeClauseSyntax>();
        BoundExpression? condition = when is null ? null : scope.BindCondition(when.Condition);
        OutcomeArm[]? arms = Each.All<ArmClauseSyntax, OutcomeArm>(syntax.All<ArmClauseSyntax>(), Bind);
        OutcomeLine[]? lines = BindLines(syntax);
        if (!_forms.IsWhole(size?.Count) || syntax.Name is null || (when is not null && condition is null) || arms is null || lines is null)
        {
            return null;
        }

        return new OutcomeSymbol(syntax.Name.Text, syntax.Title?.Value, PlaceOf(syntax))
        {
            Condition = condition,
            Study = syntax.Study(),
            Arms = ImmutableArray.Create(arms),
            Size = size?.Count.Text,
            SizeDoubtful = size?.Doubtful?.Why.Value,
            Lines = ImmutableArray.Create(lines),
            Cite = syntax.Citations(),
            Formerly = syntax.Formerly(),
        };
    }

    private OutcomeArm? Bind(ArmClauseSyntax arm)
    {
        TreatmentSymbol? treatment = scope.Treatment(arm.Treatment);
        TreatmentSymbol[]? others = Each.All<NameSyntax, TreatmentSymbol>(arm.Alternatives.AsSpan(), scope.Treatment);
        return treatment is null || others is null
            ? null
            : new OutcomeArm(arm.Keyword, treatment, arm.Dose?.Value) { Others = ImmutableArray.Create(others) };
    }

    private OutcomeLine[]? BindLines(OutcomeSyntax outcome)
    {
        SurvivalChecks curves = new();
        OutcomeLine[]? lines = Each.All(outcome.All<FigureLineSyntax>(), line => Bind(line, BindFigure(line.Figure, outcome.Name?.Text), curves));
        scope.Diagnostics.AddRange(curves.Find());
        return lines;
    }

    private OutcomeLine? Bind(FigureLineSyntax line, OutcomeFigure? figure, SurvivalChecks curves)
    {
        EndpointSymbol? endpoint = scope.Endpoint(line.Endpoint);
        if (!HasDoubted(line.Doubtful, DoubtfulIntervals.HasInterval(line.Figure)) || endpoint is null || figure is null)
        {
            return null;
        }

        _checks.Check(line);
        curves.Add(endpoint.Name, line);
        return new OutcomeLine(endpoint, figure, DoubtfulIntervals.OfLine(line.Doubtful))
        {
            IntervalDoubtful = DoubtfulIntervals.OfInterval(line.Doubtful),
        };
    }

    private OutcomeFigure? BindFigure(EndpointFigureSyntax figure, string? owner) =>
        figure is ComparisonFigureSyntax comparison ? Bind(comparison, owner) : Bind(figure);

    private OutcomeFigure? Bind(EndpointFigureSyntax figure) => figure switch
    {
        AverageFigureSyntax average => Bind(average),
        NotReachedFigureSyntax => new NotReachedFigure(),
        RatesFigureSyntax rates => Each.All<RateSyntax, PrintedRate>(rates.Rates.AsSpan(), Bind) is { } printed ? new RatesFigure(ImmutableArray.Create(printed)) : null,
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

    private ComparisonFigure? Bind(ComparisonFigureSyntax comparison, string? owner)
    {
        string[]? versus = Each.All(comparison.Versus.AsSpan(), name => IsOther(name, owner) ? name.Text : null);
        if (!(_forms.IsRatio(comparison.HazardRatio) & _forms.IsP(comparison.P)) || versus is null)
        {
            return null;
        }

        return new ComparisonFigure(
            comparison.Test?.Text,
            comparison.HazardRatio?.Value.Text,
            comparison.HazardRatio?.Interval?.Low.Text,
            comparison.HazardRatio?.Interval?.High.Text,
            comparison.P is null ? null : PrintedFigures.Of(comparison.P),
            ImmutableArray.Create(versus))
        { Stated = comparison.Stated };
    }

    private bool IsOther(NameSyntax name, string? owner)
    {
        if (name.Text == owner)
        {
            return Report(Problems.ComparedWithItself(name.Span, name.Text));
        }

        return _outcomes.Contains(name.Text)
            || Report(Problems.UnknownSymbol(name.Span, "outcome", name.Text, Spelling.Closest(name.Text, _outcomes.Where(other => other != owner).Order(StringComparer.Ordinal))));
    }
}
