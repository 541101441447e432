using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Conditions of which no part can be unclear: what a whole is asked for, each operand is asked for that is open itself, and a context is a set.</summary>
internal sealed partial class SideNeeds
{
    private NeedMap Ask(BoundExpression condition, int set, NeedMap found) =>
        DeepStack.HasRoom() ? AskOpen(condition, set, found) : AskElsewhere(condition, set, found);

    // A method of its own: what it hands over is made only where it is needed.
    private NeedMap AskElsewhere(BoundExpression condition, int set, NeedMap found) => DeepStack.Continue(() => AskOpen(condition, set, found));

    private NeedMap AskOpen(BoundExpression condition, int set, NeedMap found)
    {
        int answers = _compiler.Condition(condition);
        int open = _contexts.Open(set, answers);
        return open == DiagramStore.Nothing ? found : condition switch
        {
            BoundNot not => Ask(not.Operand, open, found),
            BoundLogical logical => AskEach(logical.Operands, open, found),
            BoundDefinition { Definition: { Body: ExpressionBody body } definition } => found.Add(Once(definition, open, inside => Ask(body.Value, open, inside))),
            BoundFact { Definition: null } fact => found.Add(Key(fact.Fact), open),
            BoundEnumComparison or BoundMembership when OnlyFact(condition) is { } fact => found.Add(Key(fact), open),
            BoundComparison or BoundBetween or BoundNumberMembership when side.Tests.PathOf(condition) is { } path => Number(path, open, found),
            _ => Open(condition, open, answers, found),
        };
    }

    private NeedMap AskEach(ImmutableArray<BoundExpression> operands, int set, NeedMap found)
    {
        foreach (BoundExpression operand in operands)
        {
            Ask(operand, set, found);
        }

        return found;
    }

    // A choice that is compared with names alone is needed exactly where the comparison is open.
    private static FactSymbol? OnlyFact(BoundExpression condition) => condition switch
    {
        BoundMembership { Operand: BoundFact { Definition: null, Fact: var fact } } => fact,
        BoundEnumComparison { Left: BoundFact { Definition: null, Fact: var fact }, Right: BoundEnumValue } => fact,
        BoundEnumComparison { Left: BoundEnumValue, Right: BoundFact { Definition: null, Fact: var fact } } => fact,
        _ => null,
    };
}
