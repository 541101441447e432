using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Binds what a source reports: prognostic factors and outcomes, their numbers kept as printed.</summary>
/// <remarks>
/// A declaration with an error is left out once every problem in it has been reported. Numbers that contradict each other are only
/// warned about: a source may have printed them so.
/// </remarks>
internal sealed partial class EvidenceBinder(NameScope scope)
{
    private readonly FigureForms _forms = new(scope.Diagnostics);

    /// <summary>The prognoses of a ruleset in the ordinal order of their names.</summary>
    public ImmutableArray<PrognosisSymbol> BindPrognoses(IEnumerable<PrognosisSyntax> prognoses) =>
        [.. prognoses.Select(Bind).OfType<PrognosisSymbol>().OrderBy(prognosis => prognosis.Name, StringComparer.Ordinal)];

    /// <summary>The outcomes of a ruleset in the ordinal order of their names.</summary>
    public ImmutableArray<OutcomeSymbol> BindOutcomes(IEnumerable<OutcomeSyntax> outcomes)
    {
        List<OutcomeSyntax> all = [.. outcomes];
        HashSet<string> names = new(all.Select(outcome => outcome.Name?.Text).OfType<string>(), StringComparer.Ordinal);
        Dictionary<OutcomeSymbol, OutcomeSyntax> bound = [];
        foreach (OutcomeSyntax syntax in all)
        {
            if (Bind(syntax, names) is { } symbol)
            {
                bound.Add(symbol, syntax);
            }
        }

        scope.Diagnostics.AddRange(ArmChecks.Of(bound));
        return [.. bound.Keys.OrderBy(outcome => outcome.Name, StringComparer.Ordinal)];
    }

    private Place PlaceOf(SyntaxNode syntax) => new(scope.Source, syntax.Span);

    private bool Report(Diagnostic problem)
    {
        scope.Diagnostics.Add(problem);
        return false;
    }

    /// <summary>Binds every item, so that each reports its problems, and returns null where one of them failed.</summary>
    private static ImmutableArray<TResult>? All<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult?> bind)
        where TResult : class
    {
        List<TResult?> results = [.. items.Select(bind)];
        return results.Contains(null) ? null : [.. results.OfType<TResult>()];
    }
}
