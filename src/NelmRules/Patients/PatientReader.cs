using System.Collections.Immutable;
using System.Collections.ObjectModel;
using NelmRules.Diagnostics;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>Reads a patient's record from JSON and checks every value against the vocabulary; problems come back as diagnostics.</summary>
public static class PatientReader
{
    /// <summary>The version of the format that is read.</summary>
    public const string Schema = "nelm.patient/1";

    // A file with more mistakes than these is the wrong file, and a list of all of them helps nobody.
    private const int MostProblems = 200;

    private static readonly ImmutableArray<string> Parts = ["schema", "id", "title", "facts", "received"];

    /// <summary>The patient in a JSON text, or every problem in it; nothing in the text makes it throw.</summary>
    public static PatientReading Read(SourceText json, Vocabulary vocabulary)
    {
        DiagnosticBag problems = new(json);
        Patient? patient = JsonTreeReader.Read(json, problems) switch
        {
            JsonObjectNode record => ReadRecord(record, vocabulary, problems),
            { } other => Refuse<Patient>(problems, Problems.PatientNotARecord(other.Span, other.Words)),
            null => null,
        };
        return new PatientReading(problems.HasErrors ? null : patient, Shortened(problems.ToImmutable(), json));
    }

    /// <summary>The patient of a tree that did not come from a text.</summary>
    internal static PatientReading Read(JsonObjectNode record, Vocabulary vocabulary)
    {
        DiagnosticBag problems = new(null);
        Patient patient = ReadRecord(record, vocabulary, problems);
        return new PatientReading(problems.HasErrors ? null : patient, problems.ToImmutable());
    }

    private static ImmutableArray<Diagnostic> Shortened(ImmutableArray<Diagnostic> problems, SourceText json)
    {
        int more = problems.Length - MostProblems;
        TextSpan end = new(json.Content.Length, 0);
        return more <= 0 ? problems : [.. problems[..MostProblems], Problems.MoreProblems(end, more) with { Source = json }];
    }

    private static Patient ReadRecord(JsonObjectNode record, Vocabulary vocabulary, DiagnosticBag problems)
    {
        foreach (JsonMember member in Array.FindAll(record.Members, member => !Parts.Contains(member.Name)))
        {
            problems.Add(Problems.PatientUnknownKey(member.NameSpan, member.Name, Listing.And(Parts), Meant(member.Name, vocabulary)));
        }

        CheckSchema(record, problems);
        Text(record, "title", problems);
        return new Patient(
            Text(record, "id", problems),
            vocabulary,
            Part(record, "facts", problems) is { } facts
                ? new FactsReader(vocabulary, problems).Read(facts)
                : new RecordedValue?[vocabulary.FactCount],
            Part(record, "received", problems) is { } received
                ? new ReceivedReader(vocabulary, problems).Read(received)
                : ReadOnlyDictionary<TreatmentSymbol, bool>.Empty);
    }

    private static (string? Closest, string? Hint) Meant(string name, Vocabulary vocabulary) =>
        vocabulary.FindFact(name) is not null ? (null, $"`{name}` is a fact; write it inside `facts`.")
        : vocabulary.FindTreatment(name) is not null ? (null, $"`{name}` is a treatment; write it inside `received`.")
        : (Spelling.Closest(name, Parts), null);

    private static void CheckSchema(JsonObjectNode record, DiagnosticBag problems)
    {
        if (record.Find("schema") is { } member && Text(record, "schema", problems) is { } schema && schema != Schema)
        {
            problems.Add(Problems.PatientSchema(member.Value.Span, schema, Schema));
        }
    }

    private static string? Text(JsonObjectNode record, string name, DiagnosticBag problems) => record.Find(name)?.Value switch
    {
        null or JsonNullNode => null,
        JsonStringNode text => text.Value,
        { } other => Refuse<string>(
            problems, Problems.PatientPart(other.Span, name, "a text", other.Words, "Put it in double quotes, or leave it out.")),
    };

    private static JsonObjectNode? Part(JsonObjectNode record, string name, DiagnosticBag problems) => record.Find(name)?.Value switch
    {
        null or JsonNullNode => null,
        JsonObjectNode part => part,
        { } other => Refuse<JsonObjectNode>(
            problems, Problems.PatientPart(other.Span, name, "values by their names", other.Words, Example(name))),
    };

    private static string Example(string part) => part == "facts"
        ? "Write `\"facts\": { \"ki67\": \"55 %\" }`, with the facts of the patient."
        : "Write `\"received\": { \"resection\": true }`, with the treatments of the patient.";

    private static T? Refuse<T>(DiagnosticBag problems, Diagnostic problem)
        where T : class
    {
        problems.Add(problem);
        return null;
    }
}
