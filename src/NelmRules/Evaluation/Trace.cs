using System.Collections.Immutable;
using NelmRules.Values;

namespace NelmRules.Evaluation;

/// <summary>Why a condition has its answers: its text, the value it saw, and the same for its parts.</summary>
/// <param name="Text">The condition as written, on one line.</param>
/// <param name="Value">The value seen, for example <c>55 %</c>, <c>not recorded</c> or <c>G3 (from define grade of du2015b)</c>; null for one that only joins others.</param>
/// <param name="Answers">The answers still possible; null for a value that is no condition.</param>
/// <param name="Parts">The operands, or the conditions of a definition that was used.</param>
public sealed record Trace(string Text, string? Value, Answers? Answers, ImmutableArray<Trace> Parts)
{
    /// <summary>What the value is held against, for example <c>at most 20 %</c>; null where there is no such limit.</summary>
    public string? Limit { get; init; }

    /// <summary>Where the values come from that the condition saw itself, in the order written; empty for one that only joins others.</summary>
    public ImmutableArray<ValueOrigin> Origins { get; init; } = [];
}

/// <summary>Where a value comes from.</summary>
/// <param name="Name">The fact or definition.</param>
/// <param name="Kind">How it is known, if it is.</param>
/// <param name="Value">The value in words; in the unit of its fact.</param>
public sealed record ValueOrigin(string Name, OriginKind Kind, string Value)
{
    /// <summary>The text of the record where it is in another unit than the fact's, for example <c>42 mm</c>; else null.</summary>
    public string? ConvertedFrom { get; init; }

    /// <summary>The ruleset or vocabulary whose definition gave the value, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>The row of the definition that gave the value, as written; null where there are no rows or none is certain.</summary>
    public string? Row { get; init; }
}

/// <summary>How a value is known.</summary>
public enum OriginKind
{
    /// <summary>The record holds it.</summary>
    Recorded,

    /// <summary>A definition gave it.</summary>
    Defined,

    /// <summary>The record does not hold it and nothing gives it.</summary>
    Missing,
}
