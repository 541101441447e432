using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <content>Names: values of enums, fields, facts, definitions, criteria.</content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression? BindName(NameExpressionSyntax syntax, EnumType? expected)
    {
        if (syntax.Name is "yes" or "no")
        {
            return new BoundAnswer(Place(syntax), syntax.Name == "yes");
        }

        int value = expected?.IndexOf(syntax.Name) ?? -1;
        if (value >= 0)
        {
            return new BoundEnumValue(Place(syntax), expected!, value);
        }

        if (record?.Find(syntax.Name) is { } field)
        {
            return new BoundField(Place(syntax), field);
        }

        BoundExpression? bound = BindSymbol(syntax, expected);
        return bound is BoundFact { Type: ListType } ? Fail(Problems.ListAsValue(syntax.Span, syntax.Name)) : bound;
    }

    private BoundExpression? BindSymbol(NameExpressionSyntax syntax, EnumType? expected)
    {
        FactSymbol? fact = scope.FactOf(syntax.Name);
        Deferred? deferred = scope.PeekDeferred(syntax.Name);
        bool isUsable = deferred is not null && scope.Book.Require(deferred, syntax.Span, scope.Diagnostics);
        if (deferred is not null && !isUsable && (fact is null || deferred.Progress == Progress.UnderWay))
        {
            return null;
        }

        return (fact, isUsable ? deferred!.Symbol : null) switch
        {
            (not null, var definition) => new BoundFact(Place(syntax), fact, definition as DefinitionSymbol),
            (null, DefinitionSymbol { Fact: { } other } definition) => new BoundFact(Place(syntax), other, definition),
            (null, DefinitionSymbol definition) => new BoundDefinition(Place(syntax), definition, definition.Type),
            (null, CriteriaSymbol criteria) => new BoundCriteria(Place(syntax), criteria),
            _ => FailUnknown(syntax, expected),
        };
    }

    private BoundExpression? FailUnknown(NameExpressionSyntax syntax, EnumType? expected)
    {
        if (scope.Unknown(syntax, expected, FieldNames) is { } problem)
        {
            scope.Diagnostics.Add(problem);
        }

        return null;
    }

    private bool IsDeclared(string name) =>
        record?.Find(name) is not null || scope.FactOf(name) is not null || scope.PeekDeferred(name) is not null;

    private IEnumerable<string> FieldNames => record?.Fields.Select(declared => declared.Name) ?? [];

    private BoundExpression? BindIsKnown(IsKnownExpressionSyntax syntax)
    {
        BoundExpression? operand = syntax.Operand is NameExpressionSyntax name && record?.Find(name.Name) is null && name.Name is not ("yes" or "no")
            ? BindSymbol(name, null)
            : Bind(syntax.Operand);
        return operand is null ? null : new BoundIsKnown(Place(syntax), operand);
    }

    private BoundExpression? BindIsRecorded(IsRecordedExpressionSyntax syntax)
    {
        if (record?.Find(syntax.Fact.Text) is { } field)
        {
            return new BoundIsKnown(Place(syntax), new BoundField(scope.PlaceOf(syntax.Fact.Span), field));
        }

        if (scope.FactOf(syntax.Fact.Text) is null && scope.PeekDeferred(syntax.Fact.Text) is not null)
        {
            TextSpan recorded = TextSpan.FromBounds(syntax.Span.End - "recorded".Length, syntax.Span.End);
            return Fail(Problems.NotAFact(syntax.Fact.Span, syntax.Fact.Text, recorded));
        }

        return scope.Fact(syntax.Fact) is { } fact ? new BoundIsRecorded(Place(syntax), fact) : null;
    }
}
