using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Analysis;

/// <summary>A test of one value with constants that a condition cannot do without.</summary>
/// <param name="Value">What is tested: a fact, a definition, criteria or a treatment that may have been received.</param>
/// <param name="Supplying">The definition that supplies the fact where it is not recorded, or null.</param>
/// <param name="Test">The test.</param>
/// <param name="IsNegated">Whether the test must fail.</param>
/// <param name="Behind">Where the condition asks for it: the place of the test, or of the name behind which it stands.</param>
internal readonly record struct Demand(Symbol Value, DefinitionSymbol? Supplying, BoundExpression Test, bool IsNegated, Place Behind)
{
    /// <summary>What a test that must hold, or must fail, asks for; null where it is none of a single value with constants.</summary>
    public static Demand? Of(BoundExpression test, bool isNegated, Place behind)
    {
        BoundExpression tested = Tested(test);
        Symbol? value = tested switch
        {
            BoundFact fact => fact.Fact,
            BoundDefinition definition => definition.Definition,
            BoundCriteria criteria => criteria.Criteria,
            BoundReceived received => received.Treatment,
            _ => null,
        };
        return value is null ? null : new Demand(value, (tested as BoundFact)?.Definition, test, isNegated, behind);
    }

    /// <summary>The test as written, with <c>not</c> before it where it must fail.</summary>
    public string Written => (IsNegated ? "not " : "") + WrittenText.Of(Test.Place);

    /// <summary>Whether no value meets both.</summary>
    public bool Excludes(in Demand other) =>
        ReferenceEquals(Value, other.Value) && ReferenceEquals(Supplying, other.Supplying) && (Stretch is { } mine && other.Stretch is { } others
            ? Stretch.Exclude(mine, others)
            : (Members & other.Members) == 0);

    // A yes/no value is tested by naming it.
    private static BoundExpression Tested(BoundExpression test) => test switch
    {
        BoundComparison { Left: BoundNumber } mirrored => mirrored.Right,
        BoundComparison { Right: BoundNumber } comparison => comparison.Left,
        BoundBetween { Low: BoundNumber, High: BoundNumber } between => between.Operand,
        BoundEnumComparison { Left: BoundEnumValue } mirrored => mirrored.Right,
        BoundEnumComparison { Right: BoundEnumValue } comparison => comparison.Left,
        BoundMembership membership => membership.Operand,
        _ => test,
    };

    // The numbers that it asks for, or null where it asks for no number.
    private Stretch? Stretch => Evaluation.Stretch.Of(Test) is { } stretch
        ? stretch with { Inside = IsNegated ? stretch.Inside ^ Answers.YesOrNo : stretch.Inside }
        : null;

    // The names that it asks for, a bit each; of a yes/no value, yes at bit 0 and no at bit 1.
    private ulong Members => IsNegated ? ~MembersOf(Test) : MembersOf(Test);

    private static ulong MembersOf(BoundExpression test) => test switch
    {
        BoundEnumComparison { Right: BoundEnumValue right } comparison => Lowerer.Members(right, comparison.Sign),
        BoundEnumComparison { Left: BoundEnumValue left } comparison => Lowerer.Members(left, Inspector.Mirror(comparison.Sign)),
        BoundMembership membership => membership.Members,
        _ => 1,
    };
}
