using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Cli;

/// <summary>The files of a call, decoded; a file that is no text has a problem in place of a source.</summary>
internal sealed class RuleFiles
{
    private const string Extension = ".nelm";
    private readonly string _directory;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<SourceText> _sources = [];
    private readonly List<Diagnostic> _problems = [];
    private readonly List<string> _remarks = [];
    private readonly Dictionary<SourceText, string> _fullPaths = [];

    /// <summary>No files yet; paths are relative to the directory.</summary>
    public RuleFiles(string directory)
    {
        _directory = directory;
    }

    /// <summary>The files that can be parsed.</summary>
    public IReadOnlyList<SourceText> Sources => _sources;

    /// <summary>What is wrong with the others.</summary>
    public IReadOnlyList<Diagnostic> Problems => _problems;

    /// <summary>What was left out, a sentence each.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>How many files were given.</summary>
    public int Count { get; private set; }

    /// <summary>Whether one of the files is a vocabulary.</summary>
    public bool HaveVocabulary => _sources.Exists(DeclaresVocabulary);

    /// <summary>Reads files and folders, each file once; folders are read whole, links to folders left out.</summary>
    public static RuleFiles Load(IEnumerable<string> paths, string directory)
    {
        RuleFiles files = new(directory);
        foreach (string path in paths)
        {
            files.Add(path);
        }

        return files;
    }

    /// <summary>Where a source was read from.</summary>
    public string FullPathOf(SourceText source) => _fullPaths[source];

    /// <summary>Whether a source was read from a file, and not built in.</summary>
    public bool IsFile(SourceText source) => _fullPaths.ContainsKey(source);

    /// <summary>Takes a changed text in place of the one that was read; the file itself stays as it is.</summary>
    public void Change(SourceText source, SourceText changed)
    {
        _sources[_sources.IndexOf(source)] = changed;
        _fullPaths[changed] = _fullPaths[source];
        _fullPaths.Remove(source);
    }

    /// <summary>Adds a source that nobody gave.</summary>
    public void AddBuiltIn(SourceText source) => _sources.Add(source);

    /// <summary>Adds content that does not come from disk.</summary>
    public void Add(string shown, byte[] content)
    {
        if (_seen.Add(shown))
        {
            Decode(shown, content);
        }
    }

    /// <summary>Adds a file or folder; answers whether there are rules in it.</summary>
    public bool TryAdd(string path)
    {
        string fullPath = InputFiles.Resolve(path, _directory);
        bool isThere = Directory.Exists(fullPath) ? InputFiles.Explaining(Shown(path), () => FilesIn(fullPath, "").Count > 0) : Path.Exists(fullPath);
        if (isThere)
        {
            Add(path);
        }

        return isThere;
    }

    private void Add(string path)
    {
        string fullPath = InputFiles.Resolve(path, _directory);
        if (!Directory.Exists(fullPath))
        {
            AddFile(fullPath, Shown(path));
            return;
        }

        List<FoundFile> found = InputFiles.Explaining(Shown(path), () => FilesIn(fullPath, FolderPrefix(path)));
        if (found.Count == 0)
        {
            throw new InputException($"The folder `{Shown(path)}` holds no `{Extension}` files.");
        }

        foreach (FoundFile file in found)
        {
            AddFound(file);
        }
    }

    private void AddFound(FoundFile file)
    {
        if (RegularFiles.Is(file.FullPath))
        {
            AddFile(file.FullPath, file.Shown);
        }
        else
        {
            _remarks.Add($"`{file.Shown}` is a pipe or a device, not a file, and is left out.");
        }
    }

    private void AddFile(string fullPath, string shown)
    {
        if (!_seen.Add(fullPath))
        {
            return;
        }

        if (Path.GetExtension(fullPath) is ".json" or ".yaml" or ".yml" && File.Exists(fullPath))
        {
            throw new InputException($"`{shown}` has the name of a patient file, not of rules; `nelm eval RULES --patient {shown}` applies rules to it.");
        }

        if (Decode(shown, InputFiles.Read(fullPath, shown)) is { } source)
        {
            _fullPaths[source] = fullPath;
        }
    }

    private SourceText? Decode(string shown, byte[] content)
    {
        Count++;
        SourceText source = SourceDecoder.Decode(shown, content, out Diagnostic? problem);
        if (problem is null)
        {
            _sources.Add(source);
            return source;
        }

        _problems.Add(problem);
        return null;
    }

    // Folders and files in one walk.
    private static List<FoundFile> FilesIn(string folder, string prefix)
    {
        List<FoundFile> found = [];
        foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo)
            {
                found.AddRange(entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? [] : FilesIn(entry.FullName, $"{prefix}{entry.Name}/"));
            }
            else if (entry.Name.EndsWith(Extension, StringComparison.Ordinal))
            {
                found.Add(new FoundFile(entry.FullName, prefix + entry.Name));
            }
        }

        found.Sort((one, other) => string.CompareOrdinal(one.Shown, other.Shown));
        return found;
    }

    private static string FolderPrefix(string path)
    {
        string shown = Shown(path);
        return shown is "." ? "" : shown.EndsWith('/') ? shown : shown + "/";
    }

    private static string Shown(string path) => OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;

    /// <summary>A vocabulary begins with its keyword at column one.</summary>
    private static bool DeclaresVocabulary(SourceText source)
    {
        const string Keyword = "vocabulary";
        for (int line = 1; line <= source.LineCount; line++)
        {
            TextSpan span = source.LineSpan(line);
            ReadOnlySpan<char> text = source.Content.AsSpan(span.Start, span.Length);
            if (text.StartsWith(Keyword, StringComparison.Ordinal) && (text.Length == Keyword.Length || char.IsWhiteSpace(text[Keyword.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record FoundFile(string FullPath, string Shown);
}
