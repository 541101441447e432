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

    /// <summary>Both together, each need and reason once.</summary>
    internal static Contribution Merge(Contribution one, Contribution other)
    {
        Contributions found = new();
        found.Add(one);
        found.Add(other);
        return found.Merged();
    }

    /// <summary>Whether it adds nothing.</summary>
    internal bool IsNothing => Needs.IsEmpty && Reasons.IsEmpty;

    /// <summary>Several, each need and reason once.</summary>
    internal static Contribution MergeAll(List<Contribution> parts)
    {
        List<NeedItem> needs = [];
        List<string> reasons = [];
        foreach (Contribution part in parts)
        {
            needs.AddRange(part.Needs.AsSpan());
            reasons.AddRange(part.Reasons.AsSpan());
        }

        return new Contribution(EachOnce(needs), reasons.Count == 0 ? [] : [.. reasons.Distinct(StringComparer.Ordinal)]);
    }

    private static ImmutableArray<NeedItem> EachOnce(List<NeedItem> needs)
    {
        if (needs.Count > FewNeeds)
        {
            return [.. needs.Distinct().Take(MaximumNeeds)];
        }

        List<NeedItem> each = [];
        foreach (NeedItem need in needs)
        {
            if (!each.Contains(need))
            {
                each.Add(need);
            }
        }

        return [.. each];
    }

    /// <summary>The needs with a fact that would do instead of each.</summary>
    internal Contribution Or(NeedMember alternative)
    {
        List<NeedItem> needs = [];
        foreach (NeedItem need in Needs)
        {
            needs.Add(need.Or(alternative));
        }

        return needs.Count == 0 ? this : this with { Needs = EachOnce(needs) };
    }

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
