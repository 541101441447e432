using System.Collections.Immutable;
using System.Text.Json;
using NelmRules.Comparison;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Reporting.Difference;

/// <summary>A comparison as JSON, schema <c>nelm.diff/1</c>: a contract whose keys are never renamed or removed.</summary>
/// <remarks>Every key is always there; what is not known or not said is <c>null</c> or an empty array.</remarks>
public static partial class DifferenceJson
{
    /// <summary>The schema of the document.</summary>
    public const string Schema = "nelm.diff/1";

    /// <summary>Writes one document.</summary>
    public static void Write(Utf8JsonWriter json, DifferenceReport report) => json.WriteObject(() =>
    {
        json.WriteString("schema", Schema);
        json.WriteString("old", report.Old);
        json.WriteString("new", report.New);
        json.WriteBoolean("changes_behaviour", report.Difference.ChangesBehaviour);
        json.WriteBoolean("decided", report.Difference.IsDecided);
        json.WriteString("step", CodeOf(report.Difference.Step));
        json.WriteObjects("rulesets", report.Difference.Rulesets, WriteRuleset);
        json.WriteObjects("vocabulary", report.Difference.Vocabulary, WriteVocabulary);
        json.WriteObjects("patients", report.Patients ?? [], WritePatient);
    });

    private static void WriteRuleset(Utf8JsonWriter json, RulesetDifference ruleset)
    {
        json.WriteString("id", ruleset.Name);
        json.WriteBoolean("in_old", ruleset.Old is not null);
        json.WriteBoolean("in_new", ruleset.New is not null);
        json.WriteString("old_version", ruleset.Old?.Version);
        json.WriteString("new_version", ruleset.New?.Version);
        json.WriteString("step", CodeOf(ruleset.Step));
        json.WriteString("proposed_version", VersionWords.Next(ruleset.Old?.Version, ruleset.Step));
        json.WriteNumber("compared", ruleset.Compared);
        json.WriteObjects("changes", ruleset.Changes, WriteChange);
        json.WriteObjects("needs", ruleset.Needs, WriteNeeds);
        json.WriteObjects("unconfirmed", ruleset.Unconfirmed, WriteUnconfirmed);
        json.WriteObjects("exhausted", ruleset.Exhausted, WriteExhausted);
        json.WriteObjects("evidence", ruleset.Evidence, WriteEvidence);
    }

    private static void WriteSubject(Utf8JsonWriter json, ComparedSubject subject)
    {
        json.WriteString("kind", CodeOf(subject.Kind));
        json.WriteString("id", subject.Name);
        json.WriteString("text", subject.Text);
        json.WriteString("reported", subject.Reported);
    }

    private static void WriteChange(Utf8JsonWriter json, SubjectChange change)
    {
        json.WriteObject("subject", () => WriteSubject(json, change.Subject));
        json.WriteObjects("transitions", change.Transitions, WriteTransition);
        json.WritePropertyName("echo");
        WriteEcho(json, change.Echo);
        json.WriteObjects("responsible", change.Responsible, WriteDeclaration);
        json.WriteObjects("reaches", change.Reaches, WriteSubject);
    }

    private static void WriteTransition(Utf8JsonWriter json, TransitionChange transition)
    {
        WritePair(json, new StatusPair(transition.Old, transition.New));
        json.WriteBoolean("only_where_facts_are_missing", transition.WhereFactsAreMissing);
        json.WriteObject("region", () => WriteRegion(json, transition.Region));
        json.WriteObject("example", () => WriteWitness(json, transition.Witness));
    }

    private static void WritePair(Utf8JsonWriter json, StatusPair pair)
    {
        json.WriteString("old", Wording.CodeOf(pair.Old));
        json.WriteString("new", Wording.CodeOf(pair.New));
    }

    private static void WriteEcho(Utf8JsonWriter json, EchoChange? echo)
    {
        if (echo is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteObject(() =>
        {
            json.WriteObjects("transitions", echo.Transitions, WritePair);
            json.WriteStrings("missing", echo.Missing);
            json.WritePropertyName("example");
            if (echo.Witness is { } witness)
            {
                json.WriteObject(() => WriteWitness(json, witness));
            }
            else
            {
                json.WriteNullValue();
            }
        });
    }

    private static void WriteNeeds(Utf8JsonWriter json, NeedsChange change)
    {
        json.WriteObject("subject", () => WriteSubject(json, change.Subject));
        json.WriteObject("region", () => WriteRegion(json, change.Region));
        json.WriteObject("example", () => WriteWitness(json, change.Witness));
        json.WriteObjects("responsible", change.Responsible, WriteDeclaration);
    }

    private static void WriteUnconfirmed(Utf8JsonWriter json, UnconfirmedChange change)
    {
        json.WriteObject("subject", () => WriteSubject(json, change.Subject));
        json.WriteBoolean("only_needs", change.OnlyNeeds);
        json.WriteObjects("transitions", change.Transitions, WritePair);
        json.WriteStrings("expressions", change.Expressions);
        json.WriteObjects("responsible", change.Responsible, WriteDeclaration);
    }

    private static void WriteExhausted(Utf8JsonWriter json, ExhaustedSubject subject)
    {
        json.WriteObject("subject", () => WriteSubject(json, subject.Subject));
        json.WriteBoolean("only_needs", subject.OnlyNeeds);
        json.WriteNumber("budget", subject.Budget);
        json.WriteObjects("responsible", subject.Responsible, WriteDeclaration);
    }

    private static void WriteEvidence(Utf8JsonWriter json, EvidenceChange change)
    {
        json.WriteString("kind", change.Kind);
        json.WriteString("id", change.Name);
        json.WriteStrings("what", change.What);
        WritePlaces(json, change.Old, change.New);
    }

    private static void WriteVocabulary(Utf8JsonWriter json, VocabularyChange change)
    {
        json.WriteString("kind", change.Kind);
        json.WriteString("id", change.Name);
        json.WriteString("effect", change.Effect);
        json.WriteBoolean("refuses", change.Refuses);
        json.WriteString("step", CodeOf(change.Step));
        json.WriteStrings("reaches", change.Reaches);
        WritePlaces(json, change.Old, change.New);
    }

    private static void WritePatient(Utf8JsonWriter json, ComparedPatient patient)
    {
        json.WriteString("file", patient.File);
        json.WriteString("patient", patient.Id);
        json.WriteString("refused", patient.Refused);
        json.WriteObjects("changes", patient.Changes, (_, change) =>
        {
            json.WriteString("ruleset", change.Ruleset);
            json.WriteObject("subject", () => WriteSubject(json, change.Subject));
            WriteFinding(json, "old", change.Old?.Status, change.Old?.Needs ?? []);
            WriteFinding(json, "new", change.New?.Status, change.New?.Needs ?? []);
        });
    }

    private static void WriteFinding(Utf8JsonWriter json, string side, Status? status, ImmutableArray<Need> needs) => json.WriteObject(side, () =>
    {
        json.WriteString("status", status is { } said ? Wording.CodeOf(said) : null);
        json.WriteObjects("needs", needs, (_, need) =>
        {
            json.WriteStrings("any_of", need.AnyOf);
            json.WriteString("only_after", need.OnlyAfter);
        });
    });
}
