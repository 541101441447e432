using System.Globalization;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

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
    public static List<Diagnostic> Of(List<SizedGroup> groups)
    {
        Dictionary<string, List<SizedGroup>> wholes = new(StringComparer.Ordinal);
        Dictionary<string, List<SizedGroup>> counterparts = new(StringComparer.Ordinal);
        foreach (SizedGroup group in groups)
        {
            if (group.IsWhole || group.IsWithout)
            {
                Add(group.IsWhole ? wholes : counterparts, group.IsWhole ? group.Population : group.Subject, group);
            }
        }

        List<Diagnostic> problems = [];
        foreach (SizedGroup part in groups.FindAll(group => !group.IsWhole && !group.IsWithout))
        {
            if (Few(counterparts, part.Subject) is { } others && Few(wholes, part.Population) is { } all && !AddsUp(part, others, all))
            {
                problems.Add(Report(part, others[0], all[0]));
            }
        }

        return problems;
    }

    /// <summary>An outcome that counts, or null: one with a size that is not doubtful, and at most one arm, without a dose.</summary>
    public static SizedGroup? Sized(OutcomeSymbol symbol, OutcomeSyntax syntax) =>
        syntax.First<SizeClauseSyntax>() is { Doubtful: null } size && symbol.Arms is [] or [{ Dose: null }]
            ? new SizedGroup(symbol, size)
            : null;

    // Of groups of one size the first is enough.
    private static void Add(Dictionary<string, List<SizedGroup>> table, string key, SizedGroup group)
    {
        if (!table.TryGetValue(key, out List<SizedGroup>? same))
        {
            same = [];
            table.Add(key, same);
        }

        if (same.Count <= MostPartners && !same.Exists(other => other.Count == group.Count))
        {
            same.Add(group);
        }
    }

    private static List<SizedGroup>? Few(Dictionary<string, List<SizedGroup>> table, string key) =>
        table.TryGetValue(key, out List<SizedGroup>? same) && same.Count <= MostPartners ? same : null;

    private static bool AddsUp(SizedGroup part, List<SizedGroup> others, List<SizedGroup> wholes) =>
        others.Exists(other => wholes.Exists(whole => part.Count + other.Count == whole.Count));

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

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An outcome whose size is compared with those of others.</summary>
internal sealed class SizedGroup(OutcomeSymbol symbol, SizeClauseSyntax size)
{
    private readonly string _treatment = symbol.Arms.IsEmpty ? "" : string.Join<object>(' ', SymbolOrder.ByName(Treatments(symbol.Arms[0])));

    /// <summary>The outcome.</summary>
    public OutcomeSymbol Symbol { get; } = symbol;

    /// <summary>Where its size is written.</summary>
    public SizeClauseSyntax Size { get; } = size;

    /// <summary>How many patients; a number beyond all reason is cut, so that two can be added.</summary>
    public int Count { get; } = (int)Math.Min(size.Count.Value, int.MaxValue / 2);

    /// <summary>Study and condition: whose parts can add up.</summary>
    public string Population { get; } = $"{BoundText.Name(symbol.Study)} {(symbol.Condition is null ? "-" : BoundText.Of(symbol.Condition))}";

    /// <summary>The population with the treatments of the arm.</summary>
    public string Subject => $"{Population} {_treatment}";

    /// <summary>Whether it is the whole group.</summary>
    public bool IsWhole => Symbol.Arms.IsEmpty;

    /// <summary>Whether it is the patients without a treatment.</summary>
    public bool IsWithout => Symbol.Arms is [{ Keyword: "without" }];

    /// <summary>The treatments as a message names them.</summary>
    public string ShownTreatment => string.Join(" or ", Treatments(Symbol.Arms[0]).Select(treatment => $"`{treatment.Name}`"));

    private static TreatmentSymbol[] Treatments(OutcomeArm arm) => [arm.Treatment, .. arm.Others];
}
