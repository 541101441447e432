using System.Collections.Immutable;
using System.Diagnostics;
using NelmRules.Diagnostics;
using NelmRules.Formatting;
using NelmRules.Patients;
using NelmRules.Reporting;
using NelmRules.Tests.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Tests.Fuzzing;

/// <summary>Whatever happens to a rules file: no crash, no hang, problems inside the text, and what is free of errors works.</summary>
/// <remarks>
/// <c>NELM_FUZZ_COUNT</c> sets the number of texts and <c>NELM_FUZZ_SEED</c> the first seed. A text that failed once stands in
/// <c>Fuzzing/Regressions</c> and is run for ever.
/// </remarks>
public sealed class RuleMutationTests
{
    private const int UsualCount = 2_000;
    private const int UsualSeed = 1;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private static readonly SourceText Vocabulary = new("nelm.nelm", Repository.Read("rules", "nelm.nelm"));

    [Fact]
    public void Mutated_rules_end_in_problems_or_work()
    {
        RuleMutator mutator = new();
        int first = FuzzSettings.Read("NELM_FUZZ_SEED", UsualSeed);
        int count = FuzzSettings.Read("NELM_FUZZ_COUNT", UsualCount);
        for (int seed = first; seed < first + count; seed++)
        {
            string text = mutator.Text(seed);
            Should.NotThrow(() => Check(text), $"seed {seed}:\n{text}");
        }
    }

    [Fact]
    public void Texts_that_failed_once_do_not_fail_again()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.PathTo("tests", "NelmRules.Tests", "Fuzzing", "Regressions"), "*.nelm"))
        {
            Check(File.ReadAllText(file));
        }
    }

    // A text that hangs does so again; a moment in which the machine was busy does not come back three times.
    private static void Check(string text) =>
        Enumerable.Range(0, 3).Any(_ => Time(text) < Longest).ShouldBeTrue($"longer than {Longest.TotalSeconds} s");

    private static TimeSpan Time(string text)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Use(text);
        return watch.Elapsed;
    }

    private static void Use(string text)
    {
        SourceText source = new("mutated.nelm", text);
        RuleBook book = RuleBook.Compile([Vocabulary, source]);
        CheckProblems(book.Diagnostics, source);
        CheckSafeFixes(book.Diagnostics, source);
        CheckLayout(source);
        if (!book.HasErrors)
        {
            book.RunCases();
            CheckEvaluation(book);
        }
    }

    private static void CheckProblems(ImmutableArray<Diagnostic> problems, SourceText source)
    {
        foreach (Diagnostic problem in problems)
        {
            SourceText file = problem.Source.ShouldNotBeNull();
            (file == source || file == Vocabulary).ShouldBeTrue();
            CheckPlace(problem.Span, file);
            problem.Fixes.SelectMany(fix => fix.Edits).ToList().ForEach(edit => CheckPlace(edit.Span, file));
            problem.Related.ToList().ForEach(place => CheckPlace(place.Span, place.Source ?? file));
            problem.Message.ShouldNotContain("Exception");
            DiagnosticText.Format(problem).ShouldNotBeEmpty();
        }
    }

    private static void CheckPlace(TextSpan span, SourceText file)
    {
        span.Start.ShouldBeInRange(0, file.Content.Length);
        span.End.ShouldBeInRange(span.Start, file.Content.Length);
    }

    private static void CheckSafeFixes(ImmutableArray<Diagnostic> problems, SourceText source)
    {
        foreach (Diagnostic problem in problems.Where(problem => problem.Source == source && problem.SafeFix is not null))
        {
            SourceText mended = Mended.Apply(source, problem.SafeFix!);
            Mended.Remains(problem, problem.SafeFix!, RuleBook.Compile([Vocabulary, mended]).Diagnostics.Where(other => other.Source == mended))
                .ShouldBeFalse($"{problem.Code} is still there:\n{mended.Content}");
        }
    }

    private static void CheckLayout(SourceText source)
    {
        if (Formatter.Format(source, out ImmutableArray<Diagnostic> problems) is { } text)
        {
            Formatter.Format(new SourceText(source.Path, text), out _).ShouldBe(text);
        }

        problems.ShouldNotContain(problem => problem.Code == "NELM9001");
    }

    private static void CheckEvaluation(RuleBook book)
    {
        const string Record = """{ "facts": { "grade": "G3", "ki67": "20 %", "remnant_burden": "5 cm", "symptomatic": true } }""";
        foreach (string json in new[] { "{}", Record })
        {
            Patient patient = Patient.FromJson(json, book.Vocabulary);
            EvaluationText.Format(book.Evaluate(patient), new EvaluationTextOptions(ReportStyle.Plain, ShowsAll: true)).ShouldNotBeEmpty();
        }
    }
}
