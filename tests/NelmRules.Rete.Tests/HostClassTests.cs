using NelmRules.Patients;
using NelmRules.Rete.Tests.Samples;
using NelmRules.Tests.Generation;
using NRules;
using NRules.RuleModel;

namespace NelmRules.Rete.Tests;

public sealed class HostClassTests
{
    private static readonly Lazy<ISessionFactory> Factory = new(() => Clinic.Book.ToNRules(Clinic.Mapping(Clinic.Book)).Compile());

    [Fact]
    public void Clinic_rules_are_free_of_errors() =>
        Clinic.Book.Diagnostics.Where(problem => problem.IsError).Select(problem => $"{problem.Message} {problem.Span}").ShouldBeEmpty();

    [Fact]
    public void Random_case_of_the_hosts_class_gets_the_same_answers_from_NRules_and_interpreter()
    {
        PatientMapping<TumourCase> mapping = Clinic.Mapping(Clinic.Book);
        HashSet<string> said = [];
        for (int seed = 0; seed < 3_000; seed++)
        {
            TumourCase one = Random(new Dice(seed));
            string[] byNRules = [.. Said.ByNRules(Factory.Value, one)];
            string.Join('\n', byNRules).ShouldBe(string.Join('\n', Said.ByInterpreter(Clinic.Book, mapping.Read(one))), $"case of seed {seed}");
            said.UnionWith(byNRules);
        }

        Clinic.Book.Rulesets.Single().Rules.Select(rule => rule.Name)
            .Where(rule => !said.Any(line => line.StartsWith($"clinic.{rule}: ", StringComparison.Ordinal) && !line.EndsWith("undetermined", StringComparison.Ordinal)))
            .ShouldBeEmpty("every rule is met by some case");
    }

    [Fact]
    public void Patients_and_the_hosts_class_get_the_same_answers()
    {
        ISessionFactory patients = Clinic.Book.ToNRules().Compile();
        PatientMapping<TumourCase> mapping = Clinic.Mapping(Clinic.Book);
        for (int seed = 0; seed < 300; seed++)
        {
            TumourCase one = Random(new Dice(seed));
            Said.ByNRules(patients, mapping.Read(one)).ShouldBe(Said.ByNRules(Factory.Value, one));
        }
    }

    [Fact]
    public void Rule_set_carries_names_tags_and_properties_of_the_ruleset()
    {
        IRuleSet clinic = Clinic.Book.ToNRules(Clinic.Mapping(Clinic.Book)).GetRuleSets().ShouldHaveSingleItem();
        clinic.Name.ShouldBe("clinic");
        IRuleDefinition rule = clinic.Rules.Single(rule => rule.Name == "ablate_remnant");
        rule.Description.ShouldBe("Treat the remnant while it is small");
        rule.Tags.ShouldBe(["nelm", "met"]);
        rule.Properties["ruleset"].ShouldBe("clinic");
        rule.Properties["citation"].ShouldBe("page 3");
        rule.Properties["certainty"].ShouldBe("moderate");
    }

    [Fact]
    public void Mapping_of_another_vocabulary_is_refused() =>
        Should.Throw<ArgumentException>(() => Clinic.Book.ToNRules(Clinic.Mapping(Clinic.Compile(Clinic.Rules))))
            .Message.ShouldContain("another vocabulary");

    [Fact]
    public void Book_with_errors_is_refused() =>
        Should.Throw<InvalidOperationException>(() => Clinic.Compile("ruleset broken\n  uses small 1\nrule x\n  when nothing_known\n").ToNRules());

    internal static TumourCase Random(Dice dice) => new()
    {
        Grade = Maybe(dice, () => dice.Of(Grade.G1, Grade.G2, Grade.G3)),
        Ki67 = Maybe(dice, () => dice.Of(0m, 1m, 2m, 2.5m, 3m, 3.1m, 20m, 20.1m, 60m)),
        RemnantBurdenInMm = Maybe(dice, () => dice.Of(0m, 49.9m, 50m, 50.1m)),
        Burden = Maybe(dice, () => dice.Of(0d, 2.4, 2.5, 7.25)),
        LesionCount = Maybe(dice, () => dice.Between(0, 7)),
        Age = Maybe(dice, () => dice.Of(17, 18, 40, 69, 70, 90)),
        Symptomatic = Maybe(dice, () => dice.OneIn(2)),
        IsFit = !dice.OneIn(3),
        Site = dice.Of(null, "pancreas", "colon", "lung"),
        DiagnosedOn = Maybe(dice, () => new DateOnly(2020, dice.Between(1, 12), 31 - dice.Between(3, 10))),
        TreatedOn = Maybe(dice, () => new DateOnly(2020, dice.Between(1, 12), dice.Between(1, 28))),
        Lesions = dice.OneIn(3) ? null : [.. dice.Several(0, 3, () => RandomLesion(dice))],
        WasAblated = Maybe(dice, () => dice.OneIn(2)),
        WasOperated = Maybe(dice, () => dice.OneIn(2)),
    };

    private static Lesion RandomLesion(Dice dice) => new(
        Maybe(dice, () => dice.Of(5m, 30m, 30.5m, 51m)), Maybe(dice, () => dice.Of(Lobe.Left, Lobe.Right)), Maybe(dice, () => dice.OneIn(2)));

    private static TValue? Maybe<TValue>(Dice dice, Func<TValue> value)
        where TValue : struct => dice.OneIn(4) ? null : value();
}
