using System.Collections.Immutable;
using NelmRules.Binding;

namespace NelmRules.Comparison;

/// <summary>Finds conditions that both sides write alike and mean alike, which most are, without a number for each of their parts.</summary>
internal sealed class Sameness(SideMeanings old, SideMeanings newer)
{
    /// <summary>Whether two conditions are the same part by part; where they are not, they can still mean the same. No condition is only like none.</summary>
    internal bool Are(BoundExpression? left, BoundExpression? right) => (left, right) switch
    {
        (BoundComparison one, BoundComparison other) => one.Sign == other.Sign && Are(one.Left, other.Left) && Are(one.Right, other.Right),
        (BoundNumber one, BoundNumber other) => one.Value == other.Value,
        (BoundFact one, BoundFact other) => old.Of(one.Fact, one.Definition) == newer.Of(other.Fact, other.Definition),
        (BoundLogical one, BoundLogical other) => one.IsAnd == other.IsAnd && Are(one.Operands, other.Operands),
        (BoundNot one, BoundNot other) => Are(one.Operand, other.Operand),
        (BoundEnumComparison one, BoundEnumComparison other) =>
            one.Sign == other.Sign && one.Left.Type.Equals(other.Left.Type) && Are(one.Left, other.Left) && Are(one.Right, other.Right),
        (BoundEnumValue one, BoundEnumValue other) => one.Enum.Names[one.Index] == other.Enum.Names[other.Index],
        (BoundCounting one, BoundCounting other) => one.Kind == other.Kind && one.Count == other.Count && Are(one.Operands, other.Operands),
        ({ } one, { } other) => one.GetType() == other.GetType() && old.Of(one) == newer.Of(other),
        _ => left is null && right is null,
    };

    /// <summary>Whether conditions are the same one by one.</summary>
    internal bool Are<T>(ImmutableArray<T> left, ImmutableArray<T> right)
        where T : BoundExpression?
    {
        bool same = left.Length == right.Length;
        for (int i = 0; same && i < left.Length; i++)
        {
            same = Are(left[i], right[i]);
        }

        return same;
    }
}
