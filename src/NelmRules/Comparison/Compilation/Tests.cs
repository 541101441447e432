using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>What a condition on numbers asks: a way to one number, or, where it asks several at once, a condition that cells cannot express.</summary>
internal sealed class Tests(NumberPaths paths, SideMeanings meanings)
{
    private static readonly NumericRange Zero = NumericRange.Point(0m);

    private readonly Dictionary<BoundExpression, NumberPath?> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<BoundExpression, bool> _mayBeOpen = new(ReferenceEqualityComparer.Instance);

    /// <summary>The way to the number of a condition; null where several numbers are asked at once. Of any other condition null.</summary>
    internal NumberPath? PathOf(BoundExpression condition)
    {
        if (!_known.TryGetValue(condition, out NumberPath? path))
        {
            path = Find(condition);
            _known.Add(condition, path);
        }

        return path;
    }

    /// <summary>The variable of a condition that cells cannot express; equal meanings are one variable.</summary>
    internal ConditionVariable Opaque(BoundExpression condition) => new($"condition {meanings.Of(condition)}", ExpressionText.Of(condition, paths.Side), ValuesOf(condition))
    {
        Expression = condition,
        Side = paths.Side,
    };

    /// <summary>Whether some part can be unclear; where none can, none of any part can.</summary>
    internal bool MayBeOpen(BoundExpression condition)
    {
        if (!_mayBeOpen.TryGetValue(condition, out bool known))
        {
            known = Openness.MayBeOpen(condition);
            foreach (BoundExpression part in known ? [condition] : BoundTree.Written(condition))
            {
                _mayBeOpen[part] = known;
            }
        }

        return known;
    }

    private static ImmutableArray<Answers> ValuesOf(BoundExpression condition) => Openness.MayBeOpen(condition)
        ? [Answers.Yes, Answers.No, Answers.YesOrNo, Answers.Unclear, Answers.Yes | Answers.Unclear, Answers.No | Answers.Unclear, Answers.Any]
        : [Answers.Yes, Answers.No, Answers.YesOrNo];

    private NumberPath? Find(BoundExpression condition) => condition switch
    {
        BoundComparison comparison => Compared(comparison),
        BoundNumberMembership member => Find(
            condition, member.Operand, new NumberTest(range => Comparisons.IsOneOf(range, member.Members), member.Members, true)),
        BoundBetween between => Between(between),
        BoundIsKnown known when Kinds.IsNumber(known.Operand.Type) => Find(condition, known.Operand, NumberTest.IsKnown),
        _ => null,
    };

    private NumberPath Find(BoundExpression condition, BoundExpression number, NumberTest test) =>
        paths.Find(number, test with { Asked = new Question(condition, paths.Side) });

    private NumberPath? Compared(BoundComparison comparison)
    {
        bool asksForWhole = comparison.Sign is ComparisonSign.Equal or ComparisonSign.NotEqual;
        if (paths.Constant(comparison.Right) is { } right)
        {
            return Find(comparison, comparison.Left, new NumberTest(range => Comparisons.Compare(range, comparison.Sign, right), Ends(right), asksForWhole));
        }

        if (paths.Constant(comparison.Left) is { } left)
        {
            return Find(comparison, comparison.Right, new NumberTest(range => Comparisons.Compare(left, comparison.Sign, range), Ends(left), asksForWhole));
        }

        // Where only one side is whole, that the other is not decides an equality, which their difference does not show.
        return asksForWhole && comparison.Left.Type != comparison.Right.Type ? null : Find(
            comparison,
            new BoundArithmetic(comparison.Place, comparison.Left, ArithmeticOperator.Subtract, comparison.Right, comparison.Left.Type),
            new NumberTest(range => Comparisons.Compare(range, comparison.Sign, Zero), [0m], asksForWhole));
    }

    private NumberPath? Between(BoundBetween between) =>
        paths.Constant(between.Low) is { } low && paths.Constant(between.High) is { } high
            ? Find(between, between.Operand, new NumberTest(range => Comparisons.Between(range, low, high), [.. Ends(low), .. Ends(high)], false))
            : null;

    private static ImmutableArray<decimal> Ends(NumericRange constant) => (constant.Low, constant.High) switch
    {
        ({ } low, { } high) when low != high => [low, high],
        ({ } low, _) => [low],
        (_, { } high) => [high],
        _ => [],
    };
}
