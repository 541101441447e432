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
        settings.DisableRequireUniquePrefix();
        settings.DisableDiff();
        return VerifyXunit.Verifier.Verify(text, settings).ToTask();
    }
#else
    private static Task Compare(string text, string folder, string name)
    {
        if (!IsApproved(text, folder, name))
        {
            throw new ShouldAssertException(Difference(text, PathOf(folder, name, "verified"), PathOf(folder, name, "received")));
        }

        return Task.CompletedTask;
    }

    // Shouldly's own message repeats both texts in full, hence only yes or no here.
    private static bool IsApproved(string text, string folder, string name)
    {
        try
        {
            // The file name is absolute, so the folder that Shouldly takes from the stack does not matter.
            text.ShouldMatchApproved(options => options
                .NoDiff()
                .WithFilenameGenerator((_, _, kind, _) => PathOf(folder, name, kind == "approved" ? "verified" : kind)));
            return true;
        }
        catch (ShouldMatchApprovedException)
        {
            return false;
        }
    }

    private static string PathOf(string folder, string name, string kind) => Path.Combine(folder, $"{name}.{kind}.txt");

    private static string Difference(string text, string verified, string received)
    {
        var difference = File.Exists(verified)
            ? FirstDifference(File.ReadAllText(verified).ReplaceLineEndings("\n").Split('\n'), text.Split('\n'))
            : $"The text was never approved:\n{text}";
        return $"{difference}\nTo approve the text after reading it:\nmv '{received}' '{verified}'";
    }

    private static string FirstDifference(string[] expected, string[] actual)
    {
        var line = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"The text differs from the approved one from line {line + 1} on.\n" +
            $"approved: {From(expected, line)}\nreceived: {From(actual, line)}";
    }

    private static string From(string[] lines, int first) =>
        first < lines.Length ? string.Join("\n          ", lines.Skip(first).Take(5)) : "(the text ends)";
#endif
}
