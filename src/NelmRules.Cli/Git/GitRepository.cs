using System.Globalization;
using System.Text;

namespace NelmRules.Cli.Git;

/// <summary>The repository around a folder: its revisions and the files in them.</summary>
internal sealed class GitRepository
{
    private const string Link = "120000";

    private readonly GitProgram _git;
    private readonly string _directory;
    private readonly string _prefix;

    private GitRepository(GitProgram git, string directory, string prefix, bool hasWorkingTree)
    {
        _git = git;
        _directory = directory;
        _prefix = prefix;
        HasWorkingTree = hasWorkingTree;
    }

    /// <summary>Whether the folder lies in a working tree, and not in a repository that has none.</summary>
    public bool HasWorkingTree { get; }

    /// <summary>The repository around a folder; says why there is none.</summary>
    public static GitRepository Open(string directory, string searchPath)
    {
        if (GitProgram.Find(searchPath) is not { } program)
        {
            throw new InputException("Revisions are read with git, and no folder of PATH holds it. Two files or folders are compared without it.");
        }

        GitProgram git = new(program, directory);
        (byte[]? output, string complaint) = git.Ask("", "rev-parse", "--is-inside-work-tree", "--show-prefix");
        if (output is null)
        {
            throw new InputException(complaint.Contains("not a git repository", StringComparison.Ordinal)
                ? $"`{directory}` lies in no git repository; name two files or folders to compare."
                : $"git cannot read the repository around `{directory}`: {complaint}");
        }

        string[] lines = Encoding.UTF8.GetString(output).Split('\n', 2);
        return new GitRepository(git, directory, lines[1].TrimEnd('\n'), lines[0] == "true");
    }

    /// <summary>The whole name of the commit that a revision means, or null.</summary>
    public string? FindCommit(string revision) => revision.StartsWith('-') || revision.Contains('\0', StringComparison.Ordinal)
        ? null
        : Line("rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}");

    /// <summary>The commit at which two revisions parted, or null.</summary>
    public string? FindMergeBase(string commit, string other) => Line("merge-base", commit, other);

    /// <summary>The files with a path, or in a folder and its folders and with an extension, at a commit, with their content.</summary>
    public IReadOnlyList<GitFile> Read(string commit, string path, string extension)
    {
        string inside = PathInside(path);
        GitEntry[] entries = [.. List(commit, inside).Where(entry => entry.Path == inside || entry.Path.EndsWith(extension, StringComparison.Ordinal))];
        foreach (GitEntry entry in entries)
        {
            RefuseUnreadable(entry, commit);
        }

        return entries.Length == 0 ? [] : Contents(entries, path, inside);
    }

    private static void RefuseUnreadable(GitEntry entry, string commit)
    {
        if (entry.Mode == Link)
        {
            throw new InputException($"`{entry.Path}` is a link at {commit[..9]}; links are not followed there.");
        }

        if (entry.Size > InputFiles.LargestSize)
        {
            throw new InputException(string.Create(
                CultureInfo.InvariantCulture, $"`{entry.Path}` is larger than {InputFiles.LargestSize / (1024 * 1024)} MB and is not read."));
        }
    }

    // The path from the top of the repository; the folder itself may have been reached through links, so that its whole path says nothing.
    private string PathInside(string path)
    {
        string relative = Path.GetRelativePath(_directory, InputFiles.Resolve(path, _directory)).Replace('\\', OperatingSystem.IsWindows() ? '/' : '\\');
        List<string> parts = [.. _prefix.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (string part in relative.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."))
        {
            if (part != "..")
            {
                parts.Add(part);
                continue;
            }

            if (parts.Count == 0)
            {
                throw new InputException($"`{path}` lies outside the repository around `{_directory}`.");
            }

            parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }

    private IEnumerable<GitEntry> List(string commit, string inside)
    {
        string listing = Encoding.UTF8.GetString(Answer("", ["ls-tree", "-r", "-z", "-l", "--full-tree", commit, .. inside.Length == 0 ? [] : new[] { "--", inside }]));
        return listing.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(GitEntry.Parse)
            .Where(entry => entry.IsFile && (inside.Length == 0 || entry.Path == inside || entry.Path.StartsWith($"{inside}/", StringComparison.Ordinal)))
            .OrderBy(entry => entry.Path, StringComparer.Ordinal);
    }

    private List<GitFile> Contents(GitEntry[] entries, string path, string inside)
    {
        ReadOnlySpan<byte> answer = Answer(string.Concat(entries.Select(entry => $"{entry.Id}\n")), ["cat-file", "--batch"]);
        List<GitFile> files = [];
        foreach (GitEntry entry in entries)
        {
            int end = answer.IndexOf((byte)'\n');
            int size = end < 0 ? -1 : SizeOf(Encoding.ASCII.GetString(answer[..end]));
            if (size < 0)
            {
                throw new InputException($"git cannot read `{entry.Path}`: its content is missing from the repository.");
            }

            files.Add(new GitFile(Shown(path, entry.Path[inside.Length..]), answer.Slice(end + 1, size).ToArray()));
            answer = answer[(end + 1 + size + 1)..];
        }

        return files;
    }

    // `ID blob SIZE`, or `ID missing`.
    private static int SizeOf(string head) => head.Split(' ') is [_, "blob", var size] ? int.Parse(size, NumberStyles.None, CultureInfo.InvariantCulture) : -1;

    // A file is called as it is where it is read from disk.
    private static string Shown(string path, string rest) =>
        rest.Length == 0 ? path : path is "." ? rest.TrimStart('/') : $"{path.TrimEnd('/')}/{rest.TrimStart('/')}";

    private string? Line(params ReadOnlySpan<string> arguments) =>
        _git.Ask("", arguments).Output is { } output && Encoding.ASCII.GetString(output).Trim() is { Length: > 0 } line ? line : null;

    private byte[] Answer(string input, string[] arguments)
    {
        (byte[]? output, string complaint) = _git.Ask(input, arguments);
        return output ?? throw new InputException($"git cannot read the repository around `{_directory}`: {complaint}");
    }
}

/// <summary>A file at a revision.</summary>
internal sealed record GitFile(string Shown, byte[] Content);

/// <summary>A line of what git lists.</summary>
internal sealed record GitEntry(string Mode, string Id, long Size, string Path)
{
    /// <summary>Whether it is a file or a link, and not another repository.</summary>
    public bool IsFile => Mode != "160000";

    /// <summary>Reads <c>MODE TYPE ID SIZE[tab]PATH</c>; the size is a dash for what has none.</summary>
    public static GitEntry Parse(string line)
    {
        string[] halves = line.Split('\t', 2);
        string[] words = halves[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        long size = long.TryParse(words[3], NumberStyles.None, CultureInfo.InvariantCulture, out long known) ? known : 0;
        return new GitEntry(words[0], words[2], size, halves[1]);
    }
}
