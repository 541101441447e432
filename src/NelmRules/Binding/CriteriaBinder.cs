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
        return new Deferred(symbol, scope, deferred => BindItems(syntax, symbol, deferred));
    }

    private static void BindItems(CriteriaSyntax syntax, CriteriaSymbol symbol, Deferred deferred)
    {
        UnitScope scope = deferred.Scope;
        ImmutableArray<ItemClauseSyntax> items = [.. syntax.Clauses.OfType<ItemClauseSyntax>()];
        ReportDuplicates(items, scope);
        symbol.Items = [.. items.Select(item => BindItem(item, scope)).OfType<CriteriaItem>()];
        symbol.Required = syntax.Head.Kind switch
        {
            CriteriaKind.AllOf => items.Length,
            CriteriaKind.AnyOf => 1,
            CriteriaKind.AtLeast => Required(syntax.Head, items.Length, scope),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        deferred.Depth = ExpressionDepth.Deepest(BoundTree.Operands(symbol), scope.Book);
        if (deferred.Depth > BookScope.MaximumDepth)
        {
            scope.Diagnostics.Add(Problems.DefinitionsTooDeep(syntax.Name!.Span, symbol.Name));
            symbol.Items = [];
        }
    }

    private static CriteriaItem? BindItem(ItemClauseSyntax item, UnitScope scope)
    {
        BoundExpression? condition = scope.BindCondition(item.Condition);
        ImmutableArray<OpenCondition> open = DefinitionBinder.Open(item.Clauses, scope);
        string? inferred = item.Clauses.OfType<InferredClauseSyntax>().FirstOrDefault()?.Why.Value;
        return condition is null ? null : new CriteriaItem(item.Name.Text, item.Title?.Value, condition, open, inferred);
    }

    private static int Required(CriteriaHeadSyntax head, int items, UnitScope scope)
    {
        NumberSyntax number = head.AtLeast!;
        if (number.Value < 0 || number.Value > items || number.Value != decimal.Truncate(number.Value))
        {
            scope.Diagnostics.Add(Problems.BadCount(number.Span, number.Text, items));
            return 0;
        }

        return (int)number.Value;
    }

    private static void ReportDuplicates(ImmutableArray<ItemClauseSyntax> items, UnitScope scope)
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
