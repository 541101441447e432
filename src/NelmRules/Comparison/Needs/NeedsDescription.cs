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
        (List<Cube> sure, Witness? first, bool complete) = Confirm(certain, space.Either(certain, outside), (regions.CubesOfNeeds, regions.IsOpaque));
        (List<Cube> perhaps, Witness? other, bool all) = Confirm(hanging, space.Either(space.Either(hanging, certain), outside), (Covering.OfStatus, _ => true));
        _doubted.UnionWith(all ? [] : [regions.AnyExpression]);
        return (
            (first ?? other) is { } witness ? new NeedsChange(pair.Subject, regions.Of(sure, perhaps, complete), witness) : null,
            _doubted.Count == 0 ? null : new UnconfirmedChange(pair.Subject, [Undetermined], [.. _doubted.Order(StringComparer.Ordinal)]));
    }

    private (List<Cube> Confirmed, Witness? First, bool IsComplete) Confirm(int set, int upper, (int MostCubes, Func<Cube, bool> IsOpen) how)
    {
        List<Cube> confirmed = [];
        List<Cube> doubted = [];
        Witness? first = null;
        (ImmutableArray<Cube> cubes, bool complete, _) = new Covering(space, upper, [], how.MostCubes).Find(space.Both(set, space.Possible));
        foreach (Cube cube in cubes)
        {
            bool open = how.IsOpen(cube);
            Sought sought = (open || first is null) && doubted.Count < MostDoubted ? Find(set, cube, open) : default;
            first ??= sought.Witness;
            (open && sought.Witness is null ? doubted : confirmed).AddRange(sought.IsImpossible ? [] : [cube]);
        }

        // What is not covered to the end is not decided by what is; without any patient, none of them is confirmed.
        doubted.AddRange(complete || confirmed.Count + doubted.Count > 0 ? [] : [cubes[0]]);
        List<Cube> unseen = first is null ? [.. doubted, .. confirmed] : doubted;
        _doubted.UnionWith(unseen.SelectMany(cube => regions.Expressions(cube).DefaultIfEmpty(regions.AnyExpression)));
        return (first is null ? [] : confirmed, first, complete);
    }

    // Where no expression plays a part, a patient that is not found is a fault.
    private Sought Find(int set, Cube cube, bool isOpen) => isOpen
        ? witnesses.TryFind(set, cube, NeedsComparison.Differ)
        : witnesses.Find(set, cube, NeedsComparison.Differ);
}
