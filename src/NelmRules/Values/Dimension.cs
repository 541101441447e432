namespace NelmRules.Values;

/// <summary>A kind of quantity; quantities of one dimension compare with each other, others do not.</summary>
/// <param name="Name">The name in messages, for example <c>length</c>.</param>
public sealed record Dimension(string Name);
