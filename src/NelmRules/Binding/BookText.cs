using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Vocabularies;
using static NelmRules.Binding.BoundText;

namespace NelmRules.Binding;

/// <summary>A rule book as one text that is the same exactly where its results are.</summary>
internal static class BookText
{
    /// <summary>The text of a book; declarations stand in the ordinal order of their own texts.</summary>
    public static string Of(BoundBook book) => Group(
        "book",
        Sorted(book.Vocabulary.Parts, Of),
        Sorted(book.VocabularyDefinitions, RulesetText.Of),
        Sorted(book.Invariants, Of),
        Sorted(book.Rulesets, RulesetText.Of));

    /// <summary>A group of items whose order means nothing.</summary>
    public static string Sorted<T>(IEnumerable<T> items, Func<T, string> text) =>
        Group("set", [.. items.Select(text).Order(StringComparer.Ordinal)]);

    /// <summary>A group of items in their order.</summary>
    public static string Ordered<T>(IEnumerable<T> items, Func<T, string> text) => Group("list", [.. items.Select(text)]);

    /// <summary>A condition: what it means, and its words, which a trace shows.</summary>
    public static string Condition(BoundExpression? expression) =>
        expression is null ? "-" : Group("condition", BoundText.Of(expression), Ordered(Words(expression.Place), Name));

    /// <summary>Kind, name and title of a declaration, with what is particular to it.</summary>
    public static string Declared(string kind, Symbol symbol, params ImmutableArray<string> parts) =>
        Group(kind, [Name(symbol.Name), Name(symbol.Description), .. parts]);

    private static string Of(VocabularySymbol vocabulary) => Declared(
        "vocabulary",
        vocabulary,
        Name(vocabulary.Version),
        Sorted(vocabulary.Facts.Values, Of),
        Sorted(vocabulary.Groups.Values, Of),
        Sorted(vocabulary.Treatments.Values.Concat(vocabulary.Tasks.Values), Of),
        Sorted(vocabulary.Goals.Values, goal => Declared("goal", goal, Name(goal.Abbreviation))),
        Sorted(vocabulary.Endpoints.Values, endpoint => Declared("endpoint", endpoint, Name(endpoint.Abbreviation))),
        Sorted(vocabulary.Parties.Values, party => Declared("party", party)));

    private static string Of(FactSymbol fact) => Declared(
        "fact",
        fact,
        Of(fact.Shape),
        Name(fact.MeasuredAfter?.Name),
        Name(fact.Moment),
        Sorted(fact.Codes, code => Group("code", Name(code.System), Name(code.Code))),
        fact.Type is ListType list ? Ordered(list.Fields, field => Declared("field", field, Of(field.Shape))) : "-");

    private static string Of(ValueShape shape) => Group(
        "shape",
        BoundText.Of(shape.Type),
        Name((shape.Type as QuantityType)?.Unit.Symbol),
        Number(shape.Bounds.Low),
        Number(shape.Bounds.High),
        Ordered(shape.Also, also => Group("also", Name(also.Unit.Symbol), BoundText.Of(also.Factor))));

    private static string Of(GroupSymbol group) =>
        Declared("group", group, BoundText.Of(group.Type), group.Members.ToString(CultureInfo.InvariantCulture));

    private static string Of(TreatmentSymbol treatment) =>
        Declared(treatment.IsTask ? "task" : "treatment", treatment, Name(treatment.Abbreviation), Sorted(treatment.Parents, parent => Name(parent.Name)));

    // The name of an invariant is its condition with its layout.
    private static string Of(InvariantSymbol invariant) => Group("invariant", Name(invariant.Description), Condition(invariant.Condition));

    private static string Number(decimal? value) => value is null ? "-" : BoundText.Of(value.Value);

    private static IEnumerable<string> Words(Place place) =>
        Lexer.Lex(new SourceText("", place.Source.Slice(place.Span))).Tokens.Select(token => token.Text);
}
