using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>A bound expression as one line of text that is the same exactly where the meaning is: no layout, no spelling of units.</summary>
internal static class BoundText
{
    /// <summary>The text of an expression; numbers stand in base units, names in full.</summary>
    public static string Of(BoundExpression expression) => expression switch
    {
        BoundAnswer answer => answer.Value ? "yes" : "no",
        BoundEnumValue value => Group("value", Name(value.Enum.Names[value.Index])),
        BoundNumber number => Group("number", Of(number.Type), Of(number.Value)),
        BoundFact fact => Group("fact", Name(fact.Fact.Name), fact.Definition is null ? "" : Of(fact.Definition)),
        BoundField field => Group("field", Name(field.Field.Name)),
        BoundDefinition definition => Of(definition.Definition),
        BoundCriteria criteria => Group("criteria", Name(criteria.Criteria.Owner), Name(criteria.Criteria.Name)),
        BoundReceived received => Group("received", Name(received.Treatment.Name)),
        BoundIsRecorded recorded => Group("recorded", Name(recorded.Fact.Name)),
        BoundIsKnown known => Group("known", Of(known.Operand)),
        _ => OfOperator(expression),
    };

    /// <summary>A definition by its owner and its name.</summary>
    public static string Of(DefinitionSymbol definition) => Group("define", Name(definition.Owner), Name(definition.Name));

    /// <summary>A type; quantities of one dimension are one type.</summary>
    public static string Of(FactType type) => type switch
    {
        YesNoType => "yes/no",
        EnumType choice => Group(choice.IsOrdered ? "ordered" : "one-of", [.. choice.Names.Select(Name)]),
        QuantityType quantity => Group("quantity", Name(quantity.Dimension.Name)),
        CountType => "count",
        NumberType => "plain",
        DateType => "date",
        ListType list => Group("list", [.. list.Fields.Select(field => Name(field.Name))]),
        _ => throw new UnreachableException(),
    };

    /// <summary>A number without trailing zeros.</summary>
    public static string Of(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A kind with its parts, in parentheses; parts are names, numbers or groups, so that no two groups read alike.</summary>
    public static string Group(string kind, params ImmutableArray<string> parts) => $"({string.Join(' ', parts.Prepend(kind))})";

    /// <summary>A name or text in quotes; null and the empty text differ.</summary>
    public static string Name(string? text) =>
        text is null ? "-" : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string OfOperator(BoundExpression expression) => expression switch
    {
        BoundNot not => Group("not", Of(not.Operand)),
        BoundLogical logical => Group(logical.IsAnd ? "and" : "or", [.. logical.Operands.Select(Of)]),
        BoundCounting counting => Group(counting.Kind.ToString(), [Of(counting.Count), .. counting.Operands.Select(Of)]),
        BoundComparison comparison => Compared(comparison.Left, comparison.Sign, comparison.Right),
        BoundEnumComparison comparison => Compared(comparison.Left, comparison.Sign, comparison.Right),
        BoundMembership members => Group("in", Of(members.Operand), members.Members.ToString(CultureInfo.InvariantCulture)),
        BoundNumberMembership members => Group("in", [Of(members.Operand), .. members.Members.Select(Of)]),
        BoundBetween between => Group("between", Of(between.Operand), Of(between.Low), Of(between.High)),
        BoundArithmetic arithmetic => Group(arithmetic.Operator.ToString(), Of(arithmetic.Left), Of(arithmetic.Right)),
        BoundNegation negation => Group("minus", Of(negation.Operand)),
        BoundAggregate aggregate => OfAggregate(aggregate),
        BoundDateDistance distance => Group(distance.Step.ToString(), Of(distance.From), Of(distance.To)),
        _ => throw new UnreachableException(),
    };

    private static string Compared(BoundExpression left, ComparisonSign sign, BoundExpression right) =>
        Group(sign.ToString(), Of(left), Of(right));

    private static string OfAggregate(BoundAggregate aggregate) => Group(
        aggregate.Kind.ToString(),
        Name(aggregate.List.Name),
        Name(aggregate.Field?.Name),
        aggregate.Filter is null ? "-" : Of(aggregate.Filter));
}
