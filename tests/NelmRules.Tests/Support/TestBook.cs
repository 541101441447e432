using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Testing;

/// <summary>A rule book for a test: the bundled vocabulary (or another) and rulesets given as text.</summary>
internal sealed class TestBook
{
    private readonly ImmutableArray<SourceText> _sources;
    private readonly Evaluator _evaluator;

    private TestBook(IEnumerable<SourceText> sources)
    {
        _sources = [.. sources];
        Bound = Bind(_sources);
        _evaluator = new Evaluator(Bound, new Lazy<string>("sha256:test"));
    }

    /// <summary>The book.</summary>
    internal BoundBook Bound { get; }

    /// <summary>The bundled vocabulary with rulesets; a text without a header is a ruleset called <c>r0</c>, <c>r1</c>, ...</summary>
    internal static TestBook Of(params string[] rulesets) => Of([Repository.Read("rules", "nelm.nelm"), .. rulesets], "v");

    /// <summary>A vocabulary of its own with rulesets.</summary>
    internal static TestBook WithVocabulary(string vocabulary, params string[] rulesets) =>
        Of(["vocabulary v\n  version 1.0.0\n" + vocabulary, .. rulesets], "v");

    /// <summary>The patient with these facts, written as in the <c>given</c> of a case.</summary>
    internal Patient Patient(string given)
    {
        string uses = string.Join(", ", Bound.Vocabulary.Parts.Select(part => $"{part.Name} 1"));
        string facts = given.Length == 0 ? "" : $"\n  given {given}";
        BoundBook book = Bind(_sources.Append(new SourceText(
            "patient.nelm", $"ruleset zz_patient\n  version 1.0.0\n  uses {uses}\ncase one{facts}\n  expect nothing\n")));
        CaseSymbol one = book.Rulesets.Single(ruleset => ruleset.Name == "zz_patient").Cases[0];
        return new Patient(
            null,
            one.Given.ToImmutableDictionary(pair => Fact(pair.Key), pair => Here(pair.Value, pair.Key)),
            one.Received.ToImmutableDictionary(pair => Bound.Vocabulary.FindTreatment(pair.Key.Name)!, pair => pair.Value));
    }

    /// <summary>What the book says about the patient with these facts.</summary>
    internal PatientEvaluation Evaluate(string given, EvaluationOptions? options = null) =>
        _evaluator.Evaluate(Patient(given), options ?? EvaluationOptions.Default);

    /// <summary>The result of the only ruleset, or of the named one.</summary>
    internal RulesetResult Ruleset(string given, string? name = null) =>
        Evaluate(given).Rulesets.Single(result => name is null || result.Ruleset.Name == name);

    /// <summary>The finding of the only rule of the only ruleset, or of the named one.</summary>
    internal Finding Rule(string given, string? name = null) =>
        Ruleset(given).Rules.Single(result => name is null || result.Rule.Name == name).Finding;

    private FactSymbol Fact(FactSymbol other) => Bound.Vocabulary.FindFact(other.Name)!;

    // The facts were bound beside this book, so that the fields of lists have to be found again by their names.
    private RecordedValue Here(RecordedValue value, FactSymbol fact) => value is RecordedList list
        ? list with
        {
            Records = [.. list.Records.Select(record => record.ToImmutableDictionary(
                pair => ((ListType)Fact(fact).Type).Find(pair.Key.Name)!, pair => pair.Value))],
        }
        : value;

    private static TestBook Of(IEnumerable<string> texts, string prefix) =>
        new(texts.Select((text, index) => new SourceText(index == 0 ? $"{prefix}.nelm" : $"r{index - 1}.nelm", text)));

    private static BoundBook Bind(IEnumerable<SourceText> sources)
    {
        FileSyntax[] files = [.. sources.Select(Parser.Parse)];
        BoundBook book = Binder.Bind([.. files]);
        book.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => $"{diagnostic.Code} {diagnostic.Message}").ShouldBeEmpty();
        return book;
    }
}
