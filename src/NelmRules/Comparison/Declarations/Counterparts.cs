using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Finds the declaration of the other side that a declaration has become.</summary>
internal sealed class Counterparts
{
    private readonly DeclarationIndex _old;
    private readonly DeclarationIndex _new;
    private readonly Dictionary<(string Kind, string Name), Symbol> _before;
    private readonly Dictionary<(string Kind, string Name), Symbol> _after;
    private readonly ImmutableArray<(Symbol? Old, Symbol? New)> _named;
    private readonly Dictionary<Symbol, bool> _same = [];

    internal Counterparts(ComparedSide old, ComparedSide newer, DeclarationIndex oldIndex, DeclarationIndex newIndex)
    {
        (_old, _new) = (oldIndex, newIndex);
        _before = Index(old, newer);
        _after = Index(newer, null);
        _named = [.. Pair(Names(old), Names(newer)).Where(one => one.Old is null || one.New is null || _old.OwnMeaning(one.Old) != _new.OwnMeaning(one.New))];
    }

    /// <summary>Declarations of both sides in pairs: by name, by former name, else by meaning; those without counterpart alone.</summary>
    internal IEnumerable<(Symbol? Old, Symbol? New)> Pair(IEnumerable<Symbol> old, IEnumerable<Symbol> newer)
    {
        List<(Symbol? Old, Symbol? New)> pairs = [];
        HashSet<Symbol> open = [.. newer];
        foreach (Symbol was in old)
        {
            Symbol? becomes = _after.GetValueOrDefault(NameIn(_before, was)) ?? open.FirstOrDefault(one => IsRenamed(was, one));
            open.Remove(becomes ?? was);
            pairs.Add((was, becomes));
        }

        pairs.AddRange(open.Select(one => (_before.GetValueOrDefault(NameIn(_after, one)), (Symbol?)one)));
        return pairs.Distinct().OrderBy(one => (one.New ?? one.Old)!.Name, StringComparer.Ordinal);
    }

    /// <summary>Whether some group or term changed, so that it matters which words declarations use.</summary>
    internal bool HasNamed => !_named.IsEmpty;

    /// <summary>Whether an older declaration has a counterpart by name or former name that means the same by itself.</summary>
    internal bool IsSameLater(Symbol was)
    {
        // Most subjects use what others use.
        if (!_same.TryGetValue(was, out bool same))
        {
            same = _after.GetValueOrDefault(NameIn(_before, was)) is { } becomes && _old.OwnMeaning(was) == _new.OwnMeaning(becomes);
            _same.Add(was, same);
        }

        return same;
    }

    /// <summary>The same of a newer declaration.</summary>
    internal bool IsSameBefore(Symbol becomes) =>
        _before.GetValueOrDefault(NameIn(_after, becomes)) is { } was && _after.GetValueOrDefault(NameIn(_before, was)) == becomes && IsSameLater(was);

    /// <summary>Whether a declaration is in one book only.</summary>
    internal bool IsAlone((Symbol? Old, Symbol? New) one) =>
        one.Old is null ? !_before.ContainsKey(NameIn(_after, one.New!)) : !_after.ContainsKey(NameIn(_before, one.Old));

    /// <summary>The groups and terms that changed and stand among the words at some places.</summary>
    internal IEnumerable<(Symbol? Old, Symbol? New)> NamedAt(IEnumerable<Place> places)
    {
        if (_named.IsEmpty)
        {
            return [];
        }

        HashSet<string> words = [.. places.SelectMany(Words.At)];
        return _named.Where(one => words.Contains((one.New ?? one.Old)!.Name) || (one.Old is not null && words.Contains(one.Old.Name)));
    }

    private bool IsRenamed(Symbol was, Symbol becomes) =>
        was.GetType() == becomes.GetType() && !_before.ContainsKey(NameIn(_after, becomes)) && _old.OwnMeaning(was) == _new.OwnMeaning(becomes);

    private static (string, string) NameIn(Dictionary<(string Kind, string Name), Symbol> table, Symbol symbol)
    {
        (string Kind, string Name) own = (DeclarationIndex.KindOf(symbol), symbol.Name);
        return table.GetValueOrDefault(own) == symbol ? own : table.FirstOrDefault(pair => pair.Value == symbol).Key is { Name: not null } key ? key : own;
    }

    // The newer name of each declaration of a side.
    private static Dictionary<(string Kind, string Name), Symbol> Index(ComparedSide side, ComparedSide? newer)
    {
        Symbol[] all = [.. All(side)];
        Dictionary<(string Kind, string Name), Symbol> index = new(all.Length);
        Dictionary<string, ImmutableDictionary<string, string>> renames = newer is null ? [] : RenamesOf(side, newer);
        foreach (Symbol symbol in all)
        {
            string kind = DeclarationIndex.KindOf(symbol);
            index.TryAdd((kind, renames.GetValueOrDefault(kind)?.GetValueOrDefault(symbol.Name) ?? symbol.Name), symbol);
        }

        return index;
    }

    // By kinds; of most there is nothing that was renamed.
    private static Dictionary<string, ImmutableDictionary<string, string>> RenamesOf(ComparedSide side, ComparedSide newer) => All(newer)
        .Where(one => one.Formerly is not null)
        .Select(DeclarationIndex.KindOf)
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(kind => kind, kind => Renames.Find(All(side).Where(one => IsOf(kind, one)), All(newer).Where(one => IsOf(kind, one))), StringComparer.Ordinal);

    private static bool IsOf(string kind, Symbol symbol) => DeclarationIndex.KindOf(symbol) == kind;

    private static IEnumerable<Symbol> All(ComparedSide side) => side.Ruleset.Rules
        .Concat<Symbol>(side.Ruleset.Definitions).Concat(side.Ruleset.Criteria).Concat(side.Ruleset.Prognoses).Concat(side.Ruleset.Outcomes)
        .Concat(side.Ruleset.Notes).Append(side.Ruleset).Concat(side.Side.Book.VocabularyDefinitions)
        .Concat(side.Side.Book.Rulesets.Where(one => one != side.Ruleset).SelectMany(one => one.Definitions))
        .Concat(side.Side.Book.Vocabulary.Facts).Concat(side.Side.Book.Vocabulary.Treatments).Concat(Names(side));

    private static IEnumerable<Symbol> Names(ComparedSide side) =>
        side.Ruleset.Terms.Concat<Symbol>(side.Side.Book.Vocabulary.Parts.SelectMany(part => part.Groups.Values));
}
