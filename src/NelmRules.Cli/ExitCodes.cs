namespace NelmRules.Cli;

/// <summary>What the tool tells the program that called it.</summary>
internal static class ExitCodes
{
    /// <summary>Everything is fine; warnings alone are.</summary>
    public const int Fine = 0;

    /// <summary>Something was found: errors in the rules, a case that fails, or patients who are treated differently.</summary>
    public const int Findings = 1;

    /// <summary>The call or the input could not be used.</summary>
    public const int Unusable = 2;

    /// <summary>A comparison could not be decided to the end.</summary>
    public const int Undecided = 3;

    /// <summary>What the help says about all of them.</summary>
    public const string Meaning =
        "Exit codes: 0 fine; 1 errors in the rules, failing cases, files to lay out or patients treated differently; " +
        "2 the call or the input could not be used; 3 a comparison is not decided.";
}
