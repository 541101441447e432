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
        string draft = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        Write(draft, target, text);
        File.Move(draft, target, overwrite: true);
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

    private static void Write(string draft, string target, string text)
    {
        bool hasMark = StartsWithMark(target);
        File.WriteAllBytes(draft, [.. hasMark ? ByteOrderMark : [], .. Encoding.UTF8.GetBytes(text)]);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(draft, File.GetUnixFileMode(target));
        }
    }

    private static bool StartsWithMark(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] start = new byte[ByteOrderMark.Length];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual(ByteOrderMark);
    }
}
