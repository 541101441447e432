using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Whether there are numbers of which something holds.</summary>
internal enum LinearOutcome
{
    /// <summary>There are.</summary>
    Possible,

    /// <summary>There are none.</summary>
    Impossible,

    /// <summary>None were found, and it is not proved that there are none.</summary>
    Unknown,
}

/// <summary>Solves linear inequalities exactly: numbers are eliminated one after the other (Fourier and Motzkin), whole ones last.</summary>
/// <remarks>
/// A row over whole numbers alone is tightened to the next whole bound before it is used. What elimination leaves open for whole numbers is
/// tried number by number, within a bound.
/// </remarks>
/// <param name="types">What the numbers are values of.</param>
internal sealed class LinearSystem(FactType[] types)
{
    private const int MostRows = 400;
    private const int MostWhole = 60;
    private const int MostTried = 2000;

    private readonly bool[] _isWhole = Array.ConvertAll(types, Kinds.IsWhole);
    private int _tried;
    private bool _isLeftOpen;
    private bool _hasEqualities;

    /// <summary>Whether it is certain that no numbers satisfy all rows; whole numbers are not tried.</summary>
    internal bool IsImpossible(IEnumerable<LinearRow> rows) => Eliminate(rows).Outcome == LinearOutcome.Impossible;

    /// <summary>Round numbers that satisfy all rows; a number of which no row speaks is left out.</summary>
    internal (LinearOutcome Outcome, decimal?[] Numbers) Solve(IEnumerable<LinearRow> rows)
    {
        (List<Stage> stages, LinearOutcome outcome) = Eliminate(rows);
        if (outcome != LinearOutcome.Possible)
        {
            return (outcome, []);
        }

        (_tried, _isLeftOpen) = (0, false);
        Fraction?[] values = new Fraction?[types.Length];
        return Substitute(stages, stages.Count - 1, values)
            ? (LinearOutcome.Possible, Array.ConvertAll(values, value => value?.ToDecimal()))
            : (_isLeftOpen ? LinearOutcome.Unknown : LinearOutcome.Impossible, []);
    }

    private (List<Stage> Stages, LinearOutcome Outcome) Eliminate(IEnumerable<LinearRow> rows)
    {
        List<Stage> stages = [];
        List<LinearRow> equalities = [];
        LinearRows rest = Together(rows);
        HashSet<int> open = [.. Enumerable.Range(0, types.Length).Where(number => rest.All.Any(row => !row.Factors[number].IsZero))];
        while (!rest.IsContradiction && open.Count > 0)
        {
            equalities.AddRange(LinearEqualities.Among(rest));
            int number = Next(open, rest);
            open.Remove(number);
            ILookup<int, LinearRow> bySign = rest.All.ToLookup(row => row.Factors[number].Sign);
            stages.Add(new Stage(number, [.. bySign[1]], [.. bySign[-1]]));
            if (stages[^1].Pairs + bySign[0].Count() > MostRows)
            {
                return (stages, LinearOutcome.Unknown);
            }

            rest = Together(bySign[0].Concat(bySign[1].SelectMany(upper => bySign[-1].Select(lower => upper.Without(number, lower)))));
        }

        _hasEqualities = equalities.Count > 0;
        bool isImpossible = rest.IsContradiction || _hasEqualities && LinearEqualities.AreImpossible(equalities, _isWhole);
        return (stages, isImpossible ? LinearOutcome.Impossible : LinearOutcome.Possible);
    }

    private LinearRows Together(IEnumerable<LinearRow> rows)
    {
        LinearRows all = new(_isWhole);
        foreach (LinearRow row in rows)
        {
            all.Add(row);
        }

        return all;
    }

    // Numbers that need not be whole first: whatever whole numbers are chosen then, there are such for the others. Few pairs make few rows.
    private int Next(HashSet<int> open, LinearRows rest) => open
        .OrderBy(number => _isWhole[number])
        .ThenBy(number => rest.All.Count(row => row.Factors[number].Sign > 0) * rest.All.Count(row => row.Factors[number].Sign < 0))
        .ThenByDescending(number => number)
        .First();

