namespace NelmRules.Syntax;

/// <summary>Which clauses each kind of declaration can have.</summary>
internal static class ClauseTables
{
    public static readonly ClauseTable Vocabulary = new("vocabulary", [ClauseGrammar.Version, .. Common()]);

    public static readonly ClauseTable Ruleset = new(
        "ruleset",
        [
            ClauseGrammar.Version, ClauseGrammar.Uses, ClauseGrammar.Source, ClauseGrammar.Design, ClauseGrammar.Applies,
            ClauseGrammar.Certainty, .. Common(),
        ]);

    public static readonly ClauseTable Fact = new("fact", [ClauseGrammar.Measured, ClauseGrammar.Code, .. Common()]);

    public static readonly ClauseTable ListFact = new("fact", [ClauseGrammar.Measured, ClauseGrammar.Code, .. Common()])
    {
        Named = ClauseGrammar.Field,
        Required = new RequiredClause("field", ClauseGrammar.Field.Word),
    };

    public static readonly ClauseTable Group = new("group", Common());

    public static readonly ClauseTable Treatment = new("treatment", [ClauseGrammar.Code, .. Common()]);

    public static readonly ClauseTable Task = new("task", [ClauseGrammar.Code, .. Common()]);

    public static readonly ClauseTable Goal = new("goal", [ClauseGrammar.Code, .. Common()]);

    public static readonly ClauseTable Endpoint = new("endpoint", [ClauseGrammar.Code, .. Common()]);

    public static readonly ClauseTable Party = new("party", Common());

    public static readonly ClauseTable Invariant = new("invariant", Common());

    public static readonly ClauseTable Term = new("term", Common());

    public static readonly ClauseTable Define = new("define", [ClauseGrammar.Unclear, ClauseGrammar.Inferred, ClauseGrammar.Cite, .. Common()]);

    public static readonly ClauseTable DefineBy = new(
        "define",
        [
            ClauseGrammar.UnclearRow, ClauseGrammar.Otherwise, ClauseGrammar.Row("yes"), ClauseGrammar.Row("no"),
            ClauseGrammar.Inferred, ClauseGrammar.Cite, .. Common(),
        ])
    {
        Named = ClauseGrammar.Row("a row"),
        Required = new RequiredClause("row such as `VALUE when CONDITION`", "a row", "yes", "no", "unclear"),
    };

    public static readonly ClauseTable Rule = new(
        "rule",
        [
            ClauseGrammar.When, ClauseGrammar.Unless, ClauseGrammar.Then, ClauseGrammar.Wording, ClauseGrammar.Reported,
            ClauseGrammar.Certainty, ClauseGrammar.Inferred, ClauseGrammar.Study, ClauseGrammar.Cite, .. Common(),
        ])
    {
        Required = new RequiredClause("`then`", "then"),
    };

    public static readonly ClauseTable Criteria = new("criteria", [ClauseGrammar.When, ClauseGrammar.Cite, .. Common()])
    {
        Named = ClauseGrammar.Item,
        Required = new RequiredClause("item such as `NAME : CONDITION`", ClauseGrammar.Item.Word),
    };

    public static readonly ClauseTable Prognosis = new(
        "prognosis",
        [
            ClauseGrammar.When, EvidenceGrammar.Per, EvidenceGrammar.Worsens, EvidenceGrammar.Improves, EvidenceGrammar.Affects, EvidenceGrammar.NoEffect,
            EvidenceGrammar.Modifies, ClauseGrammar.Study, ClauseGrammar.Cite, .. Common(),
        ])
    {
        Required = new RequiredClause("effect such as `worsens ENDPOINT`", "worsens", "improves", "affects", "no", "modifies"),
    };

    public static readonly ClauseTable Outcome = new(
        "outcome",
        [
            ClauseGrammar.When, ClauseGrammar.Study, OutcomeGrammar.Arm("after"), OutcomeGrammar.Arm("with"), OutcomeGrammar.Arm("without"),
            OutcomeGrammar.Size, ClauseGrammar.Cite, .. Common(),
        ])
    {
        Named = OutcomeGrammar.Line,
    };

    public static readonly ClauseTable Note = new(
        "note", [ClauseGrammar.When, ClauseGrammar.About, ClauseGrammar.Study, ClauseGrammar.Cite, .. Common()]);

    public static readonly ClauseTable Case = new("case", [CaseGrammar.Given, CaseGrammar.Expect, ClauseGrammar.Cite, .. Common()]);

    /// <summary>What every declaration can have.</summary>
    private static ClauseRule[] Common() => [ClauseGrammar.Formerly, ClauseGrammar.Accept];
}
