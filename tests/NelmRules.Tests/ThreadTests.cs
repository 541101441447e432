using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Reporting;
using NelmRules.Text;

namespace NelmRules.Tests;

/// <summary>One book serves many threads.</summary>
public sealed class ThreadTests
{
    private const int Threads = 8;

    [Fact]
    public void Eight_threads_on_one_new_book_get_the_answers_that_one_gets()
    {
        RuleBook reference = Compile();
        string[] expected = [.. Records().Select(record => Answer(reference, record))];
        // The shared book is new, so that whatever it makes when first asked is made by all of them at once.
        RuleBook shared = Compile();
        string[][] answers = new string[Threads][];
        using Barrier start = new(Threads);

        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            start.SignalAndWait();
            answers[number] = [.. Records().Select(record => Answer(shared, record))];
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        answers.ShouldAllBe(one => one.SequenceEqual(expected));
    }

    private static RuleBook Compile() => RuleBook.Compile(Directory.GetFiles(Repository.PathTo("rules"), "*.nelm")
        .Select(file => new SourceText(Path.GetFileName(file), File.ReadAllText(file))));

    private static string[] Records() =>
    [
        .. Directory.GetFiles(Repository.PathTo("rules", "patients", "du2015b"), "*.json").Order(StringComparer.Ordinal).Take(4)
            .Select(File.ReadAllText),
    ];

    private static string Answer(RuleBook book, string record)
    {
        Patient patient = Patient.FromJson(record, book.Vocabulary);
        PatientEvaluation evaluation = book.Evaluate(patient);
        Tracer tracer = new(patient, EvaluationOptions.Default);
        return EvaluationJson.Format(evaluation, Tracing.By(tracer, isWhole: true));
    }
}
