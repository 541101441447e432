using System.Runtime.InteropServices;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <content>Prognostic factors.</content>
internal sealed partial class EvidenceBinder
{
    /// <summary>A prognostic factor, or null where a part could not be understood.</summary>
    public PrognosisSymbol? Bind(PrognosisSyntax syntax)
    {
        WhenClauseSyntax? when = syntax.First<WhenClauseSyntax>();
        PerClauseSyntax? per = syntax.First<PerClauseSyntax>();
        BoundExpression? condition = when is null ? null : scope.BindCondition(when.Condition);
        PerStep? step = per is null ? null : Bind(per);
        PrognosticEffect[]? effects = Each.All<EffectClauseSyntax, PrognosticEffect>(syntax.All<EffectClauseSyntax>(), Bind);
        if (syntax.Name is null || !HasOneFactor(syntax.Name, when, per) || (condition is null && step is null) || effects is null)
        {
            return null;
        }

        return new PrognosisSymbol(syntax.Name.Text, syntax.Title?.Value, PlaceOf(syntax))
        {
            Condition = condition,
            Per = step,
            Effects = ImmutableCollectionsMarshal.AsImmutableArray(effects),
            Study = syntax.Study(),
            Cite = syntax.Citations(),
            Formerly = syntax.Formerly(),
        };
    }

    private bool HasOneFactor(NameSyntax name, WhenClauseSyntax? when, PerClauseSyntax? per) => (when, per) switch
    {
        (null, null) => Report(Problems.NoFactor(name.Span, name.Text)),
        (not null, not null) => Report(Problems.TwoFactors(per.Span, name.Text)),
        _ => true,
    };

    private PerStep? Bind(PerClauseSyntax per) => scope.Fact(per.Fact) switch
    {
        null => null,
        { } fact when per.Step is null => _forms.HasSteps(fact, per.Fact) ? new PerStep(fact, per.Unstated?.Value ?? "", IsPrinted: false) : null,
        { } fact => _forms.IsStepOf(fact, per.Step) ? new PerStep(fact, PrintedFigures.Of(per.Step), IsPrinted: true) : null,
    };

    private PrognosticEffect? Bind(EffectClauseSyntax effect)
    {
        EndpointSymbol? endpoint = scope.Endpoint(effect.Endpoint);
        TreatmentSymbol? treatment = effect.Treatment is null ? null : scope.Treatment(effect.Treatment);
        PrintedTest[]? tests = Each.All<TestLineSyntax, PrintedTest>(effect.Tests.AsSpan(), Bind);
        return endpoint is null || tests is null || (effect.Treatment is not null && treatment is null)
            ? null
            : new PrognosticEffect(effect.Effect, treatment, endpoint, ImmutableCollectionsMarshal.AsImmutableArray(tests), Significance.VerdictOf(effect.Tests));
    }

    private PrintedTest? Bind(TestLineSyntax line)
    {
        if (!(_forms.IsRatio(line.HazardRatio) & _forms.IsP(line.P) & HasDoubted(line.Doubtful, line.HazardRatio?.Interval is not null)))
        {
            return null;
        }

        _checks.Check(line);
        IntervalSyntax? interval = line.HazardRatio?.Interval;
        return new PrintedTest(
            line.Test.Text,
            line.HazardRatio?.Value.Text,
            interval?.Low.Text,
            interval?.High.Text,
            line.P is null ? null : PrintedFigures.Of(line.P),
            line.NotEntered,
            DoubtfulIntervals.OfLine(line.Doubtful))
        { Stated = line.Stated, IntervalDoubtful = DoubtfulIntervals.OfInterval(line.Doubtful) };
    }

    private bool HasDoubted(DoubtfulSyntax? doubtful, bool hasInterval) =>
        hasInterval || !DoubtfulIntervals.IsOfInterval(doubtful) || Report(Problems.NoIntervalToDoubt(doubtful!.Span, doubtful.Why.Span));
}
