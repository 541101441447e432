using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Tests.Values;

public sealed class AnswerCountsTests
{
    [Theory]
    [InlineData(CountingKind.AtLeast, 2, 2, 0, Answers.Yes)]
    [InlineData(CountingKind.AtLeast, 2, 1, 1, Answers.Unclear)]
    [InlineData(CountingKind.AtLeast, 2, 1, 0, Answers.No)]
    [InlineData(CountingKind.AtLeast, 0, 0, 0, Answers.Yes)]
    [InlineData(CountingKind.AtMost, 2, 2, 0, Answers.Yes)]
    [InlineData(CountingKind.AtMost, 2, 2, 1, Answers.Unclear)]
    [InlineData(CountingKind.AtMost, 2, 3, 0, Answers.No)]
    [InlineData(CountingKind.Exactly, 2, 2, 0, Answers.Yes)]
    [InlineData(CountingKind.Exactly, 2, 2, 1, Answers.Unclear)]
    [InlineData(CountingKind.Exactly, 2, 3, 0, Answers.No)]
    [InlineData(CountingKind.Exactly, 2, 1, 0, Answers.No)]
    [InlineData(CountingKind.Exactly, 2, 0, 2, Answers.Unclear)]
    internal void Counting_of_single_answers_is_as_the_language_says(
        CountingKind kind, int required, int yes, int unclear, Answers expected) =>
        AnswerCounts.Decide(kind, required, yes, unclear).ShouldBe(expected);

    [Fact]
    public void Counting_over_sets_takes_every_combination()
    {
        Random random = new(7);
        for (int run = 0; run < 2000; run++)
        {
            Answers[] sets = [.. Enumerable.Range(0, random.Next(7)).Select(_ => (Answers)random.Next(1, 8))];
            CountingKind kind = (CountingKind)random.Next(3);
            int required = random.Next(sets.Length + 3);
            Of(sets).Count(kind, required).ShouldBe(
                Combinations(sets).Select(one => Decide(kind, required, one)).Aggregate((all, one) => all | one),
                $"{kind} {required} of {string.Join("; ", sets)}");
        }
    }

    [Fact]
    public void Functions_are_what_the_others_make_of_one_more_answer()
    {
        Random random = new(8);
        for (int run = 0; run < 1000; run++)
        {
            Answers[] rest = [.. Enumerable.Range(0, random.Next(6)).Select(_ => (Answers)random.Next(1, 8))];
            CountingKind kind = (CountingKind)random.Next(3);
            int required = random.Next(rest.Length + 3);
            Of(rest).Functions(kind, required).ShouldBe(
                Combinations(rest)
                    .Select(one => AnswerFunctions.Of(answer => Decide(kind, required, [.. one, answer])))
                    .Aggregate((all, one) => all | one),
                $"{kind} {required} beside {string.Join("; ", rest)}");
        }
    }

    [Fact]
    public void Thousands_of_conditions_are_counted()
    {
        AnswerCounts counts = Of(Enumerable.Range(0, 50_000).Select(i => (Answers)(i % 7 + 1)));
        counts.Count(CountingKind.Exactly, 25_000).ShouldBe(Answers.No | Answers.Unclear);
        counts.Count(CountingKind.AtLeast, 1).ShouldBe(Answers.Yes);
    }

    private static AnswerCounts Of(IEnumerable<Answers> sets)
    {
        AnswerCounts counts = new();
        foreach (Answers set in sets)
        {
            counts.Add(set);
        }

        return counts;
    }

    private static Answers Decide(CountingKind kind, int required, Answers[] answers) => AnswerCounts.Decide(
        kind, required, answers.Count(answer => answer == Answers.Yes), answers.Count(answer => answer == Answers.Unclear));

    private static IEnumerable<Answers[]> Combinations(Answers[] sets)
    {
        IEnumerable<Answers[]> all = [[]];
        foreach (Answers set in sets)
        {
            all = all.SelectMany(one => AnswerTables.Singles.ToArray().Where(answer => set.HasFlag(answer)).Select(answer => (Answers[])[.. one, answer]));
        }

        return all;
    }
}
