using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Syntax;
using NelmRules.Tests.Generation;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Evaluation;

/// <summary>What lowered conditions answer is what the interpreter answers.</summary>
public sealed class LoweringProperties
{
    private const int Runs = 300;
    private const int MostCompletions = 20;

    private static readonly Place Nowhere = new(new SourceText("test", "x"), new TextSpan(0, 1));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_conditions_have_the_answers_of_the_interpreter(int seed)
    {
        for (int run = 0; run < Runs; run++)
        {
            RandomConditions random = new(seed * 1000 + run);
            BoundExpression condition = random.Next(4);
            Vocabulary vocabulary = new([new VocabularySymbol("v", null, Nowhere) { Facts = new([.. random.Facts]), Treatments = new([.. random.Treatments]) }]);
            Patient patient = random.Patient();
            foreach (Patient one in random.Completions(patient).Take(MostCompletions).Prepend(patient))
            {
                Lowered([condition], vocabulary, one, EvaluationOptions.Default).ShouldBe(Interpreted([condition], one, EvaluationOptions.Default), $"run {run}");
            }
        }
    }

    [Fact]
    public void Every_condition_of_generated_books_has_the_answers_of_the_interpreter()
    {
        int compared = 0;
        Books.Check(150, (book, _) =>
        {
            BoundBook bound = Binder.Bind([.. book.Sources.Select(Parser.Parse)]);
            BoundExpression[] conditions = [.. BoundConditions.In(bound).Where(condition => condition.Type is YesNoType)];
            foreach (string json in book.Patients.Append("{}"))
            {
                Patient patient = Patient.FromJson(json, bound.Vocabulary);
                compared += conditions.Length;
                Compare(conditions, bound.Vocabulary, patient, EvaluationOptions.Default);
                Compare(conditions, bound.Vocabulary, patient, new EvaluationOptions(Strict: true));
            }
        });
        compared.ShouldBeGreaterThan(5000);
    }

    [Fact]
    public void Rules_of_this_repository_come_for_every_patient_to_what_the_interpreter_says()
    {
        RuleBook book = RuleBook.Compile(Directory.GetFiles(Repository.PathTo("rules"), "*.nelm").Select(file => new SourceText(file, File.ReadAllText(file))));
        book.Evaluate(Patient.FromJson("{}", book.Vocabulary));
        foreach (string file in Directory.GetFiles(Repository.PathTo("rules", "patients"), "*.json", SearchOption.AllDirectories))
        {
            Patient patient = Patient.FromJson(File.ReadAllText(file), book.Vocabulary);
            foreach (bool strict in new[] { false, true })
            {
                EvaluationOptions options = new(strict);
                Interpreter interpreter = new(patient, options);
                foreach (RulesetResult source in book.Evaluate(patient, options).Rulesets)
                {
                    source.Applies.Answers.ShouldBe(Of(interpreter, source.Ruleset.Applies), $"{source.Ruleset.Name} of {file}");
                    source.Rules.Select(rule => rule.Finding.Answers)
                        .ShouldBe(source.Rules.Select(rule => Of(interpreter, rule.Rule.Condition)), $"{source.Ruleset.Name} of {file}");
                }
            }
        }
    }

    public static TheoryData<int> Seeds() => [1, 2, 3, 4, 5];

    private static void Compare(BoundExpression[] conditions, Vocabulary vocabulary, Patient patient, EvaluationOptions options)
    {
        Answers[] lowered = Lowered(conditions, vocabulary, patient, options);
        Answers[] interpreted = Interpreted(conditions, patient, options);
        conditions.Where((_, index) => lowered[index] != interpreted[index])
            .Select(condition => condition.Place.Source.Slice(condition.Place.Span))
            .ShouldBeEmpty();
    }

    private static Answers[] Lowered(BoundExpression[] conditions, Vocabulary vocabulary, Patient patient, EvaluationOptions options)
    {
        BoundBook book = new(vocabulary, [], [], [], []);
        Frame frame = new(new Examination(book, patient, options, canContradict: false), patient.CellsOf(vocabulary));
        frame.Answer(new LoweredConditions([.. conditions], vocabulary, options.Strict));
        return [.. conditions.Select((_, index) => frame.AnswersOf(index))];
    }

    private static Answers[] Interpreted(BoundExpression[] conditions, Patient patient, EvaluationOptions options)
    {
        Interpreter interpreter = new(patient, options);
        return [.. conditions.Select(condition => interpreter.Condition(condition))];
    }

    private static Answers Of(Interpreter interpreter, BoundExpression? condition) => condition is null ? Answers.Yes : interpreter.Condition(condition);
}
