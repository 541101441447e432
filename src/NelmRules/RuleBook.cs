using System.Collections.Immutable;
using NelmRules.Analysis;
using NelmRules.Binding;
using NelmRules.Comparison;
using NelmRules.Diagnostics;
using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules;

/// <summary>Checked vocabularies and rulesets, ready to be applied to patients. Immutable and safe for use by many threads.</summary>
/// <remarks>
/// <code>
/// RuleBook book = RuleBook.Compile(sources);
/// Patient patient = Patient.FromJson(json, book.Vocabulary);
/// PatientEvaluation evaluation = book.Evaluate(patient);
/// </code>
/// </remarks>
public sealed class RuleBook
{
    private readonly BoundBook _book;
    private readonly Lazy<string> _fingerprint;
    private readonly Lazy<Evaluator> _evaluator;

    private RuleBook(BoundBook book, ImmutableArray<Diagnostic> diagnostics)
    {
        _book = book;
        _fingerprint = new Lazy<string>(() => Binding.Fingerprint.Of(book));
        _evaluator = new Lazy<Evaluator>(() => new Evaluator(book, _fingerprint));
        HasErrors = diagnostics.Any(diagnostic => diagnostic.IsError);
        Diagnostics = diagnostics;
    }

    /// <summary>Every problem: file by file in the ordinal order of their names, then in file order; accepted findings are among them.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether a problem stops the book from being evaluated.</summary>
    public bool HasErrors { get; }

    /// <summary>What a patient's record may say.</summary>
    public Vocabulary Vocabulary => _book.Vocabulary;

    /// <summary>The rulesets in the ordinal order of their names.</summary>
    public ImmutableArray<RulesetSymbol> Rulesets => _book.Rulesets;

    /// <summary>The book as understood, for other ways to run it.</summary>
    internal BoundBook Bound => _book;

    /// <summary><c>sha256:</c> and 64 hexadecimal digits over what the book means; layout, comments and order do not change it.</summary>
    public string Fingerprint => _fingerprint.Value;

    /// <summary>Parses and checks files together; never throws for what a user wrote: problems are in <see cref="Diagnostics"/>.</summary>
    /// <param name="sources">The files in any order; their paths name them in diagnostics.</param>
    public static RuleBook Compile(IEnumerable<SourceText> sources)
    {
        FileSyntax[] files = [.. sources.Select(Parser.Parse)];
        Analyzer analyzer = new();
        BoundBook book = Binder.Bind(files, analyzer.Check);
        return new RuleBook(book, Acceptance.Apply(files, [.. book.Diagnostics, .. analyzer.Problems]));
    }

    /// <summary>What the book says about a patient.</summary>
    /// <param name="patient">A record read with this book's <see cref="Vocabulary"/>.</param>
    /// <param name="options">What to leave out; null leaves out nothing.</param>
    /// <exception cref="InvalidOperationException">The book has errors: an evaluation could silently miss a rule.</exception>
    /// <exception cref="ArgumentException">The record was read with another book's vocabulary: its facts would silently count as missing.</exception>
    public PatientEvaluation Evaluate(Patient patient, EvaluationOptions? options = null)
    {
        RefuseErrors();
        RefuseStranger(patient);
        return _evaluator.Value.Evaluate(patient, options ?? EvaluationOptions.Default);
    }

    /// <summary>What the book says about an object of the program's own type.</summary>
    /// <param name="source">The object.</param>
    /// <param name="mapping">How it is read; made with this book's <see cref="Vocabulary"/>.</param>
    /// <param name="options">What to leave out; null leaves out nothing.</param>
    /// <exception cref="PatientFormatException">A value is out of the bounds of its fact or cannot be kept exactly; the message lists every problem.</exception>
    /// <exception cref="InvalidOperationException">The book has errors.</exception>
    /// <exception cref="ArgumentException">The mapping was made with another book's vocabulary.</exception>
    public PatientEvaluation Evaluate<T>(T source, PatientMapping<T> mapping, EvaluationOptions? options = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(mapping);
        return mapping.Vocabulary == Vocabulary
            ? Evaluate(mapping.Read(source), options)
            : throw new ArgumentException("The mapping was made with another vocabulary; make it again with this book's Vocabulary.", nameof(mapping));
    }

    /// <summary>Runs every <c>case</c> of every ruleset, in the order of rulesets and names.</summary>
    /// <exception cref="InvalidOperationException">The book has errors.</exception>
    public ImmutableArray<CaseResult> RunCases()
    {
        RefuseErrors();
        return CaseRunner.Run(_book);
    }

    /// <summary>What a newer version of this book says differently of patients: exact, with a patient to look at for every change.</summary>
    /// <param name="newer">The newer version.</param>
    /// <param name="options">How far to go; null for the stated budget.</param>
    /// <exception cref="InvalidOperationException">One of the books has errors.</exception>
    public BookDifference CompareTo(RuleBook newer, ComparisonOptions? options = null)
    {
        RefuseErrors();
        newer.RefuseErrors();
        return BookComparison.Compare(_book, newer._book, options ?? ComparisonOptions.Default);
    }

    /// <summary>Says of patients what a newer version of this book says differently of them.</summary>
    /// <param name="newer">The newer version.</param>
    /// <exception cref="InvalidOperationException">One of the books has errors.</exception>
    public PatientComparison CompareForPatients(RuleBook newer)
    {
        RefuseErrors();
        newer.RefuseErrors();
        return new PatientComparison(_book, newer._book);
    }

    private void RefuseStranger(Patient patient)
    {
        if (!patient.IsOf(Vocabulary))
        {
            throw new ArgumentException("The patient was read with another vocabulary; read the record again with this book's Vocabulary.", nameof(patient));
        }
    }

    private void RefuseErrors()
    {
        if (HasErrors)
        {
            throw new InvalidOperationException("The rule book has errors; see Diagnostics.");
        }
    }
}
