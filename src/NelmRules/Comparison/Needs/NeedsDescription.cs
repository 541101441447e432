using System.Collections.Immutable;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>Tells for whom what is asked for differs, with a patient who was seen to be asked for something else.</summary>
internal sealed class NeedsDescription(SubjectSpace space, WitnessFinder witnesses, Regions regions)
{
    // Each of them may cost a search.
    private const int MostDoubted = 6;

    private static readonly StatusPair Undetermined = new(Status.Undetermined, Status.Undetermined);

    private readonly HashSet<string> _doubted = new(StringComparer.Ordinal);

    /// <summary>What is certain and what is not confirmed, each null where there is none.</summary>
    internal (NeedsChange? Change, UnconfirmedChange? Unconfirmed) Describe(SubjectPair pair, int undetermined, int outside)
    {
        (int certain, int hanging) = new NeedsComparison(space).Find(pair, undetermined);
        (ImmutableArray<Cube> cubes, bool complete) = new Covering(space, space.Either(certain, outside), [], regions.CubesOfNeeds).Find(certain);
        Witness? first = cubes.IsEmpty ? null : witnesses.Find(certain, cubes[0], NeedsComparison.Differ);
        (List<Cube> confirmed, Witness? other) = Confirm(hanging, space.Either(space.Either(hanging, certain), outside));
        return (
            (first ?? other) is { } witness ? new NeedsChange(pair.Subject, regions.Of([.. cubes, .. confirmed], complete), witness) : null,
            _doubted.Count == 0 ? null : new UnconfirmedChange(pair.Subject, [Undetermined], [.. _doubted.Order(StringComparer.Ordinal)]));
    }

    private (List<Cube> Confirmed, Witness? First) Confirm(int hanging, int upper)
    {
        List<Cube> confirmed = [];
        List<Cube> doubted = [];
        Witness? first = null;
        foreach (Cube cube in new Covering(space, upper, [], regions.CubesOfNeeds).Find(hanging).Cubes)
        {
            Witness? witness = doubted.Count < MostDoubted ? witnesses.TryFind(hanging, cube, NeedsComparison.Differ) : null;
            first ??= witness;
            (witness is null ? doubted : confirmed).Add(cube);
        }

        _doubted.UnionWith(doubted.SelectMany(cube => regions.Expressions(cube).DefaultIfEmpty("what is asked for")));
        return (confirmed, first);
    }
}
