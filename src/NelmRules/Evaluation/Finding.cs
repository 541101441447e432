using System.Collections.Immutable;
using NelmRules.Values;

namespace NelmRules.Evaluation;

/// <summary>What a condition comes to for one patient: its answers, what it needs and what is unclear.</summary>
/// <param name="Answers">The answers still possible.</param>
/// <param name="Needs">The missing facts that could settle it; empty unless it is undetermined.</param>
/// <param name="Unclear">Why the source leaves it open, in the words of the rules; empty where it does not.</param>
public sealed record Finding(Answers Answers, ImmutableArray<Need> Needs, ImmutableArray<string> Unclear)
{
    /// <summary>A condition that holds whatever is known.</summary>
    public static Finding Always { get; } = new(Answers.Yes, [], []);

    /// <summary>Met, not met, undetermined or unclear.</summary>
    public Status Status => Answers.ToStatus();

    /// <summary>The facts whose recorded value contradicts their definition and whose other value would change this finding.</summary>
    public ImmutableArray<string> ChangedBy { get; init; } = [];
}

/// <summary>Something that would help to settle a finding: any one of several facts.</summary>
/// <param name="AnyOf">Names of facts in ordinal order, or <c>received T</c>; a field of a list as <c>list.field</c>.</param>
/// <param name="OnlyAfter">The treatment before which none of them exists, or null.</param>
public sealed record Need(ImmutableArray<string> AnyOf, string? OnlyAfter)
{
    /// <inheritdoc/>
    public bool Equals(Need? other) =>
        other is not null && OnlyAfter == other.OnlyAfter && AnyOf.SequenceEqual(other.AnyOf, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(string.Join(' ', AnyOf));
}
