using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>A declaration whose words or figures changed while no patient is treated differently by them.</summary>
/// <param name="Kind">The word that begins it: <c>rule</c>, <c>note</c>, <c>case</c>, <c>ruleset</c>, ...</param>
/// <param name="Name">Its name in the newer book, or in the older one.</param>
/// <param name="What">What differs: <c>citation</c>, <c>certainty</c>, <c>wording</c>, <c>numbers</c>, <c>text</c>, <c>title</c>, <c>values, with no effect here</c> of a definition, ...</param>
/// <param name="Old">Where it stands in the older book, or null.</param>
/// <param name="New">Where it stands in the newer book, or null.</param>
public sealed record EvidenceChange(string Kind, string Name, ImmutableArray<string> What, Place? Old, Place? New);
