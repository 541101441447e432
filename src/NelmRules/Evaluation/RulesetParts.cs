using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>What a ruleset says beside its rules.</summary>
internal sealed record RulesetParts(
    ImmutableArray<CriteriaResult> Criteria,
    ImmutableArray<PrognosisResult> Prognoses,
    ImmutableArray<OutcomeResult> Outcomes,
    ImmutableArray<NoteResult> Notes)
{
    /// <summary>Nothing.</summary>
    internal static RulesetParts None { get; } = new([], [], [], []);

    /// <summary>Outside the population, why; else null.</summary>
    internal Trace? WhyOutside { get; init; }

    /// <summary>What a ruleset says of a patient; outside its population, why.</summary>
    internal static RulesetParts Of(RulesetSymbol ruleset, Status applies, Examination one) => applies == Status.NotMet
        ? None with { WhyOutside = new Tracer(one.Interpreter).Trace(ruleset.Applies!) }
        : new RulesetParts(
            ImmutableArray.Create(Each.Kept(ruleset.Criteria.AsSpan(), criteria => Of(criteria, one))),
            ImmutableArray.Create(Each.Kept(ruleset.Prognoses.AsSpan(), prognosis => Of(prognosis, ruleset, one))),
            ImmutableArray.Create(Each.Kept(ruleset.Outcomes.AsSpan(), outcome => new OutcomeResult(outcome, one.Find(outcome.Condition)))),
            ImmutableArray.Create(Each.Kept(ruleset.Notes.AsSpan(), note => new NoteResult(note, one.Find(note.Condition)))));

    private static CriteriaResult Of(CriteriaSymbol criteria, Examination one) => new(
        criteria,
        one.Find(new CriteriaQuestion(criteria)),
        ImmutableArray.Create(Each.Kept<CriteriaItem, ItemResult>(one.Interpreter.Items(criteria), item => new ItemResult(item, one.Find(new ItemQuestion(item))))))
    {
        Concerns = one.Find(criteria.Concerns),
    };

    private static PrognosisResult Of(PrognosisSymbol prognosis, RulesetSymbol ruleset, Examination one)
    {
        if (prognosis.Condition is not null || prognosis.Per is not { } per)
        {
            return new PrognosisResult(prognosis, one.Find(prognosis.Condition));
        }

        BoundFact fact = new(prognosis.Place, per.Fact, DefinitionOf(per.Fact, ruleset, one.Book));
        return new PrognosisResult(prognosis, one.Find(new KnownQuestion(fact))) { Measured = fact };
    }

    private static DefinitionSymbol? DefinitionOf(FactSymbol fact, RulesetSymbol ruleset, BoundBook book) =>
        DefinitionOf(fact, ruleset.Definitions) ?? DefinitionOf(fact, book.VocabularyDefinitions);

    private static DefinitionSymbol? DefinitionOf(FactSymbol fact, ImmutableArray<DefinitionSymbol> definitions)
    {
        foreach (DefinitionSymbol definition in definitions)
        {
            if (definition.Fact == fact)
            {
                return definition;
            }
        }

        return null;
    }
}
