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

        AtOnce(() => string.Concat(Records().Select(record => Answer(shared, record)))).ShouldAllBe(one => one == string.Concat(expected));
    }

    [Fact]
    public void Eight_threads_on_one_new_result_read_what_one_reads()
    {
        RuleBook book = Compile();
        foreach (string record in Records().Append("{}"))
        {
            Patient patient = Patient.FromJson(record, book.Vocabulary);
            string expected = EvaluationJson.Format(book.Evaluate(patient));
            PatientEvaluation shared = book.Evaluate(patient);

            AtOnce(() => EvaluationJson.Format(shared)).ShouldAllBe(one => one == expected);
        }
    }

    [Fact]
    public void Order_in_which_a_result_is_read_changes_nothing()
    {
        RuleBook book = Compile();
        foreach (string record in Records().Append("{}"))
        {
            Patient patient = Patient.FromJson(record, book.Vocabulary);
            PatientEvaluation backwards = book.Evaluate(patient);
            Touch(backwards.Discrepancies);
            foreach (RulesetResult source in backwards.Rulesets.Reverse())
            {
                Touch(source.Notes);
                Touch(source.Criteria.Reverse().SelectMany(criteria => criteria.Items.Reverse()).SelectMany(item => item.Finding.Unclear));
                Touch(source.Rules.Reverse().SelectMany(rule => rule.Finding.ChangedBy.Concat(rule.Finding.Unclear)));
            }

            EvaluationJson.Format(backwards).ShouldBe(EvaluationJson.Format(book.Evaluate(patient)));
        }
    }

    private static void Touch<T>(IEnumerable<T> parts) => parts.Count().ShouldBeGreaterThanOrEqualTo(0);

    private static string[] AtOnce(Func<string> read)
    {
        string[] answers = new string[Threads];
        using Barrier start = new(Threads);
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            start.SignalAndWait();
            answers[number] = read();
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return answers;
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
