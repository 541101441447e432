using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Compares what is asked for where a subject is undetermined in both versions.</summary>
/// <remarks>What is asked for can differ where no status does, so that the diagrams of the statuses do not tell.</remarks>
internal sealed class NeedsComparison(SubjectSpace space)
{
    /// <summary>The records of a set that are asked for something else: for certain, and perhaps, where an expression that cells cannot express is asked for too.</summary>
    internal (int Certain, int Hanging) Find(SubjectPair pair, int undetermined)
    {
        NeedMap old = Told(space.Old, new SideNeeds(space, space.Old).Of(pair.Old, undetermined));
        NeedMap newer = Told(space.New, new SideNeeds(space, space.New).Of(pair.New, undetermined));
        return old.HasOpaque || newer.HasOpaque ? FindBesideOpaque(old, newer) : (FindCertain(old, newer), DiagramStore.Nothing);
    }

    private int FindCertain(NeedMap old, NeedMap newer)
    {
        int different = DiagramStore.Nothing;
        foreach (NeedKey key in old.Keys.Union(newer.Keys))
        {
            (int before, int after) = (old.Of(key), newer.Of(key));
            different = before == after ? different : Join(different, before, after);
        }

        return different;
    }

    // What subjects have in common of this is the whole of it, key by key.
    private int Join(int different, int before, int after) => space.Store.Apply(space.Workspace.Either, different, Different(before, after));

    private (int Certain, int Hanging) FindBesideOpaque(NeedMap old, NeedMap newer)
    {
        int none = space.Store.Terminal(0);
        (int certain, int different, int open) = (none, none, none);
        HashSet<string> hidden = [.. space.Read().SelectMany(one => BoundTree.Closure(one.Expression).SelectMany(part => Names(part, one.Side)))];
        foreach (NeedKey key in old.Keys.Union(newer.Keys))
        {
            (int before, int after) = (old.Of(key), newer.Of(key));
            int here = Different(before, after);
            different = space.Either(different, here);
            if (key.Members.FirstOrDefault(name => !NeedKey.IsMark(name) && !hidden.Contains(name.Split('.')[0])) is { } name)
            {
                certain = space.Either(certain, space.Either(
                    space.Without(space.Without(before, after), Replacing(key, name, newer)),
                    space.Without(space.Without(after, before), Replacing(key, name, old))));
            }

            open = key.IsOpaque ? space.Either(open, space.Either(before, after)) : open;
        }

        certain = space.Either(certain, space.Without(different, open));
        return (certain, space.Without(different, certain));
    }

    // Where another need that names a fact may come to the same, because one of the two stands for what an expression needs.
    private int Replacing(NeedKey key, string name, NeedMap other) => other.Keys
        .Where(one => one != key && (one.IsOpaque || key.IsOpaque) && one.Members.Contains(name, StringComparer.Ordinal))
        .Aggregate(DiagramStore.Nothing, (all, one) => space.Either(all, other.Of(one)));

    // What an expression can ask for; nothing else is asked for in its place.
    private static IEnumerable<string> Names(BoundExpression part, Side side) => part switch
    {
        BoundFact fact => [side.NameOf(fact.Fact)],
        BoundAggregate aggregate => [side.NameOf(aggregate.List)],
        BoundReceived received => [$"received {side.NameOf(received.Treatment)}"],
        _ => [],
    };

    /// <summary>Whether a patient is undetermined in both versions and asked for something else.</summary>
    internal static bool Differ(Witness witness) =>
        witness.Old.Status == Status.Undetermined && witness.New.Status == Status.Undetermined && !witness.Old.Needs.SequenceEqual(witness.New.Needs);

    private int Different(int left, int right) => space.Store.Apply(space.Workspace.Different, left, right);

    // Facts that do not exist yet are left out where another one helps.
    private NeedMap Told(SpaceSide side, NeedMap needs)
    {
        if (!side.Side.Side.HasLaterFacts)
        {
            return needs;
        }

        NeedMap told = new(space);
        foreach (NeedKey key in needs.Keys)
        {
            Later[] later = key.IsOpaque ? [] : [.. key.Members.Select(name => LaterOf(side, name)).OfType<Later>()];
            AddTold(told, side, key, new Rest(needs.Of(key), [.. later]));
        }

        return told;
    }

    private void AddTold(NeedMap told, SpaceSide side, NeedKey key, Rest rest)
    {
        if (rest.Later.IsEmpty)
        {
            string[] now = [.. key.Members.Except(rest.After, StringComparer.Ordinal)];
            told.Add(now.Length > 0 ? new NeedKey(string.Join('\n', now)) : key.Or(" only later"), rest.Set);
            return;
        }

        Later first = rest.Later[0];
        int given = space.Store.Map(side.Compiler.Received(first.Treatment), answers => answers == (int)Answers.Yes ? 1 : 0);
        ImmutableArray<Later> others = rest.Later.RemoveAt(0);
        AddTold(told, side, key, new Rest(space.Both(rest.Set, given), others) { After = rest.After });
        AddTold(told, side, key, new Rest(space.Without(rest.Set, given), others) { After = rest.After.Add(first.Name) });
    }

    private static Later? LaterOf(SpaceSide side, string name) =>
        side.Side.Side.FindFact(name)?.MeasuredAfter is { } treatment ? new Later(name, treatment) : null;

    /// <summary>A fact that exists only after a treatment.</summary>
    private sealed record Later(string Name, TreatmentSymbol Treatment);

    /// <summary>Records that are asked for a need, which later facts are still to be looked at, and which do not exist yet.</summary>
    private sealed record Rest(int Set, ImmutableArray<Later> Later)
    {
        internal ImmutableArray<string> After { get; init; } = [];
    }
}
