using System.Collections.Immutable;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>What the tests of a number say of it where it is settled, and of each kind of range that it can have where it is not.</summary>
internal sealed class UnsettledKinds
{
    private readonly NumberVariable _variable;
    private readonly string[] _ofValues;

    internal UnsettledKinds(NumberVariable variable)
    {
        _variable = variable;
        (string Text, NumberTest Test)[] tests =
            [.. variable.Tests.Where(test => test.Asked is not null).Select(test => (test.Asked!.Text, test)).DistinctBy(one => one.Text)];
        Tests = [.. tests.Select(one => (one.Text, one.Test.Behind))];
        _ofValues = [.. Enumerable.Range(0, variable.Count).Select(value => KindOf(variable.RangeOf(value)!.Value))];
        Answers[] ShownOf(NumericRange range) => [.. tests.Select(one => Shown(one.Test.Decide(range)))];
        Cells = [.. variable.Cells.Select(cell => ShownOf(NumericRange.Point(cell.Sample)))];
        Kinds =
        [
            .. UnsettledRanges.All(variable.Cells, variable.Paths).GroupBy(KindOf, StringComparer.Ordinal)
                .Select(same => new UnsettledKind(same.Key, [.. same], ShownOf(same.First()))),
        ];
    }

    /// <summary>The tests that conditions make of the number, with the variables of facts that must not be recorded.</summary>
    internal ImmutableArray<(string Text, ImmutableArray<string> Behind)> Tests { get; }

    /// <summary>What they say of each cell.</summary>
    internal ImmutableArray<Answers[]> Cells { get; }

    /// <summary>The kinds, those that the tests do not tell from some number among them.</summary>
    internal ImmutableArray<UnsettledKind> Kinds { get; }

    /// <summary>Whether a kind is what a value of the variable stands for.</summary>
    internal bool IsOf(UnsettledKind kind, int value) => _ofValues[value] == kind.Key;

    private static Answers Shown(Answers answers) => answers is Answers.Yes or Answers.No ? answers : Answers.Any;

    private string KindOf(NumericRange range) => UnsettledRanges.KindOf(range, _variable.Tests);
}

/// <summary>Ranges of which all tests say the same.</summary>
/// <param name="Key">What they say.</param>
/// <param name="Ranges">The ranges.</param>
/// <param name="Shown">For each test of a condition yes, no, or anything where it is not known, whether missing or left open.</param>
internal sealed record UnsettledKind(string Key, ImmutableArray<NumericRange> Ranges, Answers[] Shown);
