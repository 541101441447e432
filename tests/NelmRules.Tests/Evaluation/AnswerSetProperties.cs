using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Values;

namespace NelmRules.Tests.Evaluation;

/// <summary>Answer sets and needs against brute force, over conditions that mention each fact once.</summary>
public sealed class AnswerSetProperties
{
    private const int Runs = 300;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Answers_are_those_of_every_completion_of_the_record(int seed)
    {
        for (int run = 0; run < Runs; run++)
        {
            RandomConditions random = new(seed * 1000 + run);
            BoundExpression condition = random.Next(4);
            Patient patient = random.Patient();
            Answers expected = Answers.None;
            foreach (Patient complete in random.Completions(patient))
            {
                Answers answer = Of(condition, complete);
                answer.IsSingle().ShouldBeTrue($"run {run}");
                expected |= answer;
            }

            Of(condition, patient).ShouldBe(expected, $"run {run}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Needs_are_the_facts_that_can_change_the_result_alone(int seed)
    {
        for (int run = 0; run < Runs; run++)
        {
            RandomConditions random = new(seed * 1000 + run);
            BoundExpression condition = random.Next(4);
            Patient patient = random.Patient();
            Finding finding = new Inspector(new Interpreter(patient, EvaluationOptions.Default)).Find(condition);
            string[] needs = [.. finding.Needs.Select(need => need.AnyOf.ShouldHaveSingleItem())];
            needs.ShouldBe(finding.Status == Status.Undetermined ? Deciding(random, condition, patient) : [], $"run {run}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Recording_a_fact_never_brings_an_answer_back(int seed)
    {
        for (int run = 0; run < Runs; run++)
        {
            RandomConditions random = new(seed * 1000 + run);
            BoundExpression condition = random.Next(4);
            Patient less = random.Patient();
            Patient more = random.Patient() is var other ? less with { Facts = other.Facts.SetItems(less.Facts) } : less;
            (Of(condition, more) & ~Of(condition, less)).ShouldBe(Answers.None, $"run {run}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_unclear_has_a_reason_and_what_is_not_has_none(int seed)
    {
        for (int run = 0; run < Runs; run++)
        {
            RandomConditions random = new(seed * 1000 + run);
            BoundExpression condition = random.Next(4);
            Finding finding = new Inspector(new Interpreter(random.Patient(), EvaluationOptions.Default)).Find(condition);
            bool open = finding.Answers.Contains(Answers.Unclear);
            (finding.Status == Status.Unclear && finding.Unclear.IsEmpty).ShouldBeFalse($"run {run}");
            (!open && !finding.Unclear.IsEmpty).ShouldBeFalse($"run {run}");
        }
    }

    public static TheoryData<int> Seeds() => [1, 2, 3, 4, 5];

    private static Answers Of(BoundExpression condition, Patient patient) =>
        new Interpreter(patient, EvaluationOptions.Default).Condition(condition);

    private static string[] Deciding(RandomConditions random, BoundExpression condition, Patient patient)
    {
        Patient[] all = [.. random.Completions(patient)];
        Answers[] answers = [.. all.Select(one => Of(condition, one))];
        IEnumerable<string> facts = random.Facts
            .Where(fact => Decides(all, answers, one => one with { Facts = one.Facts.Remove(fact) }))
            .Select(fact => fact.Name);
        IEnumerable<string> treatments = random.Treatments
            .Where(treatment => Decides(all, answers, one => one with { Received = one.Received.ToImmutableDictionary().Remove(treatment) }))
            .Select(treatment => $"received {treatment.Name}");
        return [.. facts.Concat(treatments).Order(StringComparer.Ordinal)];
    }

    // Some two patients who differ in this fact alone have different answers.
    private static bool Decides(Patient[] all, Answers[] answers, Func<Patient, Patient> rest) => all
        .Zip(answers)
        .GroupBy(pair => Key(rest(pair.First)))
        .Any(same => same.Select(pair => pair.Second).Distinct().Count() > 1);

    private static string Key(Patient patient) => string.Join(';', patient.Facts.Select(pair => $"{pair}")
        .Concat(patient.Received.Select(pair => $"{pair}"))
        .Order(StringComparer.Ordinal));
}
