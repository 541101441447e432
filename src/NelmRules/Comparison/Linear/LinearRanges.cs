using System.Collections.Immutable;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>Which values a sum has where some of its facts are missing, by what the recorded ones add up to.</summary>
/// <remarks>
/// What is missing adds anything between two ends, so that the sum is a range that moves with what is recorded. What the tests say of it
/// changes only where one of its ends passes one of their constants.
/// </remarks>
internal sealed class LinearRanges(NumberVariable variable)
{
    private readonly Dictionary<(Fraction? Low, Fraction? High), IReadOnlyList<(Stretch Stretch, ImmutableArray<string> Kinds)>?> _known = [];
    private readonly ImmutableArray<bool> _isWhole = variable.Paths.Any(path => path.MayBeWhole) ? [false, true] : [false];
    private string[]? _kinds;

    /// <summary>What the recorded facts can add up to for some values of the variable; null where that is not known.</summary>
    internal IReadOnlyList<Stretch>? Find(Choice values, LinearTerm[] missing, Fraction constant)
    {
        (Fraction? low, Fraction? high) = (constant, constant);
        foreach (LinearTerm term in missing)
        {
            (low, high) = (low + term.Low, high + term.High);
        }

        if (!_known.TryGetValue((low, high), out IReadOnlyList<(Stretch Stretch, ImmutableArray<string> Kinds)>? all))
        {
            all = Cut(low, high);
            _known.Add((low, high), all);
        }

        _kinds ??= [.. Enumerable.Range(0, variable.Count).Select(value => UnsettledRanges.KindOf(variable.RangeOf(value)!.Value, variable.Tests))];
        string[] wanted = _kinds[values.First..(values.Last + 1)];
        return all is null ? null : Joined(all.Where(one => one.Kinds.Any(wanted.Contains)).Select(one => one.Stretch));
    }

    private static List<Stretch> Joined(IEnumerable<Stretch> stretches)
    {
        List<Stretch> joined = [];
        foreach (Stretch next in stretches)
        {
            bool touches = joined.Count > 0 && joined[^1].High is { } end && next.Low == end && (joined[^1].HighIncluded || next.LowIncluded);
            joined.Add(touches ? joined[^1] with { High = next.High, HighIncluded = next.HighIncluded } : next);
            joined.RemoveRange(joined.Count - (touches ? 2 : 1), touches ? 1 : 0);
        }

        return joined;
    }

    // Between two neighbouring numbers at which an end passes a constant, all is the same; null where such a number is no decimal.
    private List<(Stretch Stretch, ImmutableArray<string> Kinds)>? Cut(Fraction? low, Fraction? high)
    {
        List<(Stretch Stretch, ImmutableArray<string> Kinds)> all = [];
        foreach (Stretch stretch in Stretches(low, high))
        {
            Fraction sample = Sample(stretch);
            decimal?[] ends = [(sample + low)?.ToDecimal(), (sample + high)?.ToDecimal()];
            if (ends[0] is null != low is null || ends[1] is null != high is null)
            {
                return null;
            }

            NumericRange range = new(ends[0], ends[1]) { IsMissing = true };
            all.Add((stretch, [.. _isWhole.Select(whole => UnsettledRanges.KindOf(range with { IsWhole = whole }, variable.Tests))]));
        }

        return all;
    }

    private IEnumerable<Stretch> Stretches(Fraction? low, Fraction? high)
    {
        Fraction[] constants = [.. variable.Cells.SelectMany(cell => new[] { cell.Low, cell.High }).OfType<decimal>().Select(Fraction.Of)];
        Fraction[] cuts = [.. new[] { low, high }.OfType<Fraction>().SelectMany(end => constants.Select(constant => constant - end)).Distinct().Order()];
        for (int i = 0; i <= cuts.Length; i++)
        {
            yield return new Stretch(i > 0 ? cuts[i - 1] : null, false, i < cuts.Length ? cuts[i] : null, false);
            if (i < cuts.Length)
            {
                yield return new Stretch(cuts[i], true, cuts[i], true);
            }
        }
    }

    private static Fraction Sample(Stretch stretch) => (stretch.Low, stretch.High) switch
    {
        ({ } low, { } high) => (low + high) / Fraction.Whole(2),
        ({ } low, null) => low + Fraction.One,
        (null, { } high) => high - Fraction.One,
        _ => Fraction.Zero,
    };
}
