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
    // Among more partners than this some pair adds up by chance, and trying all of them takes time.
    private const int MostPartners = 100;

    /// <summary>The parts of a ruleset that do not add up.</summary>
    public static IEnumerable<Diagnostic> Of(Dictionary<OutcomeSymbol, OutcomeSyntax> outcomes) =>
        outcomes.Keys.Select(symbol => Sized(symbol, outcomes[symbol])).OfType<SizedGroup>().GroupBy(group => group.Population).SelectMany(Of);

    private static IEnumerable<Diagnostic> Of(IEnumerable<SizedGroup> population)
    {
        ILookup<string, SizedGroup> byTreatment = population.ToLookup(group => group.Treatment);
        List<SizedGroup> wholes = [.. byTreatment[""].DistinctBy(whole => Text(whole.Count))];
        return wholes.Count is 0 or > MostPartners
            ? []
            : byTreatment.Where(arms => arms.Key.Length > 0).SelectMany(arms => Mismatches(arms, wholes));
    }

    private static IEnumerable<Diagnostic> Mismatches(IEnumerable<SizedGroup> arms, List<SizedGroup> wholes)
    {
        List<SizedGroup> counterparts = [.. arms.Where(arm => arm.IsWithout).DistinctBy(arm => Text(arm.Count))];
        return counterparts.Count is 0 or > MostPartners
            ? []
            : from part in arms
              where !part.IsWithout && !counterparts.Exists(other => wholes.Exists(whole => part.Count + other.Count == whole.Count))
              select Report(part, counterparts[0], wholes[0]);
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

    private static SizedGroup? Sized(OutcomeSymbol symbol, OutcomeSyntax syntax) =>
        syntax.Clauses.OfType<SizeClauseSyntax>().FirstOrDefault() is { Doubtful: null } size
        && symbol.Arms is [] or [{ Dose: null }]
            ? new SizedGroup(symbol, size)
            : null;

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private sealed record SizedGroup(OutcomeSymbol Symbol, SizeClauseSyntax Size)
    {
        public int Count => (int)Math.Min(Size.Count.Value, int.MaxValue / 2);

        public bool IsWithout => Arm?.Keyword == "without";

        public OutcomeArm? Arm => Symbol.Arms.FirstOrDefault();

        public string Treatment => string.Join(' ', Names.Order(StringComparer.Ordinal));

        public string ShownTreatment => string.Join(" or ", Names.Select(name => $"`{name}`"));

        public PatientGroup Population => new(Symbol.Study, Symbol.Condition is null ? null : BoundText.Of(Symbol.Condition));

        private IEnumerable<string> Names => Arm is null ? [] : Arm.Others.Prepend(Arm.Treatment).Select(treatment => treatment.Name);
    }

    private sealed record PatientGroup(string? Study, string? Condition);
}
