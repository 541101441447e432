using System.Diagnostics;
using System.Reflection;

namespace NelmRules.Cli.Tests.Packages;

/// <summary>An empty folder away from the repository, with a feed that holds the packages as they would be published. No network is used.</summary>
public sealed class Feed : IDisposable
{
    private static readonly string Configuration =
        typeof(Feed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public Feed()
    {
        Root = Directory.CreateTempSubdirectory("nelm-feed-").FullName;
        File.WriteAllText(Path.Combine(Root, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{Path.Combine(Root, "feed")}" />
                <add key="restored" value="{Restored}" />
              </packageSources>
            </configuration>
            """);
        foreach (string project in (string[])["NelmRules", "NelmRules.Cli"])
        {
            // Packed is what the tests were built from; nothing is compiled again.
            Run(Repository.Root, "pack", $"src/{project}", "--no-build", "-c", Configuration, "-o", Path.Combine(Root, "feed"), "--nologo", "-v", "q");
        }
    }

    public string Root { get; }

    /// <summary>The packages of this machine, which stand in for the public registry.</summary>
    public static string Restored { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public string Write(string name, string text)
    {
        string path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>What <c>dotnet</c> prints.</summary>
    public string Dotnet(string folder, params string[] args) => Run(Path.Combine(Root, folder), args);

    /// <summary>What another program prints.</summary>
    public string Start(string program, string folder, params string[] args)
    {
        ProcessStartInfo start = new(program, args)
        {
            WorkingDirectory = Path.Combine(Root, folder),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Prepare(start, Path.Combine(Root, "cache"));
        return Wait(start);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private string Run(string folder, params string[] args) => Start(Environment.ProcessPath!, folder, args);

    // Neither packages nor servers of this run stay behind, and packages of an earlier one are not taken for these.
    private static void Prepare(ProcessStartInfo start, string cache)
    {
        bool packs = start.ArgumentList[0] == "pack";
        if (!packs)
        {
            start.Environment["NUGET_PACKAGES"] = cache;
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (string inherited in start.Environment.Keys.Where(key => key.StartsWith("MSBuild", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(inherited);
        }
    }

    private static string Wait(ProcessStartInfo start)
    {
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.ReplaceLineEndings("\n")
            : throw new InvalidOperationException($"{string.Join(' ', start.ArgumentList)}\n{output}\n{error.Result}");
    }
}
