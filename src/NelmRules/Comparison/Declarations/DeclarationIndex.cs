using System.Globalization;
using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>What the declarations of one side mean by themselves and with all that they use, and what they use.</summary>
internal sealed class DeclarationIndex(ComparedSide side, Meanings meanings)
{
    private readonly SideMeanings _shallow = new(meanings, side.Side, MeaningDepth.Words);
    private readonly Dictionary<Symbol, string> _own = [];

    /// <summary>The word that begins a declaration.</summary>
    internal static string KindOf(Symbol symbol) => symbol switch
    {
        RuleSymbol => "rule",
        DefinitionSymbol => "define",
        CriteriaSymbol => "criteria",
        PrognosisSymbol => "prognosis",
        OutcomeSymbol => "outcome",
        NoteSymbol => "note",
        RulesetSymbol => "ruleset",
        FactSymbol => "fact",
        TreatmentSymbol => "treatment",
        GroupSymbol => "group",
        TermSymbol => "term",
        _ => "declaration",
    };

    /// <summary>Where the condition of a declaration is written.</summary>
    internal static Place? ConditionPlace(Symbol symbol) => symbol switch
    {
        RuleSymbol rule => rule.Condition?.Place,
        RulesetSymbol ruleset => ruleset.Applies?.Place,
        PrognosisSymbol { Condition: { } condition } => condition.Place,
        OutcomeSymbol outcome => outcome.Condition?.Place,
        NoteSymbol note => note.Condition?.Place,
        _ => symbol.Place,
    };

    /// <summary>What a declaration that says a subject means with all that it uses.</summary>
    internal string DeepMeaning(Symbol symbol, SubjectSide subject) => symbol switch
    {
        RuleSymbol rule => side.Meanings.AnyOf([rule.Condition]),
        _ => SubjectPairs.Meaning(subject, side.Meanings),
    };

    /// <summary>What a declaration means by itself: what it uses stands under its name.</summary>
    internal string OwnMeaning(Symbol symbol)
    {
        if (!_own.TryGetValue(symbol, out string? meaning))
        {
            meaning = FindOwn(symbol);
            _own.Add(symbol, meaning);
        }

        return meaning;
    }

    /// <summary>The definitions, criteria, facts and treatments that a subject uses, as far as they matter.</summary>
    internal IEnumerable<Symbol> Reached(SubjectSide subject, Func<Symbol, bool>? matters = null)
    {
        HashSet<Symbol> found = [];
        foreach (BoundExpression part in subject.Closure)
        {
            foreach (Symbol used in Used(part))
            {
                _ = matters?.Invoke(used) != false && found.Add(used);
            }
        }

        return found.Except(subject.Declarations).OrderBy(symbol => symbol.Name, StringComparer.Ordinal);
    }

    private IEnumerable<Symbol> Used(BoundExpression part) => part switch
    {
        BoundFact { Definition: { } definition } fact => [fact.Fact, definition],
        BoundFact fact => [fact.Fact],
        BoundDefinition definition => [definition.Definition],
        BoundCriteria criteria => [criteria.Criteria],
        BoundIsRecorded recorded => [recorded.Fact],
        BoundAggregate aggregate => [aggregate.List],
        BoundReceived received => Related(received.Treatment),
        _ => [],
    };

    private IEnumerable<Symbol> Related(TreatmentSymbol treatment) =>
        side.Side.Book.Vocabulary.Treatments.Where(one => one.IsKindOf(treatment) || treatment.IsKindOf(one));

    private string FindOwn(Symbol symbol) => symbol switch
    {
        RuleSymbol rule => _shallow.AnyOf([rule.Condition]),
        DefinitionSymbol definition => _shallow.Of(definition),
        CriteriaSymbol criteria => _shallow.Of(criteria),
        FactSymbol fact => FactText(fact),
        TreatmentSymbol treatment => string.Join(' ', treatment.Parents.Select(one => side.Side.NameOf(one)).Order(StringComparer.Ordinal)),
        GroupSymbol group => string.Join(' ', group.Type.Names.Where((_, index) => (group.Members >> index & 1) != 0)),
        TermSymbol term => side.Side.NameOf(term.Meaning),
        PrognosisSymbol { Condition: null, Per: { } per } => side.Side.NameOf(per.Fact),
        RulesetSymbol ruleset => _shallow.AnyOf([ruleset.Applies]),
        PrognosisSymbol prognosis => _shallow.AnyOf([prognosis.Condition]),
        OutcomeSymbol outcome => _shallow.AnyOf([outcome.Condition]),
        NoteSymbol note => _shallow.AnyOf([note.Condition]),
        _ => symbol.Name,
    };

    private string FactText(FactSymbol fact) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kinds.Of(fact.Type)} {Names(fact.Type)} {fact.Shape.Bounds.Low} {fact.Shape.Bounds.High} {(fact.MeasuredAfter is { } after ? side.Side.NameOf(after) : "-")}");

    private static string Names(FactType type) => type switch
    {
        EnumType choice => $"{choice.IsOrdered} {string.Join(' ', choice.Names)}",
        ListType list => string.Join(' ', list.Fields.Select(field => $"{field.Name} {Kinds.Of(field.Type)} {Names(field.Type)} {field.Shape.Bounds}")),
        _ => "",
    };
}
