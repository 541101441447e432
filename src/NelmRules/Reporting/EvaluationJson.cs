using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting;

/// <summary>An evaluation as JSON, schema <c>nelm.evaluation/1</c>: a contract whose keys are never renamed or removed.</summary>
/// <remarks>Every key is always there; what is not known or not said is <c>null</c> or an empty array.</remarks>
public static partial class EvaluationJson
{
    /// <summary>The schema of the document.</summary>
    public const string Schema = "nelm.evaluation/1";

    /// <summary>Writes one document; the traces of rules are asked of <paramref name="tracing"/>, if given.</summary>
    public static void Write(Utf8JsonWriter json, PatientEvaluation evaluation, Tracing? tracing = null) => json.WriteObject(() =>
    {
        json.WriteString("schema", Schema);
        json.WriteObject("book", () =>
        {
            json.WriteString("fingerprint", evaluation.Book);
            json.WriteObjects("vocabularies", evaluation.Vocabularies, WriteVocabulary);
        });
        json.WriteString("patient", evaluation.Patient);
        json.WriteObjects("rulesets", evaluation.Rulesets, (_, result) => WriteRuleset(json, result, tracing));
        json.WriteObjects("treatments", evaluation.Treatments, WriteTreatment);
        json.WriteObject("side_by_side", () => WriteSideBySide(json, SideBySide.Of(evaluation)));
        json.WriteObjects("discrepancies", evaluation.Discrepancies, WriteDiscrepancy);
    });

