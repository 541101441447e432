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
        int deepest = 0;
        foreach (BoundExpression expression in expressions)
        {
            deepest = Math.Max(deepest, Of(expression, book));
        }

        return deepest;
    }

    private static int Of(BoundExpression expression, BookScope book) => 1 + expression switch
    {
        BoundFact { Definition: { } definition } => book.DepthOf(definition),
        BoundDefinition definition => book.DepthOf(definition.Definition),
        BoundCriteria criteria => book.DepthOf(criteria.Criteria),
        _ => Deepest(BoundTree.Operands(expression), book),
    };
}
