namespace NelmRules.Patients;

/// <summary>Lists in sentences.</summary>
internal static class Listing
{
    /// <summary>The words in backticks: <c>`a`, `b` and `c`</c>.</summary>
    public static string And(IEnumerable<string> words) => Join(words, "and");

    /// <summary>The words in backticks: <c>`a`, `b` or `c`</c>.</summary>
    public static string Or(IEnumerable<string> words) => Join(words, "or");

    private static string Join(IEnumerable<string> words, string last)
    {
        string[] quoted = [.. words.Select(word => $"`{word}`")];
        return quoted.Length < 2 ? string.Concat(quoted) : $"{string.Join(", ", quoted[..^1])} {last} {quoted[^1]}";
    }
}
