using NelmRules.Values;
using static NelmRules.Values.Answers;

namespace NelmRules.Tests.Values;

public sealed class AnswerTablesTests
{
    [Theory]
    [InlineData(Yes, Yes, Yes, Yes)]
    [InlineData(Yes, No, No, Yes)]
    [InlineData(Yes, Unclear, Unclear, Yes)]
    [InlineData(No, Yes, No, Yes)]
    [InlineData(No, No, No, No)]
    [InlineData(No, Unclear, No, Unclear)]
    [InlineData(Unclear, Yes, Unclear, Yes)]
    [InlineData(Unclear, No, No, Unclear)]
    [InlineData(Unclear, Unclear, Unclear, Unclear)]
    public void And_and_or_of_single_answers_are_as_the_table_says(Answers left, Answers right, Answers and, Answers or)
    {
        AnswerTables.And(left, right).ShouldBe(and);
        AnswerTables.Or(left, right).ShouldBe(or);
    }

    [Theory]
    [InlineData(Yes, No)]
    [InlineData(No, Yes)]
    [InlineData(Unclear, Unclear)]
    [InlineData(YesOrNo, YesOrNo)]
    [InlineData(Yes | Unclear, No | Unclear)]
    [InlineData(Answers.Any, Answers.Any)]
    public void Not_swaps_yes_and_no_alone(Answers operand, Answers expected) => AnswerTables.Not(operand).ShouldBe(expected);

    [Theory]
    [InlineData(Yes, Yes, Unclear)]
    [InlineData(Yes, No, Unclear)]
    [InlineData(No, Yes, Yes)]
    [InlineData(No, No, No)]
    [InlineData(No, Unclear, Unclear)]
    [InlineData(Unclear, No, Unclear)]
    [InlineData(YesOrNo, Yes, Yes | Unclear)]
    public void Value_counts_only_where_the_source_does_not_leave_it_open(Answers open, Answers value, Answers expected) =>
        AnswerTables.UnlessOpen(open, value).ShouldBe(expected);

    [Fact]
    public void Operators_on_sets_take_every_combination()
    {
        foreach (Answers left in Sets())
        {
            foreach (Answers right in Sets())
            {
                AnswerTables.And(left, right).ShouldBe(Combine(left, right, AnswerTables.And));
                AnswerTables.Or(left, right).ShouldBe(Combine(left, right, AnswerTables.Or));
                AnswerTables.UnlessOpen(left, right).ShouldBe(Combine(left, right, AnswerTables.UnlessOpen));
            }
        }
    }

    [Fact]
    public void Without_unclear_and_and_or_are_strong_kleene()
    {
        AnswerTables.And(YesOrNo, No).ShouldBe(No);
        AnswerTables.And(YesOrNo, Yes).ShouldBe(YesOrNo);
        AnswerTables.Or(YesOrNo, Yes).ShouldBe(Yes);
        AnswerTables.Or(YesOrNo, No).ShouldBe(YesOrNo);
    }

    [Fact]
    public void Only_a_single_answer_is_a_settled_status() => Sets().Select(set => set.ToStatus()).ShouldBe(
    [
        Status.Met, Status.NotMet, Status.Undetermined, Status.Unclear, Status.Undetermined, Status.Undetermined, Status.Undetermined,
    ]);

    private static IEnumerable<Answers> Sets() => Enumerable.Range(1, 7).Select(bits => (Answers)bits);

    private static Answers Combine(Answers left, Answers right, Func<Answers, Answers, Answers> single) =>
        (from l in Singles(left) from r in Singles(right) select single(l, r)).Aggregate((all, one) => all | one);

    private static IEnumerable<Answers> Singles(Answers set) => AnswerTables.Singles.ToArray().Where(answer => set.HasFlag(answer));
}
