namespace NelmRules.Diagnostics;

/// <summary>How serious a problem is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; the rules mean what they say.</summary>
    Warning,

    /// <summary>The rules or the patient cannot be used until it is mended.</summary>
    Error,
}
