using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Syntax;

namespace NelmRules.Binding;

/// <summary>Binds <c>criteria</c>.</summary>
internal static class CriteriaBinder
{
    /// <summary>The criteria with their items still to come.</summary>
    public static Deferred Declare(CriteriaSyntax syntax, UnitScope scope)
    {
        CriteriaSymbol symbol = new(scope.Owner, syntax.Name!.Text, syntax.Title?.Value, scope.PlaceOf(syntax.Span))
        {
            Formerly = syntax.Formerly(),
            Cite = syntax.Citations(),
            Kind = syntax.Head.Kind,
            AmongOthers = syntax.Head.AmongOthers,
        };
        return new Deferred(syntax, symbol, scope);
    }

    /// <summary>Binds the items; false where a part of them could not be understood.</summary>
    public static bool BindItems(CriteriaSyntax syntax, CriteriaSymbol symbol, UnitScope scope)
    {
        ItemClauseSyntax[] items = syntax.All<ItemClauseSyntax>();
        ReportDuplicates(items, scope);
        symbol.Items = ImmutableArray.Create(Each.Kept(items, item => BindItem(item, scope)));
        int? required = syntax.Head.Kind switch
        {
            CriteriaKind.AllOf => items.Length,
            CriteriaKind.AnyOf => 1,
            CriteriaKind.AtLeast => Required(syntax.Head, items.Length, scope),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        symbol.Required = required ?? 0;
        symbol.Depth = ExpressionDepth.Deepest(BoundTree.Operands(symbol));
        bool isShallow = ExpressionDepth.Admits(symbol.Depth, symbol, syntax.Name!.Span, scope.Diagnostics);
        return isShallow && required is not null && symbol.Items.Length == items.Length;
    }

    private static CriteriaItem? BindItem(ItemClauseSyntax item, UnitScope scope)
    {
        BoundExpression? condition = scope.BindCondition(item.Condition);
        ImmutableArray<OpenCondition> open = DefinitionBinder.Open(item.Clauses, scope);
        string? inferred = Clauses.First<InferredClauseSyntax>(item.Clauses)?.Why.Value;
        return condition is null ? null : new CriteriaItem(item.Name.Text, item.Title?.Value, condition, open, inferred);
    }

    private static int? Required(CriteriaHeadSyntax head, int items, UnitScope scope)
    {
        NumberSyntax number = head.AtLeast!;
        if (items > ExpressionBinder.MaximumCounted)
        {
            scope.Diagnostics.Add(Problems.TooManyOperands(number.Span, ExpressionBinder.MaximumCounted));
            return null;
        }

        if (number.Value < 0 || number.Value > items || number.Value != decimal.Truncate(number.Value))
        {
            scope.Diagnostics.Add(Problems.BadCount(number.Span, number.Text, items));
            return null;
        }

        return (int)number.Value;
    }

    private static void ReportDuplicates(ItemClauseSyntax[] items, UnitScope scope)
    {
        Dictionary<string, NameSyntax> seen = new(StringComparer.Ordinal);
        foreach (ItemClauseSyntax item in items)
        {
            if (!seen.TryAdd(item.Name.Text, item.Name))
            {
                scope.Diagnostics.Add(Problems.DuplicateName(item.Name.Span, item.Name.Text, scope.Source, seen[item.Name.Text].Span));
            }
        }
    }
}
