using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>A <c>define</c>: a name for an expression or for the rows that choose a value.</summary>
/// <remarks>Its body is set once while the book is bound and never changes afterwards.</remarks>
internal sealed class DefinitionSymbol(string owner, string name, string? description, Place place) : Symbol(name, description, place)
{
    /// <summary>The ruleset or vocabulary that it belongs to.</summary>
    public string Owner { get; } = owner;

    /// <summary>The fact of a vocabulary that it supplies where none is recorded, or null.</summary>
    public FactSymbol? Fact { get; internal set; }

    /// <summary>The type of its values.</summary>
    public FactType Type { get; internal set; } = YesNoType.Instance;

    /// <summary>What it stands for.</summary>
    public DefinitionBody Body { get; internal set; } = DefinitionBody.Unbound;

    /// <summary>How many expressions lie inside one another in its body, those of what it is defined from included.</summary>
    public int Depth { get; internal set; }

    /// <summary>Why it is the encoder's own reading, or null.</summary>
    public string? Inferred { get; init; }

    /// <summary>Where the source says it.</summary>
    public ImmutableArray<string> Cite { get; init; } = [];
}

/// <summary>What a definition stands for.</summary>
internal abstract record DefinitionBody
{
    /// <summary>The body of a definition that could not be bound; a book with one is never evaluated.</summary>
    public static DefinitionBody Unbound { get; } = new RowsBody([], null);
}

/// <summary><c>define NAME = E</c> with what the source leaves open, tested first.</summary>
internal sealed record ExpressionBody(BoundExpression Value, ImmutableArray<OpenCondition> Open) : DefinitionBody;

/// <summary><c>define NAME by</c> rows, tried in order.</summary>
/// <remarks>
/// Values are readings: a bit for each name of the enum; a yes/no definition has yes at bit 0 and no at bit 1. A case that no row
/// covers and no <c>otherwise</c> catches is unclear among all values.
/// </remarks>
internal sealed record RowsBody(ImmutableArray<DefinitionRow> Rows, ulong? Otherwise) : DefinitionBody;

/// <summary>A row: the reading it gives and when; a reading of several values is left open by the source, with the reason.</summary>
internal sealed record DefinitionRow(ulong Reading, BoundExpression Condition, string? Why);

/// <summary><c>unclear when CONDITION "why"</c>.</summary>
internal sealed record OpenCondition(BoundExpression Condition, string Why);
