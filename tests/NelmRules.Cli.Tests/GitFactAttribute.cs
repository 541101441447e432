using NelmRules.Cli.Git;

namespace NelmRules.Cli.Tests;

/// <summary>A test that makes repositories, where the machine has git.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GitFactAttribute : FactAttribute
{
    public GitFactAttribute()
    {
        if (GitProgram.Find(Environment.GetEnvironmentVariable("PATH") ?? "") is null)
        {
            Skip = "There is no git on this machine.";
        }
    }
}
