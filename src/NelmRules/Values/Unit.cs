namespace NelmRules.Values;

/// <summary>A unit of measure.</summary>
/// <param name="Symbol">The usual spelling, used in every output, for example <c>mg/dL</c>.</param>
/// <param name="Ucum">The UCUM code, case-sensitive, for example <c>umol/L</c>.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">One of it in the base unit of its dimension; exact.</param>
public sealed record Unit(string Symbol, string Ucum, Dimension Dimension, decimal Factor);
