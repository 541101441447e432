using System.Collections.Immutable;

namespace NelmRules.Evaluation;

/// <summary>What a part of a condition adds to its finding: the missing facts that matter and why the source leaves it open.</summary>
internal sealed record Contribution(ImmutableArray<NeedItem> Needs, ImmutableArray<string> Reasons)
{
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
        List<NeedItem> needs = [];
        List<string> reasons = [];
        foreach (Contribution part in parts)
        {
            needs.AddRange(part.Needs);
            reasons.AddRange(part.Reasons);
        }

        return needs.Count + reasons.Count == 0
            ? Nothing
            : new Contribution([.. needs.Distinct().Take(MaximumNeeds)], [.. reasons.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The needs with a fact that would do instead of each.</summary>
    internal Contribution Or(NeedMember alternative) =>
        Needs.IsEmpty ? this : this with { Needs = [.. Needs.Select(need => need.Or(alternative))] };

    /// <summary>Only what is wanted of it.</summary>
    internal Contribution Only(bool needs, bool reasons) => new(needs ? Needs : [], reasons ? Reasons : []);
}
