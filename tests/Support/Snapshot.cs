using System.Runtime.CompilerServices;

namespace NelmRules.Testing;

/// <summary>
/// Approved output in Verify's file convention: <c>Class.Method.verified.txt</c> beside the test, the class being the test
/// file's name; a mismatch fails and leaves <c>Class.Method.received.txt</c>.
/// </summary>
internal static class Snapshot
{
    /// <summary>Compares a text with the approved one; <paramref name="suffix"/> tells several snapshots of one test apart.</summary>
    public static Task Match(
        string text,
        string? suffix = null,
        [CallerFilePath] string file = "",
        [CallerMemberName] string method = "")
    {
        var name = Name(Path.GetFileNameWithoutExtension(file), method, suffix);
        return Compare(text.ReplaceLineEndings("\n"), Path.GetDirectoryName(file)!, name);
    }

    private static string Name(string type, string method, string? suffix) =>
        suffix is null ? $"{type}.{method}" : $"{type}.{method}.{suffix}";

#if WITH_VERIFY
    private static Task Compare(string text, string folder, string name)
    {
        var settings = new VerifyTests.VerifySettings();
        settings.UseDirectory(folder);
        settings.UseFileName(name);
        settings.DisableDiff();
        return VerifyXunit.Verifier.Verify(text, settings).ToTask();
    }
#else
    private static Task Compare(string text, string folder, string name)
    {
        // The file name is absolute, so the folder that Shouldly takes from the stack does not matter.
        text.ShouldMatchApproved(options => options
            .NoDiff()
            .WithFilenameGenerator((_, _, kind, extension) => Path.Combine(folder, $"{name}.{InVerifyWords(kind)}.{extension}")));
        return Task.CompletedTask;
    }

    private static string InVerifyWords(string kind) => kind == "approved" ? "verified" : kind;
#endif
}
