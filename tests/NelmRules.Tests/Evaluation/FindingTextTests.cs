using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Tests.Evaluation;

public sealed class FindingTextTests
{
    [Theory]
    [InlineData(Status.Met, "met")]
    [InlineData(Status.NotMet, "not met")]
    [InlineData(Status.Undetermined, "undetermined")]
    [InlineData(Status.Unclear, "unclear")]
    public void Status_without_needs_or_reasons_is_a_word(Status status, string expected) => FindingText.Of(status, [], []).ShouldBe(expected);

    [Fact]
    public void Needs_and_reasons_are_told_in_order()
    {
        Need[] needs = [new(["grade", "ki67"], null), new(["remnant"], "surgery")];
        FindingText.Of(Status.Undetermined, needs, ["why"]).ShouldBe("undetermined, needs grade or ki67, remnant (only after surgery)");
        FindingText.Of(Status.Unclear, needs, ["why", "what for"]).ShouldBe("unclear: why; what for");
    }

    [Fact]
    public void Action_is_told_with_all_that_qualifies_it()
    {
        BoundBook book = TestBook.WithVocabulary(
            "treatment a (A)\ntreatment b (B)\ntreatment c (C)\ntreatment d (D)\ngoal relief\n",
            "ruleset r\n  version 1.0.0\n  uses v 1\nrule one\n  then consider A over B with C after D for relief\n").Bound;
        FindingText.Of(book.Rulesets[0].Rules[0].Actions[0]).ShouldBe("consider a over b with c after d for relief");
    }

    [Fact]
    public void Needs_are_the_same_where_they_name_the_same_facts_at_the_same_time()
    {
        Need need = new(["grade", "ki67"], "surgery");
        need.ShouldBe(new Need(["grade", "ki67"], "surgery"));
        need.GetHashCode().ShouldBe(new Need(["grade", "ki67"], "surgery").GetHashCode());
        need.ShouldNotBe(new Need(["grade", "ki67"], null));
        need.ShouldNotBe(new Need(["grade"], "surgery"));
        need.Equals(null).ShouldBeFalse();
    }
}
