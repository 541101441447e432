using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Comparison;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting.Difference;

/// <summary>Where a declaration stands on both sides, and which of its lines were changed.</summary>
internal static class WrittenChange
{
    // Declarations are short; of a long one the comparison would cost more than it tells.
    private const int MostLines = 400;

    /// <summary>A place as <c>path:line</c>.</summary>
    public static string At(Place place) =>
        string.Create(CultureInfo.InvariantCulture, $"{place.Source.Path}:{place.Source.PositionOf(place.Span.Start).Line}");

    /// <summary>Both places in as few words as tell them apart.</summary>
    public static string At(Place? old, Place? becomes) => (old, becomes) switch
    {
        ({ } was, { } now) when At(was) == At(now) => At(now),
        ({ } was, { } now) when was.Source.Path == now.Source.Path => $"{At(now)}, was line {At(was)[(was.Source.Path.Length + 1)..]}",
        ({ } was, { } now) => $"{At(was)} -> {At(now)}",
        (null, { } now) => $"{At(now)}, new",
        ({ } was, null) => $"{At(was)}, gone",
        _ => "",
    };

    /// <summary>A declaration with the part that it has in a change.</summary>
    public static string Of(DeclarationChange change) => change switch
    {
        { IsThrough: true } => $"through {change.Kind} {change.Name}",
        { IsUnchanged: true } when Lines(change.Old, change.New).IsEmpty => $"{change.Kind} {change.Name}, itself unchanged",
        _ => $"{change.Kind} {change.Name}",
    };

    /// <summary>The lines that went, marked <c>-</c>, and the lines that came, marked <c>+</c>, in order.</summary>
    public static ImmutableArray<string> Lines(Place? old, Place? becomes)
    {
        string[] before = LinesAt(old);
        string[] after = LinesAt(becomes);
        return before.Length > MostLines || after.Length > MostLines ? [] : [.. Compare(before, after)];
    }

    private static string[] LinesAt(Place? written) => written is not { } place
        ? []
        : [.. place.Source.Slice(place.Span).Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0)];

    private static IEnumerable<string> Compare(string[] before, string[] after)
    {
        int[,] common = Common(before, after);
        (int i, int j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                yield return $"- {before[i++]}";
            }
            else
            {
                yield return $"+ {after[j++]}";
            }
        }
    }

    // How many lines the rests of both have in common.
    private static int[,] Common(string[] before, string[] after)
    {
        int[,] common = new int[before.Length + 1, after.Length + 1];
        for (int i = before.Length - 1; i >= 0; i--)
        {
            for (int j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
