using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>A declaration that a change comes from.</summary>
/// <param name="Kind">The word that begins it: <c>rule</c>, <c>define</c>, <c>criteria</c>, <c>group</c>, <c>fact</c>, <c>term</c>, ...</param>
/// <param name="Name">Its name in the newer book, or in the older one.</param>
/// <param name="Old">Where it stands in the older book; null where it does not.</param>
/// <param name="New">Where it stands in the newer book; null where it does not.</param>
public sealed record DeclarationChange(string Kind, string Name, Place? Old, Place? New)
{
    /// <summary>Whether it only carries what is said, and the change comes through something that it uses.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Whether the change comes through it: it is used by what is said and was itself changed.</summary>
    public bool IsThrough { get; init; }
}
