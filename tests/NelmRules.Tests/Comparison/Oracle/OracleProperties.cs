using NelmRules.Tests.Generation;

namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>What a comparison says of two books, held against every patient that the books can tell apart.</summary>
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
    [InlineData(20056)]
    public void Comparison_over_expressions_that_was_wrong_once_is_right(int seed) => Failure(seed, Expressions.All).ShouldBeNull();

    // A count over a condition whose facts were renamed; a list that was renamed twice.
    [Theory]
    [InlineData(20042)]
    [InlineData(7227)]
    public void Comparison_that_was_wrong_once_is_right(int seed) => Failure(seed, Expressions.None).ShouldBeNull();

    private static void Check(int pairs, Expressions expressions) => OracleRun.Check(pairs, seed => Failure(seed, expressions));

    private static string? Failure(int seed, Expressions expressions)
    {
        Dice dice = new(seed);
        (SmallBook old, AtomWriter atoms) = SmallBookWriter.Write(dice, expressions);
        return OracleRun.Failure(
            seed, old, new Edits(dice, atoms).Edit(old), (one, other) => Pair.Of(one, other, MostPatients) is { } pair ? Verdict.Of(pair) : []);
    }
}
