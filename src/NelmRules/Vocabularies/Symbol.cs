using NelmRules.Text;

namespace NelmRules.Vocabularies;

/// <summary>A declared thing with a name, a description and the place of its declaration.</summary>
public abstract class Symbol(string name, string? description, Place place)
{
    /// <summary>The declared name.</summary>
    public string Name { get; } = name;

    /// <summary>The string behind the name, or null.</summary>
    public string? Description { get; } = description;

    /// <summary>Where it is declared.</summary>
    public Place Place { get; } = place;

    /// <summary>The name it had before, or null.</summary>
    public string? Formerly { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A place in a source text.</summary>
public readonly record struct Place(SourceText Source, TextSpan Span);
