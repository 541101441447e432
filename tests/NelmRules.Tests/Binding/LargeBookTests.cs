namespace NelmRules.Tests.Binding;

/// <summary>Files of a size and shape that nobody writes end in an answer, not in a crash.</summary>
public sealed class LargeBookTests
{
    [Fact]
    public void Long_chain_of_definitions_is_reported_once() => Codes(Chain(10_000, "fit")).ShouldBe("NELM2008");

    [Fact]
    public void Long_chain_of_definitions_is_reported_once_in_whatever_order() =>
        Codes(string.Join('\n', Chain(10_000, "fit").Split('\n').Reverse())).ShouldBe("NELM2008");

    [Theory]
    [InlineData(400)]
    [InlineData(450)]
    public void Chain_of_some_hundred_definitions_works_from_either_end(int length)
    {
        Codes(Chain(length, "fit") + "\nrule a when d000000 then consider LT").ShouldBe("");
        Codes(Backward(length) + $"\nrule a when d{length:D6} then consider LT").ShouldBe("");
    }

    [Fact]
    public void Circle_of_many_definitions_is_reported_once() => Codes(Chain(10_000, "d000000")).ShouldBe("NELM2007");

    [Fact]
    public void Deep_expressions_in_a_chain_of_definitions_are_reported() =>
        Codes(string.Concat(Enumerable.Range(0, 2_000).Select(at => $"define d{at:D6} = {string.Concat(Enumerable.Repeat("not ", 200))}d{at + 1:D6}\n")) + "define d002000 = fit")
            .ShouldBe("NELM2008");

    [Fact]
    public void Condition_of_many_operands_works() =>
        Codes($"rule a when {string.Join(" and ", Enumerable.Repeat("fit", 100_000))} then consider LT").ShouldBe("");

    [Fact]
    public void Many_unknown_names_are_all_reported() =>
        Codes(string.Concat(Enumerable.Range(0, 5_000).Select(at => $"rule r{at} when fitt{at} then consider LT\n"))).Split(' ').Length.ShouldBe(5_000);

    [Fact]
    public void Very_long_names_that_differ_in_a_letter_are_reported() =>
        Codes($"define {new string('a', 100_000)} = fit\nrule a when {new string('a', 99_999)} then consider LT").ShouldBe("NELM2001");

    [Fact]
    public void Many_kinds_of_treatments_work() => Check.Codes(
        ("w.nelm", $"vocabulary w\n  version 1.0.0\ntreatment t0\n{string.Concat(Enumerable.Range(1, 20_000).Select(at => $"treatment t{at} is t{at - 1}\n"))}fact f : yes/no\n  measured after t0\n"),
        ("r.nelm", "when f then consider t20000\n")).ShouldBe("NELM4001");

    [Fact]
    public void Circle_of_many_kinds_of_treatments_is_reported_once() => Check.Codes(
        ("w.nelm", $"vocabulary w\n  version 1.0.0\ntreatment t0 is t20000\n{string.Concat(Enumerable.Range(1, 20_000).Select(at => $"treatment t{at} is t{at - 1}\n"))}")).ShouldBe("NELM2015");

    [Fact]
    public void Treatments_of_several_classes_on_many_levels_work() => Check.Codes(
        ("w.nelm", $"vocabulary w\n  version 1.0.0\ntreatment a0\ntreatment b0\n{string.Concat(Enumerable.Range(1, 200).Select(at => $"treatment a{at} is a{at - 1}, b{at - 1}\ntreatment b{at} is a{at - 1}, b{at - 1}\n"))}fact f : yes/no\n  measured after a0\n"),
        ("r.nelm", "when f then consider b200\n")).ShouldBe("NELM4001");

    [Fact]
    public void Many_acceptances_of_nothing_are_all_reported() =>
        Codes($"rule a when fit then consider LT\n{string.Concat(Enumerable.Repeat("  accept NELM4001 \"x\"\n", 5_000))}").Split(' ').Length.ShouldBe(5_000);

    private static string Codes(string declarations) => Check.Codes($"ruleset r\n{declarations}\n");

    private static string Chain(int length, string end) =>
        string.Concat(Enumerable.Range(0, length).Select(at => $"define d{at:D6} = d{at + 1:D6} and fit\n")) + $"define d{length:D6} = {end}";

    private static string Backward(int length) =>
        "define d000000 = fit\n" + string.Join('\n', Enumerable.Range(1, length).Select(at => $"define d{at:D6} = d{at - 1:D6} and fit"));
}
