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
        FactSymbol? fact = scope.PeekFact(syntax.Name) ?? scope.Terms.GetValueOrDefault(syntax.Name) as FactSymbol;
        Deferred? deferred = scope.PeekDeferred(fact?.Name ?? syntax.Name);
        if (deferred is not null && !scope.Book.Require(deferred, syntax.Span, scope.Diagnostics))
        {
            return null;
        }

        return (fact, deferred?.Symbol) switch
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
        string name = syntax.Name;
        if (scope.Book.Broken.Contains(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]))
        {
            return null;
        }

        if (scope.Formerly.GetValueOrDefault(name) is { } now || (now = FormerFact(name)) is not null)
        {
            return Fail(Problems.RenamedName(syntax.Span, name, now));
        }

        if (expected is not null)
        {
            return Fail(Problems.UnknownValue(syntax.Span, name, string.Join(", ", expected.Names), Spelling.Closest(name, expected.Names)));
        }

        return FactWithValue(name) is { } fact
            ? Fail(Problems.BareValue(syntax.Span, name, fact.Name))
            : Fail(Problems.UnknownName(syntax.Span, name, scope.Suggest(name, scope.ConditionNames.Concat(FieldNames)), HintFor(name)));
    }

    private IEnumerable<string> FieldNames => record?.Fields.Select(declared => declared.Name) ?? [];

    private string? FormerFact(string name) =>
        scope.Vocabularies.SelectMany(vocabulary => vocabulary.Facts.Values).FirstOrDefault(fact => fact.Formerly == name)?.Name;

    private FactSymbol? FactWithValue(string name) =>
        scope.Vocabularies.SelectMany(vocabulary => vocabulary.Facts.Values)
            .FirstOrDefault(fact => fact.Type is EnumType type && type.IndexOf(name) >= 0);

    private string? HintFor(string name) =>
        scope.Vocabularies.Any(vocabulary => vocabulary.Treatments.ContainsKey(name)) ? $"A treatment is asked for as `received {name}`."
        : scope.Vocabularies.Any(vocabulary => vocabulary.Groups.ContainsKey(name)) ? $"A group is asked for as `... in {name}`."
        : null;

    private BoundExpression? BindIsKnown(IsKnownExpressionSyntax syntax)
    {
        BoundExpression? operand = syntax.Operand is NameExpressionSyntax name && record?.Find(name.Name) is null && name.Name is not ("yes" or "no")
            ? BindSymbol(name, null)
            : Bind(syntax.Operand);
        return operand is null ? null : new BoundIsKnown(Place(syntax), operand);
    }

    private BoundExpression? BindIsRecorded(IsRecordedExpressionSyntax syntax)
    {
        if (scope.PeekFact(syntax.Fact.Text) is null && scope.PeekDeferred(syntax.Fact.Text) is not null)
        {
            return Fail(Problems.NotAFact(syntax.Fact.Span, syntax.Fact.Text));
        }

        return scope.Fact(syntax.Fact) is { } fact ? new BoundIsRecorded(Place(syntax), fact) : null;
    }
}
