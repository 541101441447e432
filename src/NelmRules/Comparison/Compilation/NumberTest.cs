using System.Collections.Immutable;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>A condition on one number: the answer for every range, and the numbers at which the answer for settled ones can change.</summary>
/// <param name="Decide">The answers.</param>
/// <param name="Cuts">The numbers.</param>
/// <param name="AsksForWhole">Whether it matters that only whole numbers are possible.</param>
internal sealed record NumberTest(Func<NumericRange, Answers> Decide, ImmutableArray<decimal> Cuts, bool AsksForWhole)
{
    /// <summary>The condition that asks it; null where none does.</summary>
    internal Question? Asked { get; init; }

    /// <summary>The variables of the facts that the condition asks in place of the number; it asks the number where none of them is recorded.</summary>
    internal ImmutableArray<string> Behind { get; init; } = [];

    /// <summary>Whether a number is settled.</summary>
    internal static NumberTest IsKnown { get; } = new(range => range.IsPoint ? Answers.Yes : Answers.No, [], false);

    /// <summary>How a prognostic factor that is measured per step stands.</summary>
    internal static NumberTest IsPresent { get; } = new(
        range => range.IsPoint ? Answers.Yes : range.IsMissing ? Answers.YesOrNo : Answers.Unclear, [], false);

    /// <summary>The test of what a number becomes; each cut is taken back to the number before.</summary>
    internal NumberTest After(Func<NumericRange, NumericRange> change, Func<decimal, decimal?> back) =>
        this with { Decide = range => Decide(change(range)), Cuts = [.. Cuts.Select(cut => Held(back, cut)).OfType<decimal>()] };

    /// <summary>The test of a number that is first cut to the bounds of a fact.</summary>
    internal NumberTest AfterCut(ValueShape shape) => this with
    {
        Decide = range => Decide(Evaluation.Interpreter.Cut(range, shape)),
        Cuts = [.. Cuts.Concat(new[] { shape.Bounds.Low, shape.Bounds.High }.OfType<decimal>())],
    };

    /// <summary>The test of a number to which a constant stands on the right (or on the left) of an arithmetic sign.</summary>
    internal NumberTest AfterArithmetic(ArithmeticOperator op, NumericRange constant, bool onRight) => After(
        range => onRight ? RangeArithmetic.Calculate(op, range, constant) : RangeArithmetic.Calculate(op, constant, range),
        cut => constant.Low is { } number && constant.IsPoint ? Back(op, cut, number, onRight) : null);

    private static decimal? Back(ArithmeticOperator op, decimal cut, decimal number, bool onRight) => (op, onRight) switch
    {
        (ArithmeticOperator.Add, _) => cut - number,
        (ArithmeticOperator.Subtract, true) => cut + number,
        (ArithmeticOperator.Subtract, false) => number - cut,
        (ArithmeticOperator.Multiply, _) => number == 0m ? null : cut / number,
        (ArithmeticOperator.Divide, _) => cut * number,
        _ => null,
    };

    private static decimal? Held(Func<decimal, decimal?> back, decimal cut)
    {
        try
        {
            return back(cut);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
