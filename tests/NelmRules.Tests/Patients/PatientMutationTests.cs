using NelmRules.Diagnostics;
using NelmRules.Patients;
using NelmRules.Reporting;
using NelmRules.Text;

namespace NelmRules.Tests.Patients;

/// <summary>Whatever happens to a patient file, reading it ends with a patient or with problems inside the text.</summary>
public sealed class PatientMutationTests
{
    private static readonly string[] Scraps =
    [
        "{", "}", "[", "]", "\"", ":", ",", "\\", "\\u", "\\ud83d", "\0", "\n", "\t", "\uFEFF", "\uD83D", "😀", "//", "'", "“", "null", "true", "yes",
        "-", "+", ".", "e9", "1e999", "0", "99999999999999", "5,5", " cm", "%", " months", "umol/L", "G3", "ki67", "facts", "value", "unit", "2014-02-30",
    ];

    [Fact]
    public void Mutated_record_gives_a_patient_or_problems_inside_the_text()
    {
        int first = FuzzSettings.Read("NELM_FUZZ_SEED", 1);
        int count = FuzzSettings.Read("NELM_FUZZ_COUNT", 2_000);
        for (int seed = first; seed < first + count; seed++)
        {
            Random random = new(seed);
            string json = ExampleRecord.Json;
            for (int step = random.Next(1, 4); step > 0; step--)
            {
                json = Mutate(json, random);
            }

            Check(json);
        }
    }

    [Fact]
    public void Record_cut_anywhere_gives_one_problem()
    {
        for (int length = 0; length < ExampleRecord.Json.Length; length++)
        {
            Read(ExampleRecord.Json[..length]).Diagnostics.Length.ShouldBe(1, $"cut at {length}");
        }
    }

    private static void Check(string json)
    {
        PatientReading reading = Read(json);
        (reading.Patient is null).ShouldBe(reading.Diagnostics.Any(problem => problem.IsError), json);
        foreach (Diagnostic problem in reading.Diagnostics)
        {
            problem.Span.Start.ShouldBeInRange(0, json.Length, json);
            problem.Span.End.ShouldBeInRange(problem.Span.Start, json.Length, json);
            problem.Related.ShouldAllBe(place => place.Span.End <= json.Length, json);
            DiagnosticText.Format(problem).ShouldNotBeEmpty();
        }
    }

    private static string Mutate(string json, Random random)
    {
        int at = random.Next(json.Length + 1);
        int length = Math.Min(random.Next(1, 12), json.Length - at);
        return random.Next(4) switch
        {
            0 => json.Remove(at, length),
            1 => json.Insert(at, Scraps[random.Next(Scraps.Length)]),
            2 => json.Remove(at, length).Insert(at, Scraps[random.Next(Scraps.Length)]),
            _ => json.Insert(random.Next(json.Length + 1), json.Substring(at, length)),
        };
    }

    private static PatientReading Read(string json) => PatientReader.Read(new SourceText("patient.json", json), PatientVocabulary.Instance);
}
