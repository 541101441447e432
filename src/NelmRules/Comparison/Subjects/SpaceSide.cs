using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>One side of a subject with what makes diagrams of it.</summary>
internal sealed record SpaceSide(ComparedSide Side, SideCompiler Compiler, Tests Tests, NumberPaths Paths)
{
    /// <summary>The meanings of the side.</summary>
    internal SideMeanings Meanings => Side.Meanings;

    /// <summary>The common name of a fact or treatment.</summary>
    internal string NameOf(Symbol symbol) => Side.Side.NameOf(symbol);
}
