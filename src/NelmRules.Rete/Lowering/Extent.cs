using NelmRules.Binding;

namespace NelmRules.Rete.Lowering;

/// <summary>How far a condition reaches once its definitions are written in.</summary>
internal static class Extent
{
    /// <summary>A condition beyond this many nodes is asked of the interpreter instead of being written out.</summary>
    public const int Nodes = 2_000;

    private const int Levels = 100;

    /// <summary>Whether writing the condition out would take too many nodes or nest too deeply.</summary>
    public static bool IsTooLarge(BoundExpression root)
    {
        Stack<(BoundExpression Expression, int Level)> open = new([(root, 0)]);
        for (int count = 0; open.TryPop(out (BoundExpression Expression, int Level) next); count++)
        {
            if (count > Nodes || next.Level > Levels)
            {
                return true;
            }

            foreach (BoundExpression operand in BoundTree.Operands(next.Expression).Concat(Inside(next.Expression)))
            {
                open.Push((operand, next.Level + 1));
            }
        }

        return false;
    }

    private static IEnumerable<BoundExpression> Inside(BoundExpression expression) => expression switch
    {
        BoundFact { Definition: { } definition } => BoundTree.Operands(definition.Body),
        BoundDefinition definition => BoundTree.Operands(definition.Definition.Body),
        BoundCriteria criteria => BoundTree.Operands(criteria.Criteria),
        _ => [],
    };
}
