using NelmRules.Binding;

namespace NelmRules.Comparison;

/// <summary>Whether the source can leave something open at all.</summary>
internal static class Openness
{
    /// <summary>Whether some part can be unclear; where none can, unclear is no answer of the whole.</summary>
    internal static bool MayBeOpen(BoundExpression expression) => BoundTree.Closure(expression).Any(part => part switch
    {
        BoundFact { Definition: { } definition } => IsOpen(definition.Body),
        BoundDefinition definition => IsOpen(definition.Definition.Body),
        BoundCriteria criteria => criteria.Criteria.Items.IsEmpty || criteria.Criteria.Items.Any(item => !item.Open.IsEmpty),
        _ => false,
    });

    private static bool IsOpen(DefinitionBody body) => body switch
    {
        ExpressionBody expression => !expression.Open.IsEmpty,
        RowsBody rows => rows.Otherwise is null || rows.Rows.Any(row => !System.Numerics.BitOperations.IsPow2(row.Reading)),
        _ => true,
    };
}
