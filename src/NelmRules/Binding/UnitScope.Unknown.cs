using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <content>Names that mean nothing here.</content>
internal sealed partial class UnitScope
{
    // Each guess looks at every name of the book: a file of thousands of wrong names must not take minutes.
    private const int MaximumSuggestions = 200;

    private int _suggestions;
    private bool _saidNoVocabulary;

    /// <summary>Whether the ruleset names a vocabulary that is not among the files, so that nothing more need be said of its names.</summary>
    public bool NamesMissingVocabulary { get; set; }

    /// <summary>The problem of a name in a condition that nothing declares, or null where what is wrong with it has been said.</summary>
    public Diagnostic? Unknown(NameExpressionSyntax name, EnumType? expected, IEnumerable<string> fields)
    {
        if (IsExplained(name.Name))
        {
            return null;
        }

        return LacksVocabulary(name.Span)
            ?? UnknownQualified(name)
            ?? Renamed(name)
            ?? (expected is null ? UnknownInCondition(name, fields) : UnknownValue(name, expected));
    }

    /// <summary>The name that was probably meant, or null; after many mistakes in one file nothing more is guessed.</summary>
    public string? Suggest(string word, IEnumerable<string> candidates) =>
        _suggestions++ < MaximumSuggestions ? Spelling.Closest(word, candidates) : null;

    /// <summary>The unit that was probably meant, or null; its usual spelling comes before others, and a word may be cut short.</summary>
    public string? SuggestUnit(string unit) =>
        Suggest(unit, Units.All.Select(known => known.Symbol))
        ?? Suggest(unit, Units.Spellings)
        ?? Units.All.Select(known => known.Symbol).FirstOrDefault(symbol => symbol.EndsWith('s') && symbol.StartsWith(unit, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a name is declared in a way that could not be understood, which has been reported there.</summary>
    public bool IsExplained(string name)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot >= 0
            ? Book.Units.GetValueOrDefault(name[..dot])?.Unusable.Contains(name[(dot + 1)..]) == true
            : Unusable.Contains(name)
                || VocabularyUnits.Any(unit => unit.Unusable.Contains(name))
                || NamesMissingVocabulary
                || (Vocabularies.IsEmpty && _saidNoVocabulary);
    }

    private IEnumerable<string> ConditionNames =>
        Facts().Names
            .Concat(Deferred.Keys)
            .Concat(VocabularyUnits.SelectMany(unit => unit.Deferred.Keys))
            .Concat(Book.Units.Values.Where(unit => unit != this).SelectMany(QualifiedNames));

    private static IEnumerable<string> QualifiedNames(UnitScope unit) => unit.Deferred.Keys.Select(key => $"{unit.Owner}.{key}");

    private Diagnostic? LacksVocabulary(TextSpan span)
    {
        if (!Vocabularies.IsEmpty)
        {
            return null;
        }

        _saidNoVocabulary = true;
        return Problems.NoVocabulary(span);
    }

    private Diagnostic? UnknownQualified(NameExpressionSyntax name)
    {
        int dot = name.Name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            return null;
        }

        string owner = name.Name[..dot];
        TextSpan span = new(name.Span.Start, dot);
        return Book.Units.TryGetValue(owner, out UnitScope? unit) ? UnknownIn(unit, name, name.Name[(dot + 1)..])
            : Book.FormerUnits.TryGetValue(owner, out string? now) ? Problems.RenamedName(span, owner, now)
            : Problems.UnknownSymbol(span, "ruleset", owner, Suggest(owner, Book.Units.Keys));
    }

    private Diagnostic UnknownIn(UnitScope unit, NameExpressionSyntax name, string member) =>
        unit.Formerly.TryGetValue(member, out string? now)
            ? Problems.RenamedName(name.Span, name.Name, $"{unit.Owner}.{now}")
            : Problems.UnknownName(name.Span, name.Name, Suggest(name.Name, QualifiedNames(unit)));

    private Diagnostic? Renamed(NameExpressionSyntax name)
    {
        string? now = VocabularyUnits.Prepend(this).Select(unit => unit.Formerly.GetValueOrDefault(name.Name)).FirstOrDefault(found => found is not null);
        return now is null ? null : Problems.RenamedName(name.Span, name.Name, now);
    }

    private Diagnostic UnknownValue(NameExpressionSyntax name, EnumType expected) =>
        Problems.UnknownValue(name.Span, name.Name, string.Join(", ", expected.Names), Suggest(name.Name, expected.Names));

    private Diagnostic UnknownInCondition(NameExpressionSyntax name, IEnumerable<string> fields)
    {
        FactSymbol? choice = _suggestions++ < MaximumSuggestions
            ? Facts().Symbols.OfType<FactSymbol>().FirstOrDefault(fact => fact.Type is EnumType type && type.IndexOf(name.Name) >= 0)
            : null;
        return choice is not null
            ? Problems.BareValue(name.Span, name.Name, choice.Name)
            : Problems.UnknownName(name.Span, name.Name, Answer(name.Name) ?? Suggest(name.Name, ConditionNames.Concat(fields)), HintFor(name.Name));
    }

    // As JSON has them.
    private static string? Answer(string name) =>
        name.Equals("true", StringComparison.OrdinalIgnoreCase) ? "yes" : name.Equals("false", StringComparison.OrdinalIgnoreCase) ? "no" : null;

    private string? HintFor(string name) =>
        IsTask(name) ? "A task is no fact; ask for what it gives, for example `ki67 is known`."
        : Terms.GetValueOrDefault(name) is TreatmentSymbol || Treatments().Has(name) ? $"A treatment is asked for as `received {name}`."
        : Vocabularies.Any(vocabulary => vocabulary.Groups.ContainsKey(name)) ? $"A group is asked for as `... in {name}`."
        : null;

    private bool IsTask(string name) => Advised(name)?.IsTask == true;

    private T? ReportUnknown<T>(string kind, NameSyntax name, SymbolIndex index)
        where T : Symbol
    {
        if (!IsExplained(name.Text))
        {
            Diagnostics.Add(LacksVocabulary(name.Span) ?? UnknownOrRenamed<T>(kind, name, index));
        }

        return null;
    }

    private Diagnostic UnknownOrRenamed<T>(string kind, NameSyntax name, SymbolIndex index)
        where T : Symbol
    {
        if (index.Formerly(name.Text) is { } renamed)
        {
            return Problems.RenamedName(name.Span, name.Text, renamed.Name);
        }

        IEnumerable<string> terms = Terms.Where(term => term.Value is T).Select(term => term.Key);
        IEnumerable<string> others = typeof(T) == typeof(GoalSymbol) ? Endpoints().Names : [];
        return Problems.UnknownInVocabulary(name.Span, kind, name.Text, Suggest(name.Text, index.Names.Concat(others).Concat(terms)));
    }
}
