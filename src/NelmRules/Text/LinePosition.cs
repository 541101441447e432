namespace NelmRules.Text;

/// <summary>A place in a text as people count it: one-based line and one-based column in UTF-16 units.</summary>
public readonly record struct LinePosition(int Line, int Column);
