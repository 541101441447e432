using NelmRules.Text;

namespace NelmRules.Diagnostics;

/// <content>NELM9xxx: layout.</content>
internal static partial class Problems
{
    /// <summary>A layout that would not read as the same text; the file is left as it is.</summary>
    public static Diagnostic NotFormatted() =>
        Error(
            "NELM9001",
            new TextSpan(0, 0),
            "This file cannot be laid out without changing what it says, so it is left as it is.",
            "Please report it with the file: the formatter is at fault.");
}
