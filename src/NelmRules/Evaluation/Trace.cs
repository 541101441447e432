using System.Collections.Immutable;
using NelmRules.Values;

namespace NelmRules.Evaluation;

/// <summary>Why a condition has its answers: its text, the value it saw, and the same for its parts.</summary>
/// <param name="Text">The condition as written, on one line.</param>
/// <param name="Value">The value seen, for example <c>55 %</c>, <c>not recorded</c> or <c>G3 (from define grade of du2015b)</c>; null for one that only joins others.</param>
/// <param name="Answers">The answers still possible; null for a value that is no condition.</param>
/// <param name="Parts">The operands, or the conditions of a definition that was used.</param>
public sealed record Trace(string Text, string? Value, Answers? Answers, ImmutableArray<Trace> Parts);
