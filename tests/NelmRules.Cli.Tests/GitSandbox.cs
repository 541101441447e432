using System.Diagnostics;
using NelmRules.Cli.Git;

namespace NelmRules.Cli.Tests;

/// <summary>A repository in a folder that is gone after the test; commits have the same names wherever the test runs.</summary>
internal sealed class GitSandbox : IDisposable
{
    private const string Date = "2026-01-02T03:04:05Z";

    public GitSandbox() => Git("init", "--quiet", "--initial-branch=main");

    public Sandbox Folder { get; } = new();

    public GitSandbox With(string name, string content)
    {
        Folder.With(name, content);
        return this;
    }

    public GitSandbox Commit(string message)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message", message);
        return this;
    }

    public void Git(params string[] arguments)
    {
        ProcessStartInfo start = new(GitProgram.Find(Environment.GetEnvironmentVariable("PATH")!)!, arguments)
        {
            WorkingDirectory = Folder.Path,
            RedirectStandardError = true,
        };
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        (string, string)[] settings =
        [
            ("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_CONFIG_GLOBAL", Path.Combine(Folder.Path, ".git", "none")), ("GIT_AUTHOR_DATE", Date),
            ("GIT_COMMITTER_DATE", Date), ("GIT_AUTHOR_NAME", "A"), ("GIT_AUTHOR_EMAIL", "a@example.org"), ("GIT_COMMITTER_NAME", "A"),
            ("GIT_COMMITTER_EMAIL", "a@example.org"),
        ];
        foreach ((string name, string value) in settings)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, error);
    }

    // What git stores is read-only, which stops some systems from deleting it.
    public void Dispose()
    {
        foreach (string file in Directory.EnumerateFiles(Folder.Path, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Folder.Dispose();
    }
}
