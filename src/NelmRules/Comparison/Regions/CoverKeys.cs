namespace NelmRules.Comparison;

/// <summary>Problems by what they are; one that is only looked up need not be copied.</summary>
internal sealed class CoverKeys : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
{
    /// <inheritdoc/>
    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    /// <inheritdoc/>
    public bool Equals(ReadOnlySpan<int> alternate, int[] other) => alternate.SequenceEqual(other);

    /// <inheritdoc/>
    public int GetHashCode(int[] obj) => GetHashCode(obj.AsSpan());

    /// <inheritdoc/>
    public int GetHashCode(ReadOnlySpan<int> alternate)
    {
        ulong hash = 0;
        foreach (int number in alternate)
        {
            hash = (hash ^ (uint)number) * 0x9E3779B97F4A7C15UL;
        }

        return (int)(hash >> 32);
    }

    /// <inheritdoc/>
    public int[] Create(ReadOnlySpan<int> alternate) => alternate.ToArray();
}
