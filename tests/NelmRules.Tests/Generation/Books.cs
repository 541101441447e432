using FsCheck;
using FsCheck.Fluent;
using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Reporting;
using NelmRules.Text;

namespace NelmRules.Tests.Generation;

/// <summary>Properties of generated rule books, and what is seen of a book.</summary>
internal static class Books
{
    /// <summary>
    /// Checks a property over random books; a book that fails is made smaller before it is shown. The seed is fixed, so that a run is
    /// like the one before; <c>NELM_FUZZ_SEED</c> and <c>NELM_FUZZ_BOOKS</c> set another seed and another number of books.
    /// </summary>
    public static void Check(int count, Action<GeneratedBook, RuleBook> property)
    {
        int books = FuzzSettings.Read("NELM_FUZZ_BOOKS", count);
        ulong seed = (ulong)FuzzSettings.Read("NELM_FUZZ_SEED", 1);
        Config config = Config.QuickThrowOnFailure.WithMaxTest(books).WithEndSize(books).WithReplay(seed, 1);
        Gen<GeneratedBook> any = Gen.Choose(0, int.MaxValue).Select(BookWriter.Write);
        Prop.ForAll(Arb.From(any, book => book.Smaller()), book => Holds(book, property)).Check(config);
    }

    /// <summary>What the book says of its patients, and what becomes of its cases.</summary>
    public static string Results(RuleBook book, IEnumerable<string> patients) =>
        string.Join('\n', patients.Select(patient => Evaluation(book, patient)).Append(Cases(book)));

    /// <summary>What the book says of a patient, for programs and for people.</summary>
    public static string Evaluation(RuleBook book, string patient)
    {
        PatientEvaluation evaluation = book.Evaluate(Patient.FromJson(patient, book.Vocabulary));
        return ReportJson.Format(writer => EvaluationJson.Write(writer, evaluation))
            + EvaluationText.Format(evaluation, new EvaluationTextOptions(ReportStyle.Plain, ShowsAll: true));
    }

    /// <summary>The errors of a book.</summary>
    public static IEnumerable<string> Errors(RuleBook book) => book.Diagnostics.Where(problem => problem.IsError).Select(DiagnosticText.Format);

    private static string Cases(RuleBook book) => string.Join('\n', book.RunCases().Select(result =>
        $"{result.Ruleset.Name} {result.Case.Name}: {string.Join("; ", result.Failures.Select(failure => $"{failure.Expected} | {failure.Actual}"))}"));

    // A part that was taken away may be missed elsewhere: such a book says nothing about the property.
    private static bool Holds(GeneratedBook book, Action<GeneratedBook, RuleBook> property)
    {
        RuleBook compiled = book.Compile();
        if (!compiled.HasErrors && book.Patients.All(patient => IsPatient(patient, compiled)))
        {
            property(book, compiled);
        }

        return true;
    }

    private static bool IsPatient(string patient, RuleBook book) =>
        PatientReader.Read(new SourceText("patient.json", patient), book.Vocabulary).Patient is not null;
}
