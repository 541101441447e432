using NelmRules.Patients;
using NelmRules.Text;

namespace NelmRules.Tests;

/// <summary>What a developer who embeds the engine meets first.</summary>
public sealed class RuleBookTests
{
    private const string Record = """{ "facts": { "ki67": "55 %" }, "received": { "resection": true } }""";

    [Fact]
    public void Patient_of_this_book_is_evaluated()
    {
        RuleBook book = Compile("when ki67 > 20% then consider systemic_therapy\n");

        book.Evaluate(Patient.FromJson(Record, book.Vocabulary)).Rulesets.Single().Rules.Single().Finding.Status.ShouldBe(NelmRules.Values.Status.Met);
    }

    [Theory]
    [InlineData(Record)]
    [InlineData("""{ "received": { "resection": true } }""")]
    public void Patient_read_with_another_vocabulary_is_refused_and_not_taken_for_one_without_facts(string record)
    {
        RuleBook before = Compile("when ki67 > 20% then consider systemic_therapy\n");
        RuleBook after = Compile("when ki67 > 30% then consider systemic_therapy\n");

        Should.Throw<ArgumentException>(() => after.Evaluate(Patient.FromJson(record, before.Vocabulary))).Message.ShouldContain("read the record again");
    }

    [Fact]
    public void Book_with_errors_is_refused()
    {
        RuleBook book = Compile("when ki67 > 20 then consider systemic_therapy\n");

        book.HasErrors.ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => book.Evaluate(Patient.FromJson("{}", book.Vocabulary)));
        Should.Throw<InvalidOperationException>(() => book.RunCases());
    }

    private static RuleBook Compile(string rule) =>
        RuleBook.Compile([new SourceText("nelm.nelm", Repository.Read("rules", "nelm.nelm")), new SourceText("one.nelm", rule)]);
}
