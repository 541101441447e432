using NelmRules.Tests.Generation;

namespace NelmRules.Tests.Comparison.Oracle.Solver;

/// <summary>What a comparison says of two books that are too large for all of their patients to be looked at, held against a solver.</summary>
/// <remarks><c>NELM_DIFF_PAIRS</c> sets another number of pairs, <c>NELM_DIFF_SEED</c> another first seed.</remarks>
public sealed class SolverProperties
{
    private const int Pairs = 6;
    private const int MostEdits = 6;

    [Z3Fact]
    public void Regions_of_large_books_are_right_and_complete() => Check(Expressions.None);

    [Z3Fact]
    public void Regions_of_large_books_with_sums_are_right_and_complete() => Check(Expressions.Sums);

    private static void Check(Expressions expressions)
    {
        int first = FuzzSettings.Read("NELM_DIFF_SEED", 1);
        int pairs = FuzzSettings.Read("NELM_DIFF_PAIRS", Pairs);
        Enumerable.Range(first, pairs).Select(seed => Failure(seed, expressions)).OfType<string>()
            .Take(FuzzSettings.Read("NELM_DIFF_FAILURES", 1)).ShouldBeEmpty();
    }

    private static string? Failure(int seed, Expressions expressions)
    {
        Dice dice = new(seed);
        (SmallBook old, AtomWriter atoms) = SmallBookWriter.Write(dice, expressions, new BookSize(dice.Between(20, 60), dice.Between(20, 50)));
        SmallBook newer = new Edits(dice, atoms).Edit(old, MostEdits);
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
            return SolverVerdict.Of(old, newer) ?? [];
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return [$"all: fault {fault.GetType().Name}: {fault.Message}: {fault.StackTrace?.Split('\n')[0].Split(" in ")[0]}"];
        }
    }
}
