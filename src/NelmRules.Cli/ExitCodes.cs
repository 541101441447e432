namespace NelmRules.Cli;

/// <summary>What the tool tells the program that called it.</summary>
internal static class ExitCodes
{
    /// <summary>Everything is fine; warnings alone are.</summary>
    public const int Fine = 0;

    /// <summary>Something was found: errors in the rules, or a case that fails.</summary>
    public const int Findings = 1;

    /// <summary>The call or the input could not be used.</summary>
    public const int Unusable = 2;
}
