using System.Collections.Immutable;

namespace NelmRules.Binding;

/// <summary>How many expressions lie inside one another, the definitions they use included.</summary>
internal static class ExpressionDepth
{
    /// <summary>The depth of a definition's body.</summary>
    public static int Of(DefinitionBody body, BookScope book) => Deepest(BoundTree.Operands(body), book);

    /// <summary>The depth of the deepest of several expressions.</summary>
    public static int Deepest(ImmutableArray<BoundExpression> expressions, BookScope book)
    {
        List<BoundExpression> open = [.. expressions];
        return Deepest(open, 0, book);
    }

    // Of the expressions in a list from one place on, which are then taken off it.
    private static int Deepest(List<BoundExpression> open, int first, BookScope book)
    {
        int deepest = 0;
        while (open.Count > first)
        {
            BoundExpression expression = open[^1];
            open.RemoveAt(open.Count - 1);
            deepest = Math.Max(deepest, Of(expression, open, book));
        }

        return deepest;
    }

    private static int Of(BoundExpression expression, List<BoundExpression> open, BookScope book)
    {
        int first = open.Count;
        BoundTree.AddOperands(expression, open);
        return 1 + expression switch
        {
            BoundFact { Definition: { } definition } => book.DepthOf(definition),
            BoundDefinition definition => book.DepthOf(definition.Definition),
            BoundCriteria criteria => book.DepthOf(criteria.Criteria),
            _ => Deepest(open, first, book),
        };
    }
}
