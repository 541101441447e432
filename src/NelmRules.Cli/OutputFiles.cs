using System.Security;
using System.Text;

namespace NelmRules.Cli;

/// <summary>Replaces files whole: whoever reads meanwhile sees the old text or the new one, never a part.</summary>
internal static class OutputFiles
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Replaces the text of a file; its byte-order mark and its permissions stay, and a link goes on pointing at it.</summary>
    public static void Replace(string fullPath, string shown, string text) => Explaining(shown, () =>
    {
        string target = File.ResolveLinkTarget(fullPath, returnFinalTarget: true)?.FullName ?? fullPath;
        if (File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
        {
            throw new InputException($"`{shown}` could not be written: it is read-only.");
        }

        string draft = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        try
        {
            Write(draft, target, text);
            File.Move(draft, target, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    });

    /// <summary>Turns what the machine refuses into a sentence.</summary>
    public static void Explaining(string shown, Action write)
    {
        try
        {
            write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException)
        {
            throw new InputException($"`{shown}` could not be written: {problem.Message}");
        }
    }

    // The draft is on disk before it takes the name, so that not even a crash of the machine leaves a part of it there.
    private static void Write(string draft, string target, string text)
    {
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = File.GetUnixFileMode(target);
        }

        using FileStream stream = new(draft, options);
        if (StartsWithMark(target))
        {
            stream.Write(ByteOrderMark);
        }

        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
        }
    }

    private static bool StartsWithMark(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] start = new byte[ByteOrderMark.Length];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual(ByteOrderMark);
    }
}
