using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>How many expressions lie inside one another, the definitions they use included.</summary>
internal static class ExpressionDepth
{
    /// <summary>More than this would endanger the stack.</summary>
    private const int Maximum = 1_000;

    /// <summary>The depth of a definition's body.</summary>
    public static int Of(DefinitionBody body) => Deepest(BoundTree.Operands(body));

    /// <summary>The depth of the deepest of several expressions.</summary>
    public static int Deepest(ImmutableArray<BoundExpression> expressions)
    {
        List<BoundExpression> open = [.. expressions];
        return Deepest(open, 0);
    }

    /// <summary>Whether a definition or criteria can be that deep; where not, that is reported at its name.</summary>
    public static bool Admits(int depth, Symbol symbol, TextSpan name, DiagnosticBag diagnostics)
    {
        if (depth > Maximum)
        {
            diagnostics.Add(Problems.DefinitionsTooDeep(name, symbol.Name));
        }

        return depth <= Maximum;
    }

    // Of the expressions in a list from one place on, which are then taken off it.
    private static int Deepest(List<BoundExpression> open, int first)
    {
        int deepest = 0;
        while (open.Count > first)
        {
            BoundExpression expression = open[^1];
            open.RemoveAt(open.Count - 1);
            deepest = Math.Max(deepest, Of(expression, open));
        }

        return deepest;
    }

    private static int Of(BoundExpression expression, List<BoundExpression> open)
    {
        int first = open.Count;
        BoundTree.AddOperands(expression, open);
        return 1 + expression switch
        {
            BoundFact { Definition: { } definition } => definition.Depth,
            BoundDefinition definition => definition.Definition.Depth,
            BoundCriteria criteria => criteria.Criteria.Depth,
            _ => Deepest(open, first),
        };
    }
}
