using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NelmRules.Cli.Git;

/// <summary>Runs git by its absolute path, without a shell, for questions that change nothing and run nothing of the repository's.</summary>
/// <remarks>
/// Whoever compares rules may stand in a repository of somebody else: its hooks, its file-system monitor, its pager, its external
/// diff and fetching what a partial clone lacks are switched off, and it is asked by object names wherever that is possible.
/// </remarks>
internal sealed class GitProgram(string program, string directory)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static readonly string[] Settings =
    [
        "--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never",
        "-c", "core.quotePath=false",
    ];

    // What points git at another repository than the one around the current folder; a hook that calls the tool sets some of them.
    private static readonly string[] Pointers =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_PREFIX",
        "GIT_NAMESPACE", "GIT_EXTERNAL_DIFF", "GIT_TRACE",
    ];

    /// <summary>The git that the search path names, or null; folders that are not given whole are left out.</summary>
    public static string? Find(string searchPath)
    {
        string name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return searchPath.Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(IsProgram);
    }

    /// <summary>What git answers; null and its complaint where it refuses.</summary>
    public (byte[]? Output, string Complaint) Ask(string input, params ReadOnlySpan<string> arguments)
    {
        using Process process = new() { StartInfo = Start(arguments) };
        process.Start();
        using MemoryStream output = new();
        Task<string> complaint = process.StandardError.ReadToEndAsync();
        Task all = Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(output), complaint, Feed(process, input));
        if (!all.Wait(Limit) || !process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"git did not answer within {Limit.TotalSeconds} seconds."));
        }

        return process.ExitCode == 0 ? (output.ToArray(), "") : (null, FirstLine(complaint.Result));
    }

    private static bool IsProgram(string file) =>
        File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);

    private ProcessStartInfo Start(ReadOnlySpan<string> arguments)
    {
        ProcessStartInfo start = new(program, [.. Settings, .. arguments])
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string pointer in Pointers)
        {
            start.Environment.Remove(pointer);
        }

        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    // git may end before it has read everything; what it says tells why.
    private static async Task Feed(Process process, string input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
        }
    }

    private static string FirstLine(string complaint) => complaint.Split('\n')[0].Trim();
}