    private bool Substitute(List<Stage> stages, int stage, Fraction?[] values)
    {
        if (stage < 0)
        {
            return true;
        }

        int number = stages[stage].Number;
        Stretch stretch = stages[stage].Between(values);
        IEnumerable<decimal> further = _hasEqualities && !_isWhole[number] ? SteppingNumbers.In(stretch, types[number]) : [];
        foreach (decimal candidate in Candidates(stretch, types[number]).Concat(further).Distinct())
        {
            values[number] = Fraction.Of(candidate);
            if (++_tried > MostTried)
            {
                break;
            }

            if (stretch.Contains(values[number]!.Value) && Substitute(stages, stage - 1, values))
            {
                return true;
            }
        }

        // Of all numbers only some were tried.
        _isLeftOpen |= _tried > MostTried || !_isWhole[number] || stretch.Low is not { } low || stretch.High is not { } high || high - low >= Fraction.Whole(MostWhole);
        return false;
    }

    private static IEnumerable<decimal> Candidates(Stretch stretch, FactType type) => Kinds.IsWhole(type)
        ? Round(new Stretch(stretch.Low?.Ceiling - Fraction.One, false, stretch.High?.Floor + Fraction.One, false), type).Where(number => number == decimal.Truncate(number)).Concat(Whole(stretch))
        : Round(stretch, type).Concat(new[] { stretch.Low, stretch.High }.Select(end => end?.ToDecimal()).OfType<decimal>());

    private static IEnumerable<decimal> Whole(Stretch stretch)
    {
        (Fraction from, Fraction step) = (stretch.Low, stretch.High) switch
        {
            ({ } low, _) => (low.Ceiling, Fraction.One),
            (null, { } high) => (high.Floor, -Fraction.One),
            _ => (Fraction.Zero, Fraction.One),
        };
        return Enumerable.Range(0, MostWhole).Select(index => (from + step * Fraction.Whole(index)).ToDecimal()).OfType<decimal>();
    }

    // A number that people would choose; where there is none, one in the middle.
    private static IEnumerable<decimal> Round(Stretch stretch, FactType type)
    {
        if (stretch.Low is { } only && stretch.Low == stretch.High)
        {
            return only.ToDecimal() is { } number ? [number] : [];
        }

        (decimal? low, decimal? high) = (stretch.Low?.Near(), stretch.High?.Near());
        decimal middle = (low, high) switch
        {
            ({ } from, { } to) => Quantities.Held(() => from + (to - from) / 2m) ?? 0m,
            ({ } from, null) => Quantities.Held(() => decimal.Floor(from) + 1m) ?? from,
            (null, { } to) => Quantities.Held(() => decimal.Ceiling(to) - 1m) ?? to,
            _ => 0m,
        };
        return [RoundNumbers.In(new Cell(low, high, middle), type), middle];
    }

    /// <summary>A number that is eliminated, with the rows that set its upper and its lower end.</summary>
    private sealed record Stage(int Number, LinearRow[] Upper, LinearRow[] Lower)
    {
        internal int Pairs => Upper.Length * Lower.Length;

        internal Stretch Between(Fraction?[] values)
        {
            (Fraction? high, bool highIncluded) = Narrowest(Upper, values, 1);
            (Fraction? low, bool lowIncluded) = Narrowest(Lower, values, -1);
            return new Stretch(low, lowIncluded, high, highIncluded);
        }

        private (Fraction? End, bool IsIncluded) Narrowest(LinearRow[] rows, Fraction?[] values, int sign)
        {
            (Fraction? end, bool included) = (null, true);
            foreach (LinearRow row in rows)
            {
                Fraction next = row.End(Number, values);
                int narrower = end is { } known ? known.CompareTo(next) * sign : 1;
                (end, included) = narrower > 0 ? (next, !row.IsStrict) : (end, narrower == 0 ? included && !row.IsStrict : included);
            }

            return (end, included);
        }
    }
}
