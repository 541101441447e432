using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Finds what a record may say and could not, what it no longer may, and what is taken for granted about records.</summary>
internal sealed class VocabularyComparison(Side old, Side newer, Meanings meanings)
{
    /// <summary>The changes, in the order of kinds and names.</summary>
    internal IEnumerable<VocabularyChange> Find() =>
    [
        .. Pair(old.Book.Vocabulary.Facts, newer.Book.Vocabulary.Facts).SelectMany(pair => FactChanges.Of(pair.Old, pair.New)),
        .. Pair(Parts(old, part => part.Groups.Values), Parts(newer, part => part.Groups.Values)).SelectMany(pair => Group(pair.Old, pair.New)),
        .. Pair(old.Book.Vocabulary.Treatments, newer.Book.Vocabulary.Treatments).SelectMany(pair => Treatment(pair.Old, pair.New)),
        .. Invariants(),
        .. Words("treatment", part => part.Treatments.Values),
        .. Words("task", part => part.Tasks.Values),
        .. Words("goal", part => part.Goals.Values),
        .. Words("endpoint", part => part.Endpoints.Values),
        .. Words("party", part => part.Parties.Values),
    ];

    private static IEnumerable<T> Parts<T>(Side side, Func<VocabularySymbol, IEnumerable<T>> select) => side.Book.Vocabulary.Parts.SelectMany(select);

    /// <summary>Declarations of both sides by their newer names, in order.</summary>
    internal static IEnumerable<(T? Old, T? New)> Pair<T>(IEnumerable<T> before, IEnumerable<T> after)
        where T : Symbol
    {
        ImmutableDictionary<string, string> renames = Renames.Find(before, after);
        Dictionary<string, T> was = [];
        foreach (T one in before)
        {
            was.TryAdd(renames.GetValueOrDefault(one.Name, one.Name), one);
        }

        Dictionary<string, T> becomes = [];
        foreach (T one in after)
        {
            becomes.TryAdd(one.Name, one);
        }

        return was.Keys.Union(becomes.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => (was.GetValueOrDefault(name), becomes.GetValueOrDefault(name)));
    }

    private static IEnumerable<VocabularyChange> Group(GroupSymbol? was, GroupSymbol? becomes)
    {
        if (was is null || becomes is null)
        {
            yield break;
        }

        string[] before = [.. Members(was)];
        string[] after = [.. Members(becomes)];
        string[] gone = [.. before.Except(after, StringComparer.Ordinal)];
        string[] come = [.. after.Except(before, StringComparer.Ordinal)];
        if (gone.Length + come.Length > 0)
        {
            string effect = string.Join(" and ", new[] { Said("no longer holds", gone), Said("now holds", come) }.OfType<string>());
            yield return new VocabularyChange("group", becomes.Name, $"The group `{becomes.Name}` {effect}.", was.Place, becomes.Place);
        }
    }

    private static string? Said(string verb, string[] names) => names.Length == 0 ? null : $"{verb} {string.Join(", ", names)}";

    private static IEnumerable<string> Members(GroupSymbol group) => group.Type.Names.Where((_, index) => (group.Members >> index & 1) != 0);

    private IEnumerable<VocabularyChange> Treatment(TreatmentSymbol? was, TreatmentSymbol? becomes)
    {
        if (was is null || becomes is null)
        {
            string name = (becomes ?? was)!.Name;
            yield return new VocabularyChange(
                "treatment", name, was is null ? $"The treatment `{name}` can now be recorded and advised." : $"The treatment `{name}` is gone; records that name it are refused.", was?.Place, becomes?.Place)
            {
                Refuses = becomes is null,
                Step = becomes is null ? VersionStep.Major : VersionStep.Minor,
            };
            yield break;
        }

        string[] before = [.. was.Parents.Select(one => old.NameOf(one)).Order(StringComparer.Ordinal)];
        string[] after = [.. becomes.Parents.Select(one => newer.NameOf(one)).Order(StringComparer.Ordinal)];
        if (!before.SequenceEqual(after, StringComparer.Ordinal))
        {
            yield return new VocabularyChange(
                "treatment", becomes.Name, $"The treatment `{becomes.Name}` was {Kind(before)} and is now {Kind(after)}.", was.Place, becomes.Place)
            {
                Step = VersionStep.Major,
            };
        }
    }

    private static string Kind(string[] parents) => parents.Length == 0 ? "no kind of another one" : $"a kind of {string.Join(" and ", parents)}";

    // What may be recorded of a fact is told of the fact; an invariant changes by its own words and by definitions.
    private IEnumerable<VocabularyChange> Invariants()
    {
        Dictionary<string, InvariantSymbol> before = ByMeaning(old);
        Dictionary<string, InvariantSymbol> after = ByMeaning(newer);
        return Pair(before.Where(pair => !after.ContainsKey(pair.Key)).Select(pair => pair.Value), after.Where(pair => !before.ContainsKey(pair.Key)).Select(pair => pair.Value))
            .Select(pair => Invariant(pair.Old, pair.New));
    }

    // Those of facts are told with all else that changed about them.
    private IEnumerable<VocabularyChange> Words(string kind, Func<VocabularySymbol, IEnumerable<Symbol>> members) =>
        from pair in Pair(Parts(old, members), Parts(newer, members))
        where pair is { Old: not null, New: not null } && pair.Old.Description != pair.New.Description
        select new VocabularyChange(kind, pair.New!.Name, $"The words of `{pair.New.Name}` changed.", pair.Old!.Place, pair.New.Place) { Step = VersionStep.Patch };

    private VocabularyChange Invariant(InvariantSymbol? was, InvariantSymbol? becomes)
    {
        string name = (becomes ?? was)!.Name;
        string effect = was is null ? $"Records that break `{name}` now contradict it."
            : becomes is null ? $"Records that break `{name}` no longer contradict anything."
            : $"Other records than before break `{name}`, because of {string.Join(" and ", Changed(was, becomes).Select(one => $"`{one}`"))}.";
        return new VocabularyChange("invariant", name, effect, was?.Place, becomes?.Place);
    }

    // The definitions that both use and that mean something else.
    private IEnumerable<string> Changed(InvariantSymbol was, InvariantSymbol becomes) =>
        from pair in Pair(Definitions(was), Definitions(becomes))
        where pair.Old is null || pair.New is null || new SideMeanings(meanings, old, MeaningDepth.Words).Of(pair.Old) != new SideMeanings(meanings, newer, MeaningDepth.Words).Of(pair.New)
        select (pair.New ?? pair.Old)!.Name;

    /// <summary>The definitions that an invariant uses.</summary>
    internal static IEnumerable<DefinitionSymbol> Definitions(InvariantSymbol invariant) => BoundTree.Closure(invariant.Condition).Select(part => part switch
    {
        BoundFact fact => fact.Definition,
        BoundDefinition definition => definition.Definition,
        _ => null,
    }).OfType<DefinitionSymbol>().Distinct();

    private Dictionary<string, InvariantSymbol> ByMeaning(Side side)
    {
        SideMeanings own = new(meanings, side, MeaningDepth.Definitions);
        Dictionary<string, InvariantSymbol> found = new(StringComparer.Ordinal);
        foreach (InvariantSymbol invariant in side.Book.Invariants)
        {
            found.TryAdd(own.Of(invariant.Condition), invariant);
        }

        return found;
    }
}
