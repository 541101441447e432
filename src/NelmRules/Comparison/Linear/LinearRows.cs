using System.Numerics;

namespace NelmRules.Comparison;

/// <summary>Rows that hold together, of each sum only the narrowest.</summary>
internal sealed class LinearRows(bool[] isWhole)
{
    private readonly Dictionary<BigInteger[], LinearRow> _rows = new(SameFactors.Instance);

    /// <summary>The rows.</summary>
    internal IReadOnlyCollection<LinearRow> All => _rows.Values;

    /// <summary>Whether one of the rows cannot hold.</summary>
    internal bool IsContradiction { get; private set; }

    /// <summary>The row of a sum, or null.</summary>
    internal LinearRow? Find(BigInteger[] factors) => _rows.GetValueOrDefault(factors);

    /// <summary>Adds a row; numbers that are whole tighten it.</summary>
    internal void Add(LinearRow row)
    {
        LinearRow next = row.Tightened(isWhole);
        if (next.IsEmpty)
        {
            IsContradiction |= next.IsContradiction;
        }
        else if (!_rows.TryGetValue(next.Factors, out LinearRow? known) || IsNarrower(next, known))
        {
            _rows[next.Factors] = next;
        }
    }

    private static bool IsNarrower(LinearRow row, LinearRow known) => row.Bound < known.Bound || row.Bound == known.Bound && row.IsStrict;

    private sealed class SameFactors : IEqualityComparer<BigInteger[]>
    {
        internal static SameFactors Instance { get; } = new();

        public bool Equals(BigInteger[]? x, BigInteger[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(BigInteger[] obj)
        {
            HashCode hash = default;
            foreach (BigInteger factor in obj)
            {
                hash.Add(factor);
            }

            return hash.ToHashCode();
        }
    }
}
