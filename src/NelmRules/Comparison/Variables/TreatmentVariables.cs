using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>The variables of treatments that are asked for: what follows for each of them from all that is recorded of it, its kinds and broader ones.</summary>
/// <remarks>
/// Where the versions agree on the kinds of all of them, any values that fit together can be recorded as they are. Where they do not, a
/// treatment has a variable for each version, and what is recorded has variables of its own, from which both follow.
/// </remarks>
internal sealed class TreatmentVariables(Side old, Side newer)
{
    // Treatments that stand in the same way to all that are asked for have the same effect; two of them can have two effects at once.
    private const int MostAlike = 2;

    private readonly SortedSet<string> _asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _shared = new(StringComparer.Ordinal);

    /// <summary>Notes a treatment that is asked for; null is none.</summary>
    internal void Add(string? name) => _asked.UnionWith(name is null ? [] : [name]);

    /// <summary>The variable of a treatment on one side.</summary>
    internal string KeyOf(string name, Side side) => IsShared(name) ? $"received {name}" : $"received {name} in the {(side == old ? "old" : "new")} version";

    /// <summary>The variables of all that is asked for.</summary>
    internal IEnumerable<ReceivedVariable> Asked() => _asked.SelectMany(name => IsShared(name)
        ? [new ReceivedVariable(KeyOf(name, newer), name)]
        : new[] { new ReceivedVariable(KeyOf(name, old), name) { By = old }, new ReceivedVariable(KeyOf(name, newer), name) { By = newer } });

    /// <summary>Where the versions do not agree, the variables of what is recorded.</summary>
    internal IEnumerable<RecordedTreatmentVariable> Recorded() => _asked.All(IsShared) ? [] : Common().Union(_asked, StringComparer.Ordinal)
        .Select(name => (Name: name, Relations: Relations(name)))
        .Where(one => one.Relations.Length > 0)
        .GroupBy(one => one.Relations, one => one.Name, StringComparer.Ordinal)
        .SelectMany(alike => alike.Where(_asked.Contains).Concat(alike.Where(name => !_asked.Contains(name)).Take(MostAlike)))
        .Order(StringComparer.Ordinal)
        .Select(name => new RecordedTreatmentVariable($"recorded {name}", name));

    /// <summary>Whether on each side that knows both something follows for one treatment from the same being recorded of another.</summary>
    internal bool Follows(string name, string other, bool isGiven)
    {
        Side[] knowing = [.. new[] { old, newer }.Where(side => side.FindTreatment(name) is not null && side.FindTreatment(other) is not null)];
        return name != other && knowing.Length > 0 && Array.TrueForAll(knowing, side => Relation(side, other, side.FindTreatment(name)!) == (isGiven ? '<' : '>'));
    }

    /// <summary>Whether both versions mean the same by a treatment, as far as records go that both read.</summary>
    internal bool IsShared(string name)
    {
        if (!_shared.TryGetValue(name, out bool shared))
        {
            shared = old.FindTreatment(name) is not { } was || newer.FindTreatment(name) is not { } becomes
                || Common().All(other => Relation(old, other, was) == Relation(newer, other, becomes));
            _shared.Add(name, shared);
        }

        return shared;
    }

    private IEnumerable<string> Common() => newer.Book.Vocabulary.Treatments.Select(one => newer.NameOf(one)).Where(name => old.FindTreatment(name) is not null);

    private string Relations(string name) => string.Concat(
        from asked in _asked
        from side in new[] { old, newer }
        select side.FindTreatment(asked) is { } treatment && Relation(side, name, treatment) is var relation and not '-' ? $"{relation} {asked} {(side == old ? "old" : "new")}; " : "");

    private static char Relation(Side side, string name, TreatmentSymbol asked) => side.FindTreatment(name) switch
    {
        null => '-',
        var other when other == asked => '=',
        var other when other.IsKindOf(asked) => '<',
        var other when asked.IsKindOf(other) => '>',
        _ => '-',
    };
}
