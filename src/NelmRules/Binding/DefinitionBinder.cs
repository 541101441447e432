using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Binds both forms of <c>define</c>.</summary>
internal static class DefinitionBinder
{
    /// <summary>The definition with its body still to come; it supplies a fact where the vocabularies have one of its name.</summary>
    public static Deferred Declare(DefineSyntax syntax, UnitScope scope)
    {
        DefinitionSymbol symbol = new(scope.Owner, syntax.Name!.Text, syntax.Title?.Value, scope.PlaceOf(syntax.Span))
        {
            Fact = scope.PeekFact(syntax.Name.Text),
            Formerly = syntax.Formerly(),
            Inferred = syntax.Inferred(),
            Cite = syntax.Citations(),
        };
        return new Deferred(syntax, symbol, scope);
    }

    /// <summary>Binds the body; false where a part of it could not be understood.</summary>
    public static bool BindBody(DefineSyntax syntax, DefinitionSymbol symbol, UnitScope scope)
    {
        symbol.Type = symbol.Fact?.Type ?? symbol.Type;
        DefinitionBody? body = syntax.Value is null ? RowsBinder.Bind(syntax, symbol, scope) : BindValue(syntax, symbol, scope);
        symbol.Depth = body is null ? 0 : ExpressionDepth.Of(body);
        if (body is null || !ExpressionDepth.Admits(symbol.Depth, symbol, syntax.Name!.Span, scope.Diagnostics))
        {
            return false;
        }

        symbol.Body = body;
        return true;
    }

    private static ExpressionBody? BindValue(DefineSyntax syntax, DefinitionSymbol symbol, UnitScope scope)
    {
        BoundExpression? bound = scope.Expressions.Bind(syntax.Value!, symbol.Fact?.Type as EnumType);
        BoundExpression? value = bound is null || symbol.Fact is null ? bound : ExpressionBinder.AsCount(bound, symbol.Fact.Type);
        ImmutableArray<OpenCondition> open = Open(syntax.Clauses, scope);
        if (value is null || open.Length < syntax.All<UnclearClauseSyntax>().Length)
        {
            return null;
        }

        if (symbol.Fact is not null && !Fits(symbol.Type, value.Type))
        {
            scope.Diagnostics.Add(Problems.DefinitionType(syntax.Value!.Span, symbol.Name, symbol.Type.Description, value.Type.Description));
            return null;
        }

        if (open.Length > 0 && value.Type is not YesNoType)
        {
            scope.Diagnostics.Add(Problems.NotACondition(syntax.Value!.Span, value.Type.Description));
            return null;
        }

        symbol.Type = symbol.Fact?.Type ?? value.Type;
        return new ExpressionBody(value, open);
    }

    private static bool Fits(FactType declared, FactType found) => declared.Equals(found) || (declared is NumberType && found is CountType);

    /// <summary>The <c>unclear when</c> clauses that could be understood.</summary>
    public static ImmutableArray<OpenCondition> Open(ImmutableArray<ClauseSyntax> clauses, UnitScope scope) =>
        clauses.IsEmpty ? [] : ImmutableArray.Create(Each.Kept(clauses.AsSpan(), clause => clause is UnclearClauseSyntax open ? Open(open, scope) : null));

    private static OpenCondition? Open(UnclearClauseSyntax clause, UnitScope scope) =>
        scope.BindCondition(clause.Condition) is { } condition ? new OpenCondition(condition, clause.Why.Value) : null;
}
