using NelmRules.Values;

namespace NelmRules.Tests.Values;

public sealed class AnswerFunctionsTests
{
    private static readonly Answers[] Singles = [Answers.Yes, Answers.No, Answers.Unclear];

    [Fact]
    public void Functions_behind_others_are_their_composition()
    {
        foreach (Func<Answers, Answers> outer in All())
        {
            foreach (Func<Answers, Answers> inner in All())
            {
                AnswerFunctions.Of(outer).After(inner).ShouldBe(AnswerFunctions.Of(answer => outer(inner(answer))));
            }
        }
    }

    [Fact]
    public void Sets_behind_sets_hold_every_composition()
    {
        AnswerFunctions both = AnswerFunctions.Identity | AnswerFunctions.Negation;
        both.After(both).ShouldBe(both);
        both.After(AnswerFunctions.Empty).IsEmpty.ShouldBeTrue();
        AnswerFunctions.Empty.After(both).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Function_tells_answers_apart_where_it_gives_them_different_answers()
    {
        foreach (Func<Answers, Answers> function in All())
        {
            AnswerFunctions set = AnswerFunctions.Of(function);
            set.Distinguish(Answers.YesOrNo).ShouldBe(function(Answers.Yes) != function(Answers.No));
            set.Distinguish(Answers.Any).ShouldBe(Singles.Select(function).Distinct().Count() > 1);
            set.Distinguish(Answers.Yes).ShouldBeFalse();
            set.Separate(Answers.No, Answers.Unclear).ShouldBe(function(Answers.No) != function(Answers.Unclear));
            set.KeepUnclear().ShouldBe(function(Answers.Unclear) == Answers.Unclear);
        }
    }

    private static IEnumerable<Func<Answers, Answers>> All() =>
        from yes in Singles
        from no in Singles
        from unclear in Singles
        select new Func<Answers, Answers>(answer => answer == Answers.Yes ? yes : answer == Answers.No ? no : unclear);
}
