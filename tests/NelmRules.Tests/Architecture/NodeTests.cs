using NelmRules.Comparison;
using NelmRules.Evaluation;
using NelmRules.Formatting;
using NelmRules.Patients;
using NelmRules.Reporting;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Architecture;

/// <summary>
/// Every kind of syntax node means something at every stage: where a stage has no case for it, leaving a node out or exchanging it
/// changes nothing there, and the test names node and stage. A new stage is a line in <see cref="Stages"/>.
/// </summary>
public sealed class NodeTests
{
    private const string Nobody = "{}";

    private const string Somebody = """
        {
          "facts": {
            "symptomatic": true, "fit": true, "willing": false, "grade": "G2", "site": "colon", "burden": "6 cm", "bilirubin": "20 umol/L",
            "score": 1.5, "seen_on": "2014-06-01", "treated_on": "2015-01-01", "lesions": [ { "diameter": "9 mm", "treated": true }, { "lobe": "left" } ]
          },
          "received": { "ablation": true }
        }
        """;

    /// <summary>What a stage makes of a book; null where it has errors and the stage never sees it.</summary>
    private static readonly Dictionary<string, Func<SourceText[], string>> Stages = new(StringComparer.Ordinal)
    {
        ["binder"] = sources => RuleBook.Compile(sources) is var book && book.HasErrors ? Problems(book) : $"{book.Fingerprint} {Problems(book)} {Cases(book)} {Former(book)}",
        ["evaluation"] = sources => RuleBook.Compile(sources) is var book && book.HasErrors ? Problems(book) : $"{Evaluation(book, Nobody)}{Evaluation(book, Somebody)}{Cases(book)}",
        ["comparison"] = sources => RuleBook.Compile(sources) is var book && book.HasErrors ? Problems(book) : Difference(book),
    };

    /// <summary>What a stage need not see, because it is for those who write and check rules, or for programs.</summary>
    private static readonly Dictionary<string, string[]> NotSeen = new(StringComparer.Ordinal)
    {
        ["binder"] = [],
        ["evaluation"] = ["AcceptClauseSyntax", "FormerlyClauseSyntax", "CodeClauseSyntax"],
        ["comparison"] = ["AcceptClauseSyntax", "FormerlyClauseSyntax", "VersionClauseSyntax"],
    };

    private static readonly SourceText[] Whole = [Source("base.nelm", MarkedText.Whole(NodeSample.Vocabulary)), Source("paper.nelm", MarkedText.Whole(NodeSample.Rules))];

    private static readonly RuleBook Book = RuleBook.Compile(Whole);

    public static TheoryData<string> Names => [.. Stages.Keys];

    [Fact]
    public void Sample_is_free_of_errors() =>
        RuleBook.Compile(Whole).Diagnostics.Where(problem => problem.IsError).Select(DiagnosticText.Format).ShouldBeEmpty();

    [Fact]
    public void Every_kind_of_node_is_marked_in_the_sample() =>
        Parts.Kinds<SyntaxNode>().Except(Variants().Select(variant => variant.Kind)).ShouldBeEmpty("mark these in NodeSample");

    [Fact]
    public void Every_mark_stands_at_a_node_of_its_kind() =>
        Variants().Where(variant => Nodes(variant.Sources, variant.Kind).SequenceEqual(Nodes(Whole, variant.Kind)))
            .Select(variant => variant.Kind)
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_kind_of_node_has_a_case_in_each_stage(string stage)
    {
        string whole = Stages[stage](Whole);

        Variants().Where(variant => !NotSeen[stage].Contains(variant.Kind))
            .Where(variant => Stages[stage](variant.Sources) == whole)
            .Select(variant => variant.Kind)
            .ShouldBeEmpty($"the {stage} does not see these nodes");
    }

    [Fact]
    public void Every_kind_of_node_has_one_layout()
    {
        foreach (SourceText source in Variants().SelectMany(variant => variant.Sources).Concat(Whole).DistinctBy(source => source.Content))
        {
            if (Formatter.Format(source, out _) is { } text)
            {
                Formatter.Format(Source(source.Path, text), out _).ShouldBe(text);
            }
        }
    }

    private static IEnumerable<(string Kind, SourceText[] Sources)> Variants() =>
    [
        .. MarkedText.Stretches(NodeSample.Vocabulary).Select(stretch => (stretch.Kind, new[] { Source("base.nelm", stretch.Without), Whole[1] })),
        .. MarkedText.Stretches(NodeSample.Rules).Select(stretch => (stretch.Kind, new[] { Whole[0], Source("paper.nelm", stretch.Without) })),
    ];

    private static SourceText Source(string path, string text) => new(path, text);

    private static IEnumerable<string> Nodes(SourceText[] sources, string kind) => sources
        .SelectMany(source => Parser.Parse(source).Declarations.SelectMany(Parts.All<SyntaxNode>).Where(node => node.GetType().Name == kind).Select(node => source.Slice(node.Span)));

    private static string Problems(RuleBook book) => string.Join('\n', book.Diagnostics.Select(problem => $"{problem.Code} {problem.Accepted} {problem.Message}"));

    private static string Cases(RuleBook book) => string.Join('\n', book.RunCases().Select(result =>
        $"{result.Case.Name} {string.Join("; ", result.Failures.Select(failure => $"{failure.Expected} {failure.Actual}"))}"));

    private static string Former(RuleBook book) => string.Join(' ', book.Vocabulary.Parts.SelectMany(part => part.Facts.Values).Select(fact => fact.Formerly));

    private static string Evaluation(RuleBook book, string patient)
    {
        PatientReading reading = PatientReader.Read(Source("patient.json", patient), book.Vocabulary);
        return reading.Patient is null
            ? string.Join('\n', reading.Diagnostics.Select(problem => problem.Message))
            : Shown(book.Evaluate(reading.Patient)).Replace(book.Fingerprint, "", StringComparison.Ordinal);
    }

    private static string Difference(RuleBook book)
    {
        BookDifference difference = Book.CompareTo(book, new ComparisonOptions(Nodes: 20_000));
        IEnumerable<string> rulesets = difference.Rulesets.Select(one =>
            $"{one.IsInBoth} {one.Step} {one.Changes.Length} {one.Needs.Length} {string.Join(' ', one.Evidence.SelectMany(change => change.What))} {one.Unconfirmed.Length}");
        return string.Join('\n', rulesets.Concat(difference.Vocabulary.Select(change => change.Effect)));
    }

    private static string Shown(PatientEvaluation evaluation) =>
        ReportJson.Format(writer => EvaluationJson.Write(writer, evaluation))
        + EvaluationText.Format(evaluation, new EvaluationTextOptions(ReportStyle.Plain, ShowsAll: true));
}
