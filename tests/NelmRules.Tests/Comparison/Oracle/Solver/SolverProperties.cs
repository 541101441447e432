using NelmRules.Tests.Generation;

namespace NelmRules.Tests.Comparison.Oracle.Solver;

/// <summary>What a comparison says of two books that are too large for all of their patients to be looked at, held against a solver.</summary>
public sealed class SolverProperties
{
    private const int MostEdits = 6;

    // Of the first seeds those whose edits strike what is decisive: planted faults of what is left open, rows, invariants, populations and
    // kinds of treatments show in them. Where books are written in another way, they are to be chosen anew.
    private static readonly int[] Facts = [1, 5, 8, 12, 15, 18, 20];
    private static readonly int[] Sums = [5, 7, 9, 11, 12, 14, 16];

    [Z3Fact]
    public void Regions_of_large_books_are_right_and_complete() => Check(Facts, Expressions.None);

    [Z3Fact]
    public void Regions_of_large_books_with_sums_are_right_and_complete() => Check(Sums, Expressions.Sums);

    private static void Check(int[] chosen, Expressions expressions) => OracleRun.Check(chosen, seed => Failure(seed, expressions));

    private static string? Failure(int seed, Expressions expressions)
    {
        Dice dice = new(seed);
        (SmallBook old, AtomWriter atoms) = SmallBookWriter.Write(dice, expressions, new BookSize(dice.Between(20, 60), dice.Between(20, 50)));
        return OracleRun.Failure(seed, old, new Edits(dice, atoms).Edit(old, MostEdits), (one, other) => SolverVerdict.Of(one, other) ?? []);
    }
}
