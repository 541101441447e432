using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Generation;

/// <summary>A fact or a field of a list that a generated vocabulary declares; bounds are numbers of its unit.</summary>
internal sealed record GeneratedFact(string Name, FactType Type)
{
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>A unit of another dimension, and how many of it are one of the fact's own unit.</summary>
    public (string Unit, decimal Factor)? Also { get; init; }

    public ImmutableArray<GeneratedFact> Fields { get; init; } = [];

    public bool IsList => !Fields.IsEmpty;
}

/// <summary>A treatment with those that it is a kind of.</summary>
internal sealed record GeneratedTreatment(string Name, string? Abbreviation, ImmutableArray<GeneratedTreatment> Parents)
{
    public bool IsKindOf(GeneratedTreatment other) => this == other || Parents.Any(parent => parent.IsKindOf(other));
}

/// <summary>A name that a condition can read.</summary>
internal sealed record GeneratedName(string Name, FactType Type)
{
    /// <summary>Whether a record can have it.</summary>
    public bool IsFact { get; init; }

    /// <summary>A unit of another dimension in which it can be compared too.</summary>
    public string? Also { get; init; }
}

/// <summary>What the conditions of one place can read.</summary>
internal sealed record GeneratedScope
{
    public ImmutableArray<GeneratedName> Names { get; init; } = [];

    public ImmutableArray<GeneratedFact> Lists { get; init; } = [];

    public ImmutableArray<(string Name, EnumType Type)> Groups { get; init; } = [];

    public ImmutableArray<string> Treatments { get; init; } = [];

    public ImmutableArray<string> Tasks { get; init; } = [];

    /// <summary>Outside the filter that this is in, or null.</summary>
    public GeneratedScope? Outside { get; init; }

    /// <summary>With another name; one that has the same text is hidden.</summary>
    public GeneratedScope With(params IEnumerable<GeneratedName> names)
    {
        GeneratedName[] added = [.. names];
        return this with { Names = [.. Names.Where(name => !added.Any(other => other.Name == name.Name)), .. added] };
    }

    /// <summary>Inside the filter of an aggregate, where the fields of the innermost record alone are seen.</summary>
    public GeneratedScope Inside(GeneratedFact list) => Outside is null ? Filter(list) : Outside.Inside(list);

    /// <summary>Both together.</summary>
    public GeneratedScope And(GeneratedScope other) => new()
    {
        Names = [.. Names, .. other.Names],
        Lists = [.. Lists, .. other.Lists],
        Groups = [.. Groups, .. other.Groups],
        Treatments = [.. Treatments, .. other.Treatments],
        Tasks = [.. Tasks, .. other.Tasks],
    };

    private GeneratedScope Filter(GeneratedFact list) =>
        With(list.Fields.Select(field => new GeneratedName(field.Name, field.Type) { IsFact = true, Also = field.Also?.Unit })) with { Outside = this };
}

/// <summary>A vocabulary that was written, with what rulesets can use of it.</summary>
internal sealed record GeneratedVocabulary(string Name, int Major, GeneratedFile File)
{
    public ImmutableArray<GeneratedFact> Facts { get; init; } = [];

    public ImmutableArray<GeneratedTreatment> Treatments { get; init; } = [];

    public ImmutableArray<string> Goals { get; init; } = [];

    public ImmutableArray<string> Endpoints { get; init; } = [];

    public ImmutableArray<string> Parties { get; init; } = [];

    /// <summary>The facts that no definition supplies, and so no circle can go through.</summary>
    public GeneratedScope Plain { get; init; } = new();

    /// <summary>Everything that its rulesets can read.</summary>
    public GeneratedScope All { get; init; } = new();

    /// <summary>What its rulesets may define in their turn.</summary>
    public ImmutableArray<GeneratedFact> Definable { get; init; } = [];
}
