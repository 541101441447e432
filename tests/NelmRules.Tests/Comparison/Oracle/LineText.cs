using NelmRules.Comparison;

namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>A line of a region as text that can be read back: a condition, or several of which some are one version's.</summary>
internal static class LineText
{
    private const string OldOnly = "old: ";
    private const string NewOnly = "new: ";

    /// <summary>The text of a line.</summary>
    public static string Of(RegionLine line) => line.Parts.Any(part => part.ReadBy is not null) ? Of(line.Parts) : line.Text;

    /// <summary>The text of a line without one of its parts.</summary>
    public static string Without(RegionLine line, int index) => Of([.. line.Parts.Where((_, at) => at != index)]);

    /// <summary>The conditions of a text, each with whether only one version reads it as it is meant.</summary>
    public static IEnumerable<(string Condition, ComparedVersion? By)> Conditions(string text) => text.Split('\n').Select(condition =>
        condition.StartsWith(OldOnly, StringComparison.Ordinal) ? (condition[OldOnly.Length..], ComparedVersion.Old)
        : condition.StartsWith(NewOnly, StringComparison.Ordinal) ? (condition[NewOnly.Length..], ComparedVersion.New)
        : (condition, (ComparedVersion?)null));

    private static string Of(IReadOnlyCollection<RegionPart> parts) => string.Join('\n', parts.GroupBy(part => part.ReadBy).Select(same =>
        $"{(same.Key is { } by ? by == ComparedVersion.Old ? OldOnly : NewOnly : "")}{string.Join(" and ", same.Select(part => $"({part.Text})"))}"));
}
