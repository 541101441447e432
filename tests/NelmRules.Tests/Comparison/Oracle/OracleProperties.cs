using NelmRules.Tests.Generation;

namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>What a comparison says of two books, held against every patient that the books can tell apart.</summary>
/// <remarks><c>NELM_DIFF_PAIRS</c> sets another number of pairs, <c>NELM_DIFF_SEED</c> another first seed.</remarks>
public sealed class OracleProperties
{
    private const int MostPatients = 500;

    [Fact]
    public void Regions_witnesses_and_echoes_are_right_and_complete() => Check(120, Expressions.None);

    [Fact]
    public void Regions_over_expressions_are_right_and_complete() => Check(60, Expressions.All);

    // Each of them was a fault once: days beyond the calendar; needs of a prognosis over months; a list that was renamed; a fact that a
    // ruleset derives and a vocabulary does not; records that kinds of treatments make consistent; counts told under older names.
    [Theory]
    [InlineData(48)]
    [InlineData(644)]
    [InlineData(541)]
    [InlineData(237)]
    [InlineData(714)]
    [InlineData(854)]
    public void Comparison_over_expressions_that_was_wrong_once_is_right(int seed) => Failure(seed, Expressions.All).ShouldBeNull();

    private static void Check(int usual, Expressions expressions)
    {
        int first = FuzzSettings.Read("NELM_DIFF_SEED", 1);
        int pairs = FuzzSettings.Read("NELM_DIFF_PAIRS", usual);
        Enumerable.Range(first, pairs).Select(seed => Failure(seed, expressions)).OfType<string>()
            .Take(FuzzSettings.Read("NELM_DIFF_FAILURES", 1)).ShouldBeEmpty();
    }

    private static string? Failure(int seed, Expressions expressions)
    {
        Dice dice = new(seed);
        (SmallBook old, AtomWriter atoms) = SmallBookWriter.Write(dice, expressions);
        SmallBook newer = new Edits(dice, atoms).Edit(old);
        IReadOnlyList<string> problems = Problems(old, newer);
        return problems.Count == 0 ? null : Shown(seed, Minimiser.Smallest(old, newer, Kind(problems[0]), Problems));
    }

    private static string Shown(int seed, (SmallBook Old, SmallBook New) smallest) =>
        $"seed {seed}\n{string.Join('\n', Problems(smallest.Old, smallest.New).Take(6))}\n--- old\n{smallest.Old.Text}--- new\n{smallest.New.Text}";

    private static string Kind(string problem) => problem.Split(": ") is [_, var kind, ..] ? string.Join(' ', kind.Split(' ').Take(3)) : problem;

    private static IReadOnlyList<string> Problems(SmallBook old, SmallBook newer)
    {
        try
        {
            return Pair.Of(old, newer, MostPatients) is { } pair ? Verdict.Of(pair) : [];
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return [$"all: fault {fault.GetType().Name}: {fault.Message}: {fault.StackTrace?.Split('\n')[0].Split(" in ")[0]}"];
        }
    }
}
