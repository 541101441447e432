using System.Runtime.InteropServices;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Binds what a source reports: prognostic factors and outcomes, their numbers kept as printed.</summary>
/// <remarks>
/// A declaration with an error is left out once every problem in it has been reported. Numbers that contradict each other are only
/// warned about: a source may have printed them so.
/// </remarks>
internal sealed partial class EvidenceBinder(NameScope scope, List<OutcomeSyntax> outcomes)
{
    private readonly FigureForms _forms = new(scope.Diagnostics);
    private readonly EvidenceChecks _checks = new(scope.Diagnostics);
    private readonly HashSet<string> _outcomes = new(Each.Kept(CollectionsMarshal.AsSpan(outcomes), outcome => outcome.Name?.Text), StringComparer.Ordinal);
    private readonly List<SizedGroup> _sized = [];

    /// <summary>Reports the groups of patients that do not add up, once all outcomes have been bound.</summary>
    public void CheckArms() => scope.Diagnostics.AddRange(ArmChecks.Of(_sized));

    private Place PlaceOf(SyntaxNode syntax) => new(scope.Source, syntax.Span);

    private bool Report(Diagnostic problem)
    {
        scope.Diagnostics.Add(problem);
        return false;
    }
}
