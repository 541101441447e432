using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace NelmRules.Comparison;

/// <summary>Covers that were found, by what was to be covered, for all lanes: what subjects ask in the same way is covered once.</summary>
internal sealed class FoundCovers
{
    private readonly ConcurrentDictionary<int[], Lazy<FoundCover>> _covers = new(new CoverKeys());

    /// <summary>The cover of a problem: who asks first searches, and who asks meanwhile waits.</summary>
    internal FoundCover Find(ReadOnlySpan<int> problem, Func<FoundCover> search)
    {
        if (!_covers.GetAlternateLookup<ReadOnlySpan<int>>().TryGetValue(problem, out Lazy<FoundCover>? found))
        {
            found = _covers.GetOrAdd(problem.ToArray(), new Lazy<FoundCover>(search));
        }

        return found.Value;
    }
}

/// <summary>A cover that was found, over the levels of its problem.</summary>
/// <param name="Cubes">The cubes, the simplest first.</param>
/// <param name="IsComplete">Whether they cover all of it.</param>
/// <param name="Union">What they hold together.</param>
/// <param name="Named">The conditions that could stand under their names.</param>
internal sealed record FoundCover(ImmutableArray<Cube> Cubes, bool IsComplete, FlatDiagram Union, ImmutableArray<NamedCondition> Named)
{
    /// <summary>What of a budget the search took.</summary>
    internal int Spent { get; init; }
}
