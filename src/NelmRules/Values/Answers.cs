namespace NelmRules.Values;

/// <summary>The answers of a condition that are still possible: a set out of yes, no and unclear in the source.</summary>
/// <remarks>{yes} is met, {no} not met, {unclear} unclear in the source, any other set undetermined. The empty set never occurs.</remarks>
[Flags]
public enum Answers
{
    /// <summary>No answer: never the value of a condition.</summary>
    None = 0,

    /// <summary>The condition holds.</summary>
    Yes = 1,

    /// <summary>The condition does not hold.</summary>
    No = 2,

    /// <summary>The source leaves it open.</summary>
    Unclear = 4,

    /// <summary>A missing yes/no value.</summary>
    YesOrNo = Yes | No,

    /// <summary>Anything is possible.</summary>
    Any = Yes | No | Unclear,
}
