namespace NelmRules.Cli.Tests.Packages;

/// <summary>A test that needs the packages with which the SDK trims; they are skipped, with a word, where the machine has not got them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TrimFactAttribute : FactAttribute
{
    private static readonly string[] Needed = ["microsoft.netcore.app.runtime.linux-x64", "microsoft.net.illink.tasks"];

    public TrimFactAttribute()
    {
        string version = Environment.Version.ToString();
        if (Needed.FirstOrDefault(package => !Directory.Exists(Path.Combine(Feed.Restored, package, version))) is { } missing)
        {
            Skip = $"{missing} {version} is not among the packages of this machine.";
        }
    }
}
