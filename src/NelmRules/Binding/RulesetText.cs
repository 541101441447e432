using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using NelmRules.Vocabularies;
using static NelmRules.Binding.BookText;
using static NelmRules.Binding.BoundText;

namespace NelmRules.Binding;

/// <summary>The declarations of a ruleset as text that is the same exactly where their results are.</summary>
internal static class RulesetText
{
    /// <summary>A ruleset without its cases.</summary>
    public static string Of(RulesetSymbol ruleset) => Declared(
        "ruleset",
        ruleset,
        Texts(ruleset.Version, ruleset.Source, ruleset.Doi, ruleset.Design, ruleset.Certainty),
        Sorted(ruleset.Vocabularies, vocabulary => Name(vocabulary.Name)),
        Condition(ruleset.Applies),
        Sorted(ruleset.Definitions, Of),
        Sorted(ruleset.Rules, Of),
        Sorted(ruleset.Criteria, Of),
        Sorted(ruleset.Prognoses, EvidenceForm.Of),
        Sorted(ruleset.Outcomes, EvidenceForm.Of),
        Sorted(ruleset.Notes, Of));

    /// <summary>A definition with its body.</summary>
    public static string Of(DefinitionSymbol definition) => Declared(
        "define",
        definition,
        Texts(definition.Owner, definition.Inferred),
        BoundText.Of(definition.Type),
        Name((definition.Type as QuantityType)?.Unit.Symbol),
        Name(definition.Fact?.Name),
        Of(definition.Body),
        Citations(definition.Cite));

    /// <summary>Places in the source in their order.</summary>
    public static string Citations(ImmutableArray<string> places) => Ordered(places, Name);

    /// <summary>Texts in their order, absent ones among them.</summary>
    public static string Texts(params ImmutableArray<string?> texts) => Ordered(texts, Name);

    private static string Of(DefinitionBody body) => body switch
    {
        ExpressionBody expression => Group("value", Condition(expression.Value), Ordered(expression.Open, Of)),
        RowsBody rows => Group("rows", Ordered(rows.Rows, Of), Reading(rows.Otherwise)),
        _ => throw new UnreachableException(),
    };

    private static string Of(DefinitionRow row) => Group("row", Reading(row.Reading), Condition(row.Condition), Name(row.Why));

    private static string Of(OpenCondition open) => Group("open", Condition(open.Condition), Name(open.Why));

    private static string Of(RuleSymbol rule) => Declared(
        "rule",
        rule,
        Condition(rule.Condition),
        Ordered(rule.Actions, Of),
        Texts(rule.Reported?.Party.Name, rule.Reported?.Where, rule.Reported?.Stance),
        Texts(rule.Certainty, rule.Wording, rule.Inferred, rule.Study),
        Citations(rule.Cite));

    private static string Of(RuleAction action) => Texts(
        action.Verb.Code, action.Treatment.Name, action.Over?.Name, action.With?.Name, action.After?.Name, action.For?.Name);

    private static string Of(CriteriaSymbol criteria) => Declared(
        "criteria",
        criteria,
        criteria.Kind.ToString(),
        criteria.Required.ToString(CultureInfo.InvariantCulture),
        criteria.AmongOthers ? "open" : "closed",
        Condition(criteria.Concerns),
        Ordered(criteria.Items, Of),
        Citations(criteria.Cite));

    private static string Of(CriteriaItem item) =>
        Group("item", Texts(item.Name, item.Title, item.Inferred), Condition(item.Condition), Ordered(item.Open, Of));

    private static string Of(NoteSymbol note) =>
        Declared("note", note, Texts(note.Kind, note.About?.Name, note.Study), Condition(note.Condition), Citations(note.Cite));

    private static string Reading(ulong? reading) => reading is null ? "-" : reading.Value.ToString(CultureInfo.InvariantCulture);
}