    /// <summary>The document as an indented text.</summary>
    public static string Format(PatientEvaluation evaluation, Tracing? tracing = null)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Indented = true }))
        {
            Write(json, evaluation, tracing);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void WriteVocabulary(Utf8JsonWriter json, VocabularySymbol vocabulary)
    {
        json.WriteString("id", vocabulary.Name);
        json.WriteString("version", vocabulary.Version);
    }

    private static void WriteDiscrepancy(Utf8JsonWriter json, Discrepancy discrepancy)
    {
        json.WriteString("fact", discrepancy.Fact);
        json.WriteString("recorded", discrepancy.Recorded);
        json.WriteString("defined", discrepancy.Defined);
        json.WriteString("ruleset", discrepancy.Ruleset);
        json.WriteString("invariant", discrepancy.Invariant);
    }

    private static void WriteRuleset(Utf8JsonWriter json, RulesetResult result, Tracing? tracing)
    {
        RulesetSymbol ruleset = result.Ruleset;
        Tracing? whole = tracing is { IsWhole: true } ? tracing : null;
        json.WriteString("id", ruleset.Name);
        json.WriteString("version", ruleset.Version);
        json.WriteString("title", ruleset.Description);
        json.WriteString("source", ruleset.Source);
        json.WriteString("doi", ruleset.Doi);
        json.WriteString("design", ruleset.Design);
        json.WriteString("applies", AppliesCode(result.Applies.Status));
        json.WriteObjects("applies_needs", result.Applies.Needs, WriteNeed);
        json.WriteStrings("applies_unclear", result.Applies.Unclear);
        json.WriteStrings("applies_changed_by", result.Applies.ChangedBy);
        WriteFailed(json, "applies_", result.Applies.Status, result.WhyOutside);
        WriteTrace(json, "applies_", whole?.OfCondition(ruleset.Applies));
        json.WriteObjects("rules", result.Rules, (_, rule) => WriteRule(json, rule, result, tracing));
        json.WriteObjects("criteria", result.Criteria, (_, criteria) => WriteCriteria(json, criteria, whole));
        json.WriteObjects("prognosis", result.Prognoses, (_, prognosis) => WritePrognosis(json, prognosis, whole));
        json.WriteObjects("outcomes", result.Outcomes, (_, outcome) => WriteOutcome(json, outcome, whole));
        json.WriteObjects("notes", result.Notes, (_, note) => WriteNote(json, note, whole));
    }

    private static string AppliesCode(Status status) => status switch
    {
        Status.Met => "yes",
        Status.NotMet => "no",
        Status.Undetermined => "undetermined",
        Status.Unclear or _ => "unclear",
    };

    private static void WriteRule(Utf8JsonWriter json, RuleResult result, RulesetResult ruleset, Tracing? tracing)
    {
        RuleSymbol rule = result.Rule;
        WriteHead(json, rule, result.Finding);
        json.WriteObjects("actions", rule.Actions, WriteAction);
        WriteFinding(json, result.Finding);
        WriteReported(json, rule.Reported);
        json.WriteString("certainty", rule.Certainty);
        json.WriteString("wording", rule.Wording);
        json.WriteString("inferred", rule.Inferred);
        json.WriteString("study", rule.Study);
        json.WriteBoolean("if_applies", rule.Reported is null && EvaluationFacts.IsUndecided(ruleset));
        Trace? trace = tracing is not null && (tracing.IsWhole || result.Finding.Status == Status.Met) ? tracing.Of(ruleset.Ruleset, rule) : null;
        WriteBecause(json, result.Finding.Status == Status.Met ? trace : null);
        WriteExplanation(json, result.Finding.Status, tracing is { IsWhole: true } ? trace : null);
        json.WriteStrings("cite", rule.Cite);
    }

    private static void WriteHead(Utf8JsonWriter json, Symbol symbol, Finding finding)
    {
        json.WriteString("id", symbol.Name);
        json.WriteString("title", symbol.Description);
        json.WriteString("status", Wording.CodeOf(finding.Status));
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteObjects("needs", finding.Needs, WriteNeed);
        json.WriteStrings("unclear", finding.Unclear);
        json.WriteStrings("changed_by", finding.ChangedBy);
    }

    private static void WriteNeed(Utf8JsonWriter json, Need need)
    {
        json.WriteStrings("any_of", need.AnyOf);
        json.WriteString("only_after", need.OnlyAfter);
    }

    private static void WriteAction(Utf8JsonWriter json, RuleAction action)
    {
        json.WriteString("verb", action.Verb.Code);
        json.WriteString("treatment", action.Treatment.Name);
        json.WriteString("kind", KindOf(action.Treatment));
        json.WriteString("over", action.Over?.Name);
        json.WriteString("with", action.With?.Name);
        json.WriteString("after", action.After?.Name);
        json.WriteString("for", action.For?.Name);
    }

    private static void WriteReported(Utf8JsonWriter json, ReportedPosition? reported)
    {
        if (reported is null)
        {
            json.WriteNull("reported");
            return;
        }

        json.WriteObject("reported", () =>
        {
            json.WriteString("party", reported.Party.Name);
            json.WriteString("where", reported.Where);
            json.WriteString("stance", reported.Stance);
        });
    }

    private static void WriteBecause(Utf8JsonWriter json, Trace? trace) =>
        json.WriteObjects("because", Because.Deciding(trace), (_, part) =>
        {
            json.WriteString("condition", part.Text);
            json.WriteString("value", part.Value);
        });

    private static void WriteCriteria(Utf8JsonWriter json, CriteriaResult result, Tracing? whole)
    {
        WriteHead(json, result.Criteria, result.Finding);
        WriteFinding(json, result.Finding);
        WriteConcerns(json, result);
        json.WriteNumber("required", result.Criteria.Required);
        json.WriteBoolean("among_others", result.Criteria.AmongOthers);
        json.WriteObjects("items", result.Items, (_, item) => WriteItem(json, item, whole));
        json.WriteStrings("cite", result.Criteria.Cite);
    }

    private static void WriteConcerns(Utf8JsonWriter json, CriteriaResult result)
    {
        if (result.Criteria.Concerns is null)
        {
            json.WriteNull("concerns");
            return;
        }

        json.WriteObject("concerns", () =>
        {
            json.WriteString("status", Wording.CodeOf(result.Concerns.Status));
            WriteFinding(json, result.Concerns);
        });
    }

    private static void WriteItem(Utf8JsonWriter json, ItemResult result, Tracing? whole)
    {
        json.WriteString("id", result.Item.Name);
        json.WriteString("title", result.Item.Title);
        json.WriteString("status", Wording.CodeOf(result.Finding.Status));
        WriteFinding(json, result.Finding);
        json.WriteBoolean("to_record", EvaluationFacts.IsToRecord(result));
        json.WriteString("inferred", result.Item.Inferred);
        WriteExplanation(json, result.Finding.Status, whole?.OfItem(result.Item));
    }

    private static void WriteNote(Utf8JsonWriter json, NoteResult result, Tracing? whole)
    {
        NoteSymbol note = result.Note;
        json.WriteString("id", note.Name);
        json.WriteString("kind", note.Kind);
        json.WriteString("status", Wording.CodeOf(result.Finding.Status));
        WriteFinding(json, result.Finding);
        json.WriteString("text", note.Description);
        json.WriteString("about", note.About?.Name);
        json.WriteString("study", note.Study);
        WriteExplanation(json, result.Finding.Status, whole?.OfCondition(note.Condition));
        json.WriteStrings("cite", note.Cite);
    }

    private static void WriteTreatment(Utf8JsonWriter json, TreatmentSummary summary)
    {
        json.WriteString("treatment", summary.Treatment.Name);
        json.WriteString("kind", KindOf(summary.Treatment));
        WriteEntries(json, "for", summary.For);
        WriteEntries(json, "against", summary.Against);
        WriteEntries(json, "insufficient", summary.Insufficient);
        json.WriteObjects("reported", summary.Reported, WriteReportedEntry);
        WriteEntries(json, "broader", summary.Broader);
        json.WriteBoolean("disagreement", summary.Disagreement);
        json.WriteStrings("differ_in", summary.DiffersIn);
    }

    private static string KindOf(TreatmentSymbol advised) => advised.IsTask ? "task" : "treatment";

    private static void WriteEntries(Utf8JsonWriter json, string name, ImmutableArray<TreatmentEntry> entries) =>
        json.WriteObjects(name, entries, (_, entry) =>
        {
            json.WriteString("ruleset", entry.Ruleset.Name);
            json.WriteString("rule", entry.Rule.Name);
            json.WriteString("verb", entry.Action.Verb.Code);
            json.WriteString("treatment", entry.Action.Treatment.Name);
            json.WriteString("status", Wording.CodeOf(entry.Status));
            json.WriteBoolean("if_applies", entry.IfApplies);
        });

    private static void WriteReportedEntry(Utf8JsonWriter json, ReportedEntry entry)
    {
        json.WriteString("party", entry.Party.Name);
        json.WriteString("verb", entry.Verb.Code);
        json.WriteString("status", Wording.CodeOf(entry.Status));
        json.WriteObjects("by", entry.By, (_, by) =>
        {
            json.WriteString("ruleset", by.Ruleset.Name);
            json.WriteString("rule", by.Rule.Name);
            json.WriteString("stance", by.Rule.Reported?.Stance);
        });
    }
}
