using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Diagnostics;
using NelmRules.Syntax;

namespace NelmRules.Binding;

/// <summary>Whether the patients with and without a treatment are as many as the whole group.</summary>
/// <remarks>
/// Compared are outcomes with the same study and the same condition: one whose only arm is <c>after T</c> or <c>with T</c>, one whose
/// only arm is <c>without T</c>, and one without arms. A part that adds up with one of several partners is left alone, since a source
/// may give a treatment's results in several outcomes.
/// </remarks>
internal static class ArmChecks
{
    /// <summary>The parts of a ruleset that do not add up.</summary>
    public static IEnumerable<Diagnostic> Of(IEnumerable<(OutcomeSyntax Syntax, OutcomeSymbol Symbol)> outcomes) =>
        outcomes.Select(Sized).OfType<SizedGroup>().GroupBy(group => group.Population).SelectMany(Of);

    private static IEnumerable<Diagnostic> Of(IEnumerable<SizedGroup> population)
    {
        List<SizedGroup> groups = [.. population];
        List<SizedGroup> wholes = groups.FindAll(group => group.Arm is null);
        if (wholes.Count == 0)
        {
            return [];
        }

        return groups.Where(group => group.Arm is { Keyword: not "without" })
            .Select(part => Mismatch(part, groups.FindAll(group => IsCounterpart(part, group)), wholes))
            .OfType<Diagnostic>();
    }

    private static Diagnostic? Mismatch(SizedGroup part, List<SizedGroup> counterparts, List<SizedGroup> wholes)
    {
        bool addsUp = counterparts.Exists(other => wholes.Exists(whole => part.Count + other.Count == whole.Count));
        return addsUp || counterparts.Count == 0 ? null : Report(part, counterparts[0], wholes[0]);
    }

    private static Diagnostic Report(SizedGroup part, SizedGroup counterpart, SizedGroup whole)
    {
        (string, string, int) sizes = (Text(part.Count), Text(counterpart.Count), part.Count + counterpart.Count);
        Diagnostic problem = Problems.ArmsDoNotAddUp(part.Size.Span, part.ShownTreatment, sizes, Text(whole.Count));
        return problem with
        {
            Related =
            [
                new RelatedPlace(counterpart.Symbol.Place.Source, counterpart.Size.Span, "the patients without"),
                new RelatedPlace(whole.Symbol.Place.Source, whole.Size.Span, "the whole group"),
            ],
        };
    }

    private static bool IsCounterpart(SizedGroup part, SizedGroup other) =>
        other.Arm is { Keyword: "without" } && part.Treatments.SetEquals(other.Treatments);

    private static SizedGroup? Sized((OutcomeSyntax Syntax, OutcomeSymbol Symbol) outcome) =>
        outcome.Syntax.Clauses.OfType<SizeClauseSyntax>().FirstOrDefault() is { Doubtful: null } size
        && outcome.Symbol.Arms is [] or [{ Dose: null }]
            ? new SizedGroup(outcome.Symbol, size)
            : null;

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private sealed record SizedGroup(OutcomeSymbol Symbol, SizeClauseSyntax Size)
    {
        public int Count => (int)Math.Min(Size.Count.Value, int.MaxValue / 2);

        public OutcomeArm? Arm => Symbol.Arms.FirstOrDefault();

        public ImmutableHashSet<string> Treatments => [.. Names];

        public string ShownTreatment => string.Join(" or ", Names.Select(name => $"`{name}`"));

        public (string? Study, string? Condition) Population => (Symbol.Study, Symbol.Condition is null ? null : BoundText.Of(Symbol.Condition));

        private IEnumerable<string> Names => Arm is null ? [] : Arm.Others.Prepend(Arm.Treatment).Select(treatment => treatment.Name);
    }
}
