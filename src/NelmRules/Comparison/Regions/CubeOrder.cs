using System.Collections.Immutable;

namespace NelmRules.Comparison;

/// <summary>The order of cubes of one length: that of variables, of values, and of names.</summary>
internal sealed class CubeOrder : IComparer<Cube>
{
    private CubeOrder()
    {
    }

    /// <summary>The one order.</summary>
    internal static CubeOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Cube? x, Cube? y)
    {
        int levels = CompareLevels(x!.Levels, y!.Levels);
        return levels != 0 ? levels : CompareNames(x.Named, y.Named);
    }

    // What says something of an earlier variable comes first.
    private static int CompareLevels(ImmutableArray<ImmutableArray<bool>?> left, ImmutableArray<ImmutableArray<bool>?> right)
    {
        int result = 0;
        for (int level = 0; result == 0 && level < Math.Min(left.Length, right.Length); level++)
        {
            result = (left[level], right[level]) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                var (one, other) => -one!.Value.AsSpan().SequenceCompareTo(other!.Value.AsSpan()),
            };
        }

        return result;
    }

    private static int CompareNames(ImmutableArray<NamedCondition> left, ImmutableArray<NamedCondition> right)
    {
        int result = 0;
        for (int i = 0; result == 0 && i < Math.Min(left.Length, right.Length); i++)
        {
            result = string.CompareOrdinal(left[i].Part.Text, right[i].Part.Text);
        }

        return result;
    }
}
