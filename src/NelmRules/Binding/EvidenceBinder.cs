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
    private readonly EvidenceChecks _checks = new(scope.Diagnostics);

    /// <summary>The prognoses of a ruleset in the ordinal order of their names.</summary>
    public PrognosisSymbol[] BindPrognoses(PrognosisSyntax[] prognoses) =>
        SymbolOrder.ByName(Each.Kept<PrognosisSyntax, PrognosisSymbol>(prognoses, Bind));

    /// <summary>The outcomes of a ruleset in the ordinal order of their names.</summary>
    public OutcomeSymbol[] BindOutcomes(OutcomeSyntax[] outcomes)
    {
        HashSet<string> names = new(Each.Kept(outcomes, outcome => outcome.Name?.Text), StringComparer.Ordinal);
        List<SizedGroup> sized = [];
        OutcomeSymbol[] bound = Each.Kept(outcomes, outcome => Bind(outcome, names, sized));
        scope.Diagnostics.AddRange(ArmChecks.Of(sized));
        return SymbolOrder.ByName(bound);
    }

    private Place PlaceOf(SyntaxNode syntax) => new(scope.Source, syntax.Span);

    private bool Report(Diagnostic problem)
    {
        scope.Diagnostics.Add(problem);
        return false;
    }
}
