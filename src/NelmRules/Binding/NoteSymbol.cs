using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Something the source says that is no advice; the description is its text.</summary>
public sealed class NoteSymbol(string name, string? description, Place place) : Symbol(name, description, place)
{
    /// <summary>The kinds of notes.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["claim", "practice", "caution", "limitation", "discrepancy", "question"];

    /// <summary>One of <see cref="Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Which patients it is shown beside; null for all.</summary>
    internal BoundExpression? Condition { get; init; }

    /// <summary>The treatment it is shown beside, or null.</summary>
    public TreatmentSymbol? About { get; init; }

    /// <summary>The study that a review draws on, or null.</summary>
    public string? Study { get; init; }

    /// <summary>Where the source says it.</summary>
    public ImmutableArray<string> Cite { get; init; } = [];
}
