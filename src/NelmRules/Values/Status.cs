namespace NelmRules.Values;

/// <summary>What a set of answers means for a finding.</summary>
public enum Status
{
    /// <summary>Only yes is possible.</summary>
    Met,

    /// <summary>Only no is possible.</summary>
    NotMet,

    /// <summary>More than one answer is possible: something is missing.</summary>
    Undetermined,

    /// <summary>Only unclear is possible: the source leaves it open.</summary>
    Unclear,
}
