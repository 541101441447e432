using NelmRules.Binding;
using NelmRules.Vocabularies;
using static NelmRules.Binding.BookText;
using static NelmRules.Binding.BoundText;
using static NelmRules.Binding.RulesetText;

namespace NelmRules.Comparison;

/// <summary>What a declaration shows that treats no patient differently, each under a word for it.</summary>
internal static class Facets
{
    /// <summary>The facets of a declaration.</summary>
    internal static IEnumerable<(string What, string Text)> Of(Symbol symbol) => symbol switch
    {
        NoteSymbol note => [("text", Name(note.Description)), .. Own(note)],
        CaseSymbol one => [("case", Texts([.. Words.At(one.Place)]))],
        RulesetSymbol ruleset => [("title", Name(ruleset.Description)), .. Own(ruleset)],
        _ => [("title", Name(symbol.Description)), .. Own(symbol)],
    };

    private static IEnumerable<(string What, string Text)> Own(Symbol symbol) => symbol switch
    {
        RuleSymbol rule =>
        [
            ("wording", Name(rule.Wording)),
            ("certainty", Name(rule.Certainty)),
            ("inferred", Name(rule.Inferred)),
            ("study", Name(rule.Study)),
            ("place of the report", Name(rule.Reported?.Where)),
            ("citation", Citations(rule.Cite)),
        ],
        DefinitionSymbol definition =>
            [("inferred", Name(definition.Inferred)), ("reason", Reasons(definition.Body)), ("citation", Citations(definition.Cite))],
        CriteriaSymbol criteria => Own(criteria),
        PrognosisSymbol prognosis =>
            [("numbers", EvidenceForm.Figures(prognosis)), ("study", Name(prognosis.Study)), ("citation", Citations(prognosis.Cite))],
        OutcomeSymbol outcome =>
            [("numbers", EvidenceForm.Figures(outcome)), ("study", Name(outcome.Study)), ("citation", Citations(outcome.Cite))],
        NoteSymbol note => Own(note),
        RulesetSymbol ruleset => Own(ruleset),
        _ => [],
    };

    private static IEnumerable<(string What, string Text)> Own(CriteriaSymbol criteria) =>
    [
        ("items", Ordered(criteria.Items, item => Texts(item.Name, item.Title))),
        ("inferred", Ordered(criteria.Items, item => Name(item.Inferred))),
        ("reason", Ordered(criteria.Items, item => Ordered(item.Open, open => Name(open.Why)))),
        ("among others", criteria.AmongOthers.ToString()),
        ("citation", Citations(criteria.Cite)),
    ];

    private static IEnumerable<(string What, string Text)> Own(NoteSymbol note) =>
    [
        ("kind", Name(note.Kind)),
        ("treatment that it is about", Name(note.About?.Name)),
        ("study", Name(note.Study)),
        ("citation", Citations(note.Cite)),
    ];

    private static IEnumerable<(string What, string Text)> Own(RulesetSymbol ruleset) =>
    [
        ("version", Name(ruleset.Version)),
        ("source", Texts(ruleset.Source, ruleset.Doi)),
        ("design", Name(ruleset.Design)),
        ("certainty", Name(ruleset.Certainty)),
    ];

    private static string Reasons(DefinitionBody body) => body switch
    {
        ExpressionBody expression => Ordered(expression.Open, open => Name(open.Why)),
        RowsBody rows => Ordered(rows.Rows, row => Name(row.Why)),
        _ => "-",
    };
}
