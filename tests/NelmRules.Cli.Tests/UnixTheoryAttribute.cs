namespace NelmRules.Cli.Tests;

/// <summary>Tests of what Linux and macOS have: permissions, links, pipes with names.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Windows has no such files.";
        }
    }
}
