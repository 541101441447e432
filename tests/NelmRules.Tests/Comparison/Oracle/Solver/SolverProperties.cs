using NelmRules.Tests.Generation;

namespace NelmRules.Tests.Comparison.Oracle.Solver;

/// <summary>What a comparison says of two books that are too large for all of their patients to be looked at, held against a solver.</summary>
public sealed class SolverProperties
{
    private const int Pairs = 6;
    private const int MostEdits = 6;

    [Z3Fact]
    public void Regions_of_large_books_are_right_and_complete() => Check(Expressions.None);

    [Z3Fact]
    public void Regions_of_large_books_with_sums_are_right_and_complete() => Check(Expressions.Sums);

    private static void Check(Expressions expressions) => OracleRun.Check(Pairs, seed => Failure(seed, expressions));

    private static string? Failure(int seed, Expressions expressions)
    {
        Dice dice = new(seed);
        (SmallBook old, AtomWriter atoms) = SmallBookWriter.Write(dice, expressions, new BookSize(dice.Between(20, 60), dice.Between(20, 50)));
        return OracleRun.Failure(seed, old, new Edits(dice, atoms).Edit(old, MostEdits), (one, other) => SolverVerdict.Of(one, other) ?? []);
    }
}
