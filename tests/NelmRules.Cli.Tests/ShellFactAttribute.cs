namespace NelmRules.Cli.Tests;

/// <summary>A test that runs a shell, where the machine has it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute(string shell)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, shell))))
        {
            Skip = $"There is no {shell} on this machine.";
        }
    }
}
