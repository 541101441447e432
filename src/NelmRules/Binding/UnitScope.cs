using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>What names mean in one file: its own terms and definitions first, then its vocabularies.</summary>
internal sealed class UnitScope(FileSyntax file, string owner, BookScope book) : NameScope
{
    // Each guess looks at every name of the book: a file of thousands of wrong names must not take minutes.
    private const int MaximumSuggestions = 200;

    private int _suggestions;

    /// <inheritdoc/>
    public override SourceText Source => file.Source;

    /// <inheritdoc/>
    public override DiagnosticBag Diagnostics { get; } = new(file.Source);

    /// <summary>The name of the ruleset or vocabulary.</summary>
    public string Owner { get; } = owner;

    /// <summary>What all files share.</summary>
    public BookScope Book { get; } = book;

    /// <summary>The vocabularies whose names can be used.</summary>
    public ImmutableArray<VocabularySymbol> Vocabularies { get; set; } = [];

    /// <summary>Whether the ruleset encodes a source, whose abbreviations may mean something of their own.</summary>
    public bool HasSource { get; set; }

    /// <summary>The terms: names of this file for treatments, goals, endpoints, parties or facts.</summary>
    public Dictionary<string, Symbol> Terms { get; } = new(StringComparer.Ordinal);

    /// <summary>The definitions and criteria of this file by name; a definition may replace that of a fact.</summary>
    public Dictionary<string, Deferred> Deferred { get; } = new(StringComparer.Ordinal);

    /// <summary>Former names and what they are called now.</summary>
    public Dictionary<string, string> Formerly { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override BoundExpression? BindCondition(ExpressionSyntax syntax) => new ExpressionBinder(this).BindCondition(syntax);

    /// <inheritdoc/>
    public override TreatmentSymbol? Treatment(NameSyntax name) =>
        Find("treatment", name, vocabulary => vocabulary.Treatments, treatment => treatment.Abbreviation);

    /// <inheritdoc/>
    public override EndpointSymbol? Endpoint(NameSyntax name) =>
        Find("endpoint", name, vocabulary => vocabulary.Endpoints, endpoint => endpoint.Abbreviation);

    /// <inheritdoc/>
    public override FactSymbol? Fact(NameSyntax name) => Find("fact", name, vocabulary => vocabulary.Facts, _ => null);

    /// <summary>The place of a span in this file.</summary>
    public Place PlaceOf(TextSpan span) => new(Source, span);

    /// <summary>Every definition and criteria of this file with its body, in the order of the names.</summary>
    public IEnumerable<Symbol> RequireAll()
    {
        foreach ((string name, Deferred deferred) in Deferred.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Book.Require(deferred, deferred.Symbol.Place.Span, Diagnostics);
            yield return deferred.Symbol;
        }
    }

    /// <summary>A party by its name.</summary>
    public PartySymbol? Party(NameSyntax name) => Find("party", name, vocabulary => vocabulary.Parties, _ => null);

    /// <summary>A group by its name.</summary>
    public GroupSymbol? Group(NameSyntax name) => Find("group", name, vocabulary => vocabulary.Groups, _ => null);

    /// <summary>A goal or an endpoint by its name, term or abbreviation.</summary>
    public Symbol? Purpose(NameSyntax name)
    {
        bool isEndpoint = Terms.GetValueOrDefault(name.Text) is EndpointSymbol
            || Vocabularies.Any(vocabulary => vocabulary.Endpoints.ContainsKey(name.Text))
            || Vocabularies.Any(vocabulary => vocabulary.Endpoints.Values.Any(endpoint => endpoint.Abbreviation == name.Text));
        return isEndpoint ? Endpoint(name) : Find("goal or endpoint", name, vocabulary => vocabulary.Goals, goal => goal.Abbreviation);
    }

    /// <summary>The fact of the vocabularies with this name, or null; reports nothing.</summary>
    public FactSymbol? PeekFact(string name) =>
        Vocabularies.Select(vocabulary => vocabulary.Facts.GetValueOrDefault(name)).FirstOrDefault(fact => fact is not null);

    /// <summary>The definition or criteria that a name stands for here, or null; a fact's definition comes with its name.</summary>
    public Deferred? PeekDeferred(string name)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0)
        {
            return Book.Units.GetValueOrDefault(name[..dot])?.Deferred.GetValueOrDefault(name[(dot + 1)..]);
        }

        return Deferred.GetValueOrDefault(name)
            ?? Vocabularies.Select(vocabulary => Book.Units.GetValueOrDefault(vocabulary.Name)?.Deferred.GetValueOrDefault(name))
                .FirstOrDefault(deferred => deferred is not null);
    }

    /// <summary>Every name that a condition could use, for suggestions.</summary>
    public IEnumerable<string> ConditionNames =>
        Vocabularies.SelectMany(vocabulary => vocabulary.Facts.Keys)
            .Concat(Deferred.Keys)
            .Concat(Vocabularies.Where(vocabulary => Book.Units.ContainsKey(vocabulary.Name)).SelectMany(vocabulary => Book.Units[vocabulary.Name].Deferred.Keys))
            .Concat(Book.Units.Values.Where(unit => unit != this).SelectMany(unit => unit.Deferred.Keys.Select(key => $"{unit.Owner}.{key}")));

    /// <summary>The name that was probably meant, or null; after many mistakes in one file nothing more is guessed.</summary>
    public string? Suggest(string word, IEnumerable<string> candidates) =>
        _suggestions++ < MaximumSuggestions ? Spelling.Closest(word, candidates) : null;

    private T? Find<T>(
        string kind, NameSyntax name, Func<VocabularySymbol, ImmutableSortedDictionary<string, T>> table, Func<T, string?> abbreviation)
        where T : Symbol
    {
        if (Terms.GetValueOrDefault(name.Text) is T term)
        {
            return term;
        }

        T? named = Vocabularies.Select(vocabulary => table(vocabulary).GetValueOrDefault(name.Text)).FirstOrDefault(found => found is not null);
        return named ?? Abbreviated(name, table, abbreviation) ?? ReportUnknown(kind, name, table);
    }

    private T? Abbreviated<T>(
        NameSyntax name, Func<VocabularySymbol, ImmutableSortedDictionary<string, T>> table, Func<T, string?> abbreviation)
        where T : Symbol
    {
        T? found = Vocabularies.SelectMany(vocabulary => table(vocabulary).Values).FirstOrDefault(symbol => abbreviation(symbol) == name.Text);
        if (found is not null && HasSource)
        {
            Diagnostics.Add(Problems.AbbreviationWithoutTerm(name.Span, name.Text, found.Name));
        }

        return found;
    }

    private T? ReportUnknown<T>(string kind, NameSyntax name, Func<VocabularySymbol, ImmutableSortedDictionary<string, T>> table)
        where T : Symbol
    {
        if (Book.Broken.Contains(name.Text))
        {
            return null;
        }

        IEnumerable<T> all = Vocabularies.SelectMany(vocabulary => table(vocabulary).Values);
        T? renamed = all.FirstOrDefault(symbol => symbol.Formerly == name.Text);
        string? closest = Suggest(name.Text, all.Select(symbol => symbol.Name).Concat(Terms.Keys));
        Diagnostics.Add(renamed is not null
            ? Problems.RenamedName(name.Span, name.Text, renamed.Name)
            : Problems.UnknownSymbol(name.Span, kind, name.Text, closest));
        return null;
    }
}
