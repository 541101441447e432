using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting;

/// <summary>A rule with what it comes to and the ruleset it stands in.</summary>
internal sealed record PlacedRule(RulesetResult Source, RuleResult Result)
{
    public RuleSymbol Rule => Result.Rule;

    public Finding Finding => Result.Finding;

    /// <summary>The name that is unique in the whole book.</summary>
    public string FullName => $"{Source.Ruleset.Name}.{Rule.Name}";

    /// <summary>Whether it counts as the source's own advice: what a source endorses does, where the source speaks about the patient.</summary>
    public bool IsOwn => Rule.IsOwn && (Rule.Reported is null || Source.Applies.Status != Status.NotMet);

    /// <summary>Whether it is shown as a position of others; one that is endorsed stands under the advice alone.</summary>
    public bool IsPosition => Rule.Reported is not null && !IsOwn;

    /// <summary>Whether it holds only if its source speaks about the patient, which is undecided; reported positions hold anyway.</summary>
    public bool IsConditional => Rule.Reported is null && EvaluationFacts.IsUndecided(Source);
}

/// <summary>What every report for people asks of an evaluation, whatever it is written as.</summary>
internal abstract class EvaluationView(PatientEvaluation evaluation, bool showsAll, Tracing? tracing)
{
    private const int MostReasons = 6;

    public PatientEvaluation Evaluation { get; } = evaluation;

    public bool ShowsAll { get; } = showsAll;

    /// <summary>Gives the traces to tell whole; null where no explanation is asked for.</summary>
    public Tracing? Explaining { get; } = tracing is { IsWhole: true } ? tracing : null;

    /// <summary>The rules with a status, source by source.</summary>
    public List<PlacedRule> RulesThatAre(Status status)
    {
        List<PlacedRule> placed = [];
        foreach (RulesetResult source in Evaluation.Rulesets)
        {
            foreach (RuleResult result in source.Rules)
            {
                if (result.Finding.Status == status)
                {
                    placed.Add(new PlacedRule(source, result));
                }
            }
        }

        return placed;
    }

    /// <summary>The treatments that met own advice names; notes about them stand beside that advice.</summary>
    public HashSet<TreatmentSymbol> AdvisedTreatments
    {
        get
        {
            HashSet<TreatmentSymbol> advised = [];
            foreach (PlacedRule placed in RulesThatAre(Status.Met).FindAll(placed => placed.IsOwn))
            {
                foreach (RuleAction action in placed.Rule.Actions)
                {
                    advised.Add(action.Treatment);
                }
            }

            return advised;
        }
    }

    /// <summary>The conditions that decided a rule, with the values they saw; null where there is nothing to say.</summary>
    public string? BecauseOf(PlacedRule placed)
    {
        ImmutableArray<Trace> parts = Because.Deciding(tracing?.Of(placed.Source.Ruleset, placed.Rule));
        string more = parts.Length <= MostReasons ? "" : string.Create(CultureInfo.InvariantCulture, $"; and {parts.Length - MostReasons} more");
        return parts.IsEmpty ? null : string.Join("; ", Each.Kept<Trace, string>(parts.AsSpan()[..Math.Min(parts.Length, MostReasons)], Because.Tell)) + more;
    }
}
