using NelmRules.Evaluation;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting;

/// <summary>Something that a source says, with what it is in a word and what it comes to.</summary>
internal sealed record NamedFinding(string Noun, Symbol Symbol, Finding Finding)
{
    public const string Rule = "rule";
    public const string Checklist = "checklist";
    public const string Factor = "prognostic factor";
    public const string Outcome = "outcome";
    public const string Note = "note";

    /// <summary>All that a source says: rules, whether checklists concern the patient, then the evidence.</summary>
    public static List<NamedFinding> OfAll(RulesetResult source)
    {
        List<NamedFinding> all = [];
        foreach (RuleResult result in source.Rules)
        {
            all.Add(new(Rule, result.Rule, result.Finding));
        }

        foreach (CriteriaResult result in source.Criteria)
        {
            all.Add(new(Checklist, result.Criteria, result.Concerns));
        }

        all.AddRange(OfEvidence(source));
        return all;
    }

    /// <summary>What a source measured or notes: factors, outcomes, notes.</summary>
    public static List<NamedFinding> OfEvidence(RulesetResult source)
    {
        List<NamedFinding> all = [];
        foreach (PrognosisResult result in source.Prognoses)
        {
            all.Add(new(Factor, result.Prognosis, result.Finding));
        }

        foreach (OutcomeResult result in source.Outcomes)
        {
            all.Add(new(Outcome, result.Outcome, result.Finding));
        }

        foreach (NoteResult result in source.Notes)
        {
            all.Add(new(Note, result.Note, result.Finding));
        }

        return all;
    }
}
