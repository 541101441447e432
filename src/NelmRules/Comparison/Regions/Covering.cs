using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NelmRules.Comparison;

/// <summary>Covers a set by cubes: none can be left out, and none can be made larger.</summary>
/// <param name="space">The diagrams.</param>
/// <param name="upper">What a cube may hold: the set itself and what does not matter.</param>
/// <param name="named">Conditions that may stand under their names.</param>
/// <param name="mostCubes">After how many cubes no more are looked for.</param>
internal sealed class Covering(SubjectSpace space, int upper, ImmutableArray<NamedCondition> named, int mostCubes)
{
    /// <summary>How many cubes are looked for where a status changes: what they leave over is told among the echoes.</summary>
    internal const int OfStatus = 150;

    private const int SetAndUpper = 2;

    /// <summary>The cubes that cover a set, or as many as are found before there are too many.</summary>
    internal Cover Find(int set)
    {
        if (set == DiagramStore.Nothing)
        {
            return new Cover([], true, DiagramStore.Nothing);
        }

        List<int> text = space.Workspace.Text;
        CoverProblem problem = new(space, [set, upper, .. named.SelectMany(AndWeaker).Select(one => one.Set)], text);
        text.Add(mostCubes);
        text.AddRange(named.Select(one => one.Weaker.Length));
        FoundCover found = space.Workspace.Covers.Find(CollectionsMarshal.AsSpan(text), () => Search(problem));
        // Whether it was searched for here or elsewhere: what a budget allows does not depend on who came first.
        space.Workspace.Budget.Spend(found.Spent);
        return new Cover(Told(problem, found), found.IsComplete, problem.Told(found.Union));
    }

    private static IEnumerable<NamedCondition> AndWeaker(NamedCondition condition) => condition.Weaker.Prepend(condition);

    private FoundCover Search(CoverProblem problem)
    {
        (DiagramStore store, Budget budget) = space.Workspace.Scratch();
        int[] sets = problem.Make(store);
        Queue<int> ofNames = new(sets[SetAndUpper..]);
        ImmutableArray<NamedCondition> there = [.. named.Select(one => one with { Set = ofNames.Dequeue(), Weaker = [.. one.Weaker.Select(weaker => weaker with { Set = ofNames.Dequeue() })] })];
        return new CoverSearch(store, problem.Levels(), there, mostCubes).Find(sets[0], sets[1]) with { Spent = budget.Spent };
    }

    // A cover that was found for another subject stands under the names that this one has for the same sets.
    private ImmutableArray<Cube> Told(CoverProblem problem, FoundCover found)
    {
        Dictionary<NamedCondition, NamedCondition> own = new(ReferenceEqualityComparer.Instance);
        foreach ((NamedCondition theirs, NamedCondition ours) in found.Named.SelectMany(AndWeaker).Zip(named.SelectMany(AndWeaker)))
        {
            own[theirs] = ours;
        }

        return [.. found.Cubes.Select(cube => new Cube(cube.Levels, problem.Frame) { Named = cube.Named.IsEmpty ? [] : [.. cube.Named.Select(one => own[one])] })];
    }
}

/// <summary>Cubes that cover a set.</summary>
/// <param name="Cubes">The cubes, the simplest first.</param>
/// <param name="IsComplete">Whether they cover all of it.</param>
/// <param name="Union">What they hold together.</param>
internal sealed record Cover(ImmutableArray<Cube> Cubes, bool IsComplete, int Union);
