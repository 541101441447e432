using System.Linq.Expressions;
using NelmRules.Values;

namespace NelmRules.Rete.Lowering;

/// <summary>Which answers of a condition are possible for an object: a plain condition for each, and all of them as one value.</summary>
/// <param name="Yes">Whether it can be yes.</param>
/// <param name="No">Whether it can be no.</param>
/// <param name="Unclear">Whether it can be unclear in the source.</param>
/// <param name="All">The same as <see cref="Answers"/>, for what combines them by a function.</param>
internal sealed record Possibilities(Expression Yes, Expression No, Expression Unclear, Expression All)
{
    /// <summary>The same for every object.</summary>
    public static Possibilities Of(Answers answers) => new(
        Constant(answers, Answers.Yes), Constant(answers, Answers.No), Constant(answers, Answers.Unclear), Expression.Constant(answers));

    /// <summary>What a function answers.</summary>
    /// <param name="all">The function's call, of type <see cref="Answers"/>.</param>
    /// <param name="canBeUnclear">Whether unclear is among what it ever answers.</param>
    public static Possibilities Of(Expression all, bool canBeUnclear) => new(
        Has(all, Answers.Yes), Has(all, Answers.No), canBeUnclear ? Has(all, Answers.Unclear) : Logic.False, all);

    /// <summary>A test of one value, and what it answers where the value is missing.</summary>
    public static Possibilities Of(Leaf leaf, Answers missing) => new(
        Can(leaf.IsYes, leaf.IsNo, missing.Contains(Answers.Yes), leaf.IsNeverMissing),
        Can(leaf.IsNo, leaf.IsYes, missing.Contains(Answers.No), leaf.IsNeverMissing),
        Logic.False,
        Functions.Call(nameof(Functions.Tested), leaf.IsYes, leaf.IsNo, Expression.Constant(missing)));

    /// <summary>Whether the call can answer so.</summary>
    public static Expression Has(Expression all, Answers answer) =>
        Functions.Call(nameof(Functions.Has), all, Expression.Constant(answer));

    /// <summary>What <c>not</c> makes of it.</summary>
    public Possibilities Not() => new(No, Yes, Unclear, Functions.Call(nameof(Functions.Not), All));

    private static ConstantExpression Constant(Answers answers, Answers one) => answers.Contains(one) ? Logic.True : Logic.False;

    // Of a missing value neither test holds, so that what must not be the case says what can be.
    private static Expression Can(Expression test, Expression opposite, bool whereMissing, bool isNeverMissing) =>
        whereMissing && !isNeverMissing ? Logic.Not(opposite) : test;
}

/// <summary>A test of one value: whether it certainly holds and whether it certainly fails; neither where the value is missing.</summary>
internal sealed record Leaf(Expression IsYes, Expression IsNo)
{
    /// <summary>A value that is never known.</summary>
    public static Leaf Unknown { get; } = new(Logic.False, Logic.False);

    /// <summary>Whether one of them always holds.</summary>
    public bool IsNeverMissing { get; init; }
}
