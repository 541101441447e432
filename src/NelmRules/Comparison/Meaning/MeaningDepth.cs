namespace NelmRules.Comparison;

/// <summary>How much of what an expression uses is part of its meaning.</summary>
internal enum MeaningDepth
{
    /// <summary>Everything: definitions, criteria, bounds, names of choices, kinds of treatments.</summary>
    Everything,

    /// <summary>Definitions and criteria; facts and treatments stand under their names, whatever may be recorded of them.</summary>
    Definitions,

    /// <summary>Nothing: definitions and criteria stand under their names too.</summary>
    Words,
}
