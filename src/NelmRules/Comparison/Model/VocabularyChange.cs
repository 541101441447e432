using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>A change of what a record may say, or of what is taken for granted about records.</summary>
/// <param name="Kind">The word that begins the declaration: <c>fact</c>, <c>treatment</c>, <c>invariant</c>, <c>group</c>, ...</param>
/// <param name="Name">Its name in the newer book, or in the older one.</param>
/// <param name="Effect">One sentence: <c>Records with `grade` G4 were refused and are now read.</c></param>
/// <param name="Old">Where it stands in the older book, or null.</param>
/// <param name="New">Where it stands in the newer book, or null.</param>
public sealed record VocabularyChange(string Kind, string Name, string Effect, Place? Old, Place? New)
{
    /// <summary>What reads it, or, of an invariant, a fact or treatment that it is about, as <c>RULESET: SUBJECT</c>, in order.</summary>
    public ImmutableArray<string> Reaches { get; init; } = [];

    /// <summary>Whether records that were read are now refused.</summary>
    public bool Refuses { get; init; }

    /// <summary>The step of the version that it deserves.</summary>
    public VersionStep Step { get; init; } = VersionStep.Minor;
}
