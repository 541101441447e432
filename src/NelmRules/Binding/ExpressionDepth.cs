using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>How many expressions lie inside one another, the definitions they use included.</summary>
internal static class ExpressionDepth
{
    /// <summary>The depth of a definition's body.</summary>
    public static int Of(DefinitionBody body, BookScope book) => body switch
    {
        ExpressionBody expression => Deepest(expression.Open.Select(open => open.Condition).Append(expression.Value), book),
        RowsBody rows => Deepest(rows.Rows.Select(row => row.Condition), book),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The depth of the deepest of several expressions.</summary>
    public static int Deepest(IEnumerable<BoundExpression> expressions, BookScope book) =>
        expressions.Select(expression => Of(expression, book)).DefaultIfEmpty().Max();

    private static int Of(BoundExpression expression, BookScope book) => 1 + expression switch
    {
        BoundFact { Definition: { } definition } => OfSymbol(definition.Owner, definition, book),
        BoundDefinition definition => OfSymbol(definition.Definition.Owner, definition.Definition, book),
        BoundCriteria criteria => OfSymbol(criteria.Criteria.Owner, criteria.Criteria, book),
        _ => Deepest(BoundTree.Operands(expression), book),
    };

    private static int OfSymbol(string owner, Symbol symbol, BookScope book) =>
        book.Units.GetValueOrDefault(owner)?.Deferred.GetValueOrDefault(symbol.Name)?.Depth ?? 0;
}
