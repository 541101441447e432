using System.Diagnostics.CodeAnalysis;
using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>A number for each readings of a choice, so that they can be terminals of diagrams, and what compares them.</summary>
internal sealed class ReadingTable
{
    private readonly List<Readings> _all = [];
    private readonly Dictionary<Readings, int> _numbers = new(new SameMasks());
    private readonly Dictionary<ComparisonSign, Operation> _comparisons = [];

    /// <summary>The readings with a number.</summary>
    internal Readings this[int number] => _all[number];

    /// <summary>The number of readings.</summary>
    internal int NumberOf(Readings readings)
    {
        if (!_numbers.TryGetValue(readings, out int number))
        {
            number = _all.Count;
            _all.Add(readings);
            _numbers.Add(readings, number);
        }

        return number;
    }

    /// <summary>The answers of a comparison of two choices.</summary>
    internal Operation Compare(ComparisonSign sign)
    {
        if (!_comparisons.TryGetValue(sign, out Operation? operation))
        {
            operation = new Operation((left, right) => (int)Readings.Compare(_all[left], sign, _all[right]));
            _comparisons.Add(sign, operation);
        }

        return operation;
    }

    private sealed class SameMasks : IEqualityComparer<Readings>
    {
        public bool Equals(Readings? x, Readings? y) => x!.Span.SequenceEqual(y!.Span);

        public int GetHashCode([DisallowNull] Readings obj) => HashCode.Combine(obj.Span.Length, obj.AllNames);
    }
}
