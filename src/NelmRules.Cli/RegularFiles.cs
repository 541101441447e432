using System.Security;

namespace NelmRules.Cli;

/// <summary>Tells files from what only looks like one in a folder: to read a pipe is to wait for whoever writes to it.</summary>
internal static class RegularFiles
{
    /// <summary>Whether a path leads to a regular file; also where nothing can be found out, since reading then says why.</summary>
    public static bool Is(string fullPath)
    {
        try
        {
            string target = File.ResolveLinkTarget(fullPath, returnFinalTarget: true)?.FullName ?? fullPath;
            return new FileInfo(target).Length > 0 || CanSeek(target);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SecurityException)
        {
            return true;
        }
    }

    // Whoever opens a pipe for reading and writing waits for nobody.
    private static bool CanSeek(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        return stream.CanSeek;
    }
}
