using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>One of the two books, with the names that both have in common.</summary>
internal sealed class Side
{
    private static readonly ImmutableDictionary<string, string> None = ImmutableDictionary<string, string>.Empty;

    private readonly ImmutableDictionary<string, string> _facts;
    private readonly ImmutableDictionary<string, string> _others;
    private readonly Dictionary<string, FactSymbol> _factsByName;
    private readonly Dictionary<string, TreatmentSymbol> _treatmentsByName;
    private readonly HashSet<string> _defined;
    private bool? _hasLaterFacts;

    private Side(BoundBook book, ImmutableDictionary<string, string> facts, ImmutableDictionary<string, string> others)
    {
        Book = book;
        _facts = facts;
        _others = others;
        _factsByName = book.Vocabulary.Facts.GroupBy(one => NameOf(one), StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        _treatmentsByName = book.Vocabulary.Treatments.GroupBy(one => NameOf(one), StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        _defined = [.. book.VocabularyDefinitions.Concat(book.Rulesets.SelectMany(ruleset => ruleset.Definitions)).Select(one => one.Fact).OfType<FactSymbol>().Select(one => NameOf(one))];
    }

    /// <summary>The book.</summary>
    internal BoundBook Book { get; }

    /// <summary>Whether some fact exists only after a treatment.</summary>
    internal bool HasLaterFacts => _hasLaterFacts ??= Book.Vocabulary.Facts.Any(fact => fact.MeasuredAfter is not null);

    /// <summary>Both sides; what the newer book knows by a former name has its newer name on both.</summary>
    internal static (Side Old, Side New) Of(BoundBook old, BoundBook newer) =>
    (
        new Side(old, Renames.Find(old.Vocabulary.Facts, newer.Vocabulary.Facts), Renames.Find(Others(old), Others(newer))),
        new Side(newer, None, None)
    );

    /// <summary>The common name of a fact.</summary>
    internal string NameOf(FactSymbol fact) => _facts.GetValueOrDefault(fact.Name, fact.Name);

    /// <summary>The common name of a treatment, goal, endpoint or party.</summary>
    internal string NameOf(Symbol symbol) => symbol is FactSymbol fact ? NameOf(fact) : _others.GetValueOrDefault(symbol.Name, symbol.Name);

    /// <summary>What is asked for, under common names.</summary>
    internal Need Common(Need need) => _facts.IsEmpty && _others.IsEmpty ? need : need with
    {
        AnyOf = [.. need.AnyOf.Select(Common).Order(StringComparer.Ordinal)],
        OnlyAfter = need.OnlyAfter is { } treatment ? _others.GetValueOrDefault(treatment, treatment) : null,
    };

    /// <summary>The fact with a common name, or null.</summary>
    internal FactSymbol? FindFact(string name) => _factsByName.GetValueOrDefault(name);

    /// <summary>The treatment with a common name, or null.</summary>
    internal TreatmentSymbol? FindTreatment(string name) => _treatmentsByName.GetValueOrDefault(name);

    /// <summary>Whether some definition supplies the fact with a common name.</summary>
    internal bool Defines(string name) => _defined.Contains(name);

    /// <summary>The group with exactly these values of a fact, or null.</summary>
    internal string? GroupOf(string fact, IEnumerable<string> names) => FindFact(fact) is not { Type: EnumType type } ? null : Book.Vocabulary.Parts
        .SelectMany(part => part.Groups.Values)
        .FirstOrDefault(group => group.Type.Equals(type) && type.Names.Where((_, index) => (group.Members >> index & 1) != 0).SequenceEqual(names, StringComparer.Ordinal))
        ?.Name;

    /// <summary>Whether a group of this name has other members.</summary>
    internal bool HasOtherGroup(string name, IEnumerable<string> members) => Book.Vocabulary.Parts
        .Select(part => part.Groups.GetValueOrDefault(name)).OfType<GroupSymbol>()
        .Any(group => !group.Type.Names.Where((_, index) => (group.Members >> index & 1) != 0).ToHashSet(StringComparer.Ordinal).SetEquals(members));

    // A fact, a field of a list or a treatment, as needs name them.
    private string Common(string name)
    {
        string[] words = name.Split(' ', '.');
        return words is ["received", var treatment] ? $"received {_others.GetValueOrDefault(treatment, treatment)}"
            : _facts.TryGetValue(words[0], out string? common) ? $"{common}{name[words[0].Length..]}"
            : name;
    }

    private static IEnumerable<Symbol> Others(BoundBook book) => book.Vocabulary.Parts.SelectMany(part =>
        part.Treatments.Values.Concat<Symbol>(part.Goals.Values).Concat(part.Endpoints.Values).Concat(part.Parties.Values));
}
