using System.Collections.Immutable;

namespace NelmRules.Evaluation;

/// <summary>What a part of a condition adds to its finding: the missing facts that matter and why the source leaves it open.</summary>
internal sealed record Contribution(ImmutableArray<NeedItem> Needs, ImmutableArray<string> Reasons)
{
    // Up to so many, looking at each is faster than hashing.
    private const int FewNeeds = 16;

    // Facts that are defined from each other in many ways have more paths between them than anyone would read.
    private const int MaximumNeeds = 1000;

    /// <summary>Nothing.</summary>
    internal static Contribution Nothing { get; } = new([], []);

    /// <summary>A missing fact that matters.</summary>
    internal static Contribution Of(NeedMember member) => new([NeedItem.Of(member)], []);

    /// <summary>A reason of the source.</summary>
    internal static Contribution Because(string reason) => new([], [reason]);

    /// <summary>All together, each need and reason once.</summary>
    internal static Contribution Merge(IEnumerable<Contribution> parts)
    {
        Contributions found = new();
        foreach (Contribution part in parts)
        {
            found.Add(part);
        }

        return found.Merged();
    }

    /// <summary>Whether it adds nothing.</summary>
    internal bool IsNothing => Needs.IsEmpty && Reasons.IsEmpty;

    /// <summary>Several, each need and reason once.</summary>
    internal static Contribution MergeAll(List<Contribution> parts) => new(
        Needed(parts) <= FewNeeds
            ? EachOnce(parts)
            : [.. parts.SelectMany(part => part.Needs).Distinct().Take(MaximumNeeds)],
        parts.TrueForAll(part => part.Reasons.IsEmpty) ? [] : [.. parts.SelectMany(part => part.Reasons).Distinct(StringComparer.Ordinal)]);

    private static int Needed(List<Contribution> parts)
    {
        int count = 0;
        foreach (Contribution part in parts)
        {
            count += part.Needs.Length;
        }

        return count;
    }

    private static ImmutableArray<NeedItem> EachOnce(List<Contribution> parts)
    {
        ImmutableArray<NeedItem>.Builder each = ImmutableArray.CreateBuilder<NeedItem>(FewNeeds);
        foreach (Contribution part in parts)
        {
            foreach (NeedItem need in part.Needs)
            {
                if (!each.Contains(need))
                {
                    each.Add(need);
                }
            }
        }

        return each.DrainToImmutable();
    }

    /// <summary>The needs with a fact that would do instead of each.</summary>
    internal Contribution Or(NeedMember alternative) =>
        Needs.IsEmpty ? this : this with { Needs = [.. Needs.Select(need => need.Or(alternative)).Distinct()] };

    /// <summary>Only what is wanted of it.</summary>
    internal Contribution Only(bool needs, bool reasons) =>
        (needs || Needs.IsEmpty) && (reasons || Reasons.IsEmpty) ? this : new(needs ? Needs : [], reasons ? Reasons : []);
}

/// <summary>Contributions on their way to be one; most parts add nothing, and then nothing is made.</summary>
internal struct Contributions
{
    private Contribution? _first;
    private List<Contribution>? _several;

    /// <summary>Adds one.</summary>
    internal void Add(Contribution part)
    {
        if (part.IsNothing)
        {
            return;
        }

        if (_first is null)
        {
            _first = part;
        }
        else
        {
            (_several ??= [_first]).Add(part);
        }
    }

    /// <summary>All together, each need and reason once.</summary>
    internal readonly Contribution Merged() => _several is null ? _first ?? Contribution.Nothing : Contribution.MergeAll(_several);
}
