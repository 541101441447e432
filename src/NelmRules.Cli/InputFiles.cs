using System.Globalization;
using System.Security;
using NelmRules.Text;

namespace NelmRules.Cli;

/// <summary>Reads files and says in one sentence why one cannot be read.</summary>
internal static class InputFiles
{
    /// <summary>The largest file that is read.</summary>
    public const int LargestSize = 64 * 1024 * 1024;

    /// <summary>The whole path, relative to a directory.</summary>
    public static string Resolve(string path, string directory)
    {
        if (path.Length == 0)
        {
            throw new InputException("An empty path names no file.");
        }

        try
        {
            return Path.GetFullPath(path, directory);
        }
        catch (ArgumentException)
        {
            throw new InputException($"`{path}` is not a path.");
        }
    }

    /// <summary>The bytes of a file; the path is shown in messages.</summary>
    public static byte[] Read(string fullPath, string shown) => Explaining(shown, () =>
    {
        if (Directory.Exists(fullPath))
        {
            throw new InputException($"`{shown}` is a folder, not a file.");
        }

        if (!Path.Exists(fullPath) && Nearest(fullPath) is { } nearest)
        {
            throw new InputException($"`{shown}` does not exist. Did you mean `{Path.Join(Path.GetDirectoryName(shown), nearest)}`?");
        }

        using FileStream stream = new(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return ReadAll(stream, shown);
    });

    /// <summary>The bytes of a stream.</summary>
    public static byte[] ReadAll(Stream stream, string shown)
    {
        using MemoryStream content = new(stream.CanSeek ? (int)Math.Min(stream.Length, LargestSize) : 0);
        byte[] buffer = new byte[16384];
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            content.Write(buffer, 0, read);
            if (content.Length > LargestSize)
            {
                throw new InputException(string.Create(
                    CultureInfo.InvariantCulture, $"`{shown}` is larger than {LargestSize / (1024 * 1024)} MB and is not read."));
            }
        }

        return content.ToArray();
    }

    // A name in the same folder.
    private static string? Nearest(string fullPath) => Path.GetDirectoryName(fullPath) is { } folder && Directory.Exists(folder)
        ? Spelling.Closest(Path.GetFileName(fullPath), Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)))
        : null;

    /// <summary>Turns what the machine refuses into a sentence.</summary>
    public static T Explaining<T>(string shown, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException)
        {
            throw new InputException(Explain(problem, shown));
        }
    }

    private static string Explain(Exception problem, string shown) => problem switch
    {
        FileNotFoundException or DirectoryNotFoundException => $"`{shown}` does not exist.",
        UnauthorizedAccessException or SecurityException => $"`{shown}` cannot be read: permission is denied.",
        PathTooLongException => $"`{shown}` cannot be read: its path is too long.",
        _ => $"`{shown}` cannot be read.",
    };
}
