using System.Collections.Immutable;
using NelmRules.Binding;

namespace NelmRules.Reporting.Html;

/// <summary>What a plot writes and draws for one factor.</summary>
/// <param name="Labels">What the factor is and does; the first ones are its name.</param>
/// <param name="NameLines">How many lines the name takes.</param>
/// <param name="Tests">A line of statistics each: drawn where it has a ratio, else told in the lines of words.</param>
internal sealed record ForestLines(ImmutableArray<string> Labels, int NameLines, ImmutableArray<(PrintedTest? Test, PrintedRatio? Ratio, ImmutableArray<string> Words)> Tests)
{
    public static ForestLines Of(ForestFactor factor, ForestLayout layout)
    {
        string[] name = [.. Wrapped(factor.Prognosis.Name, layout.LabelLength - 4)];
        return new ForestLines(
            [.. name, .. new[] { factor.Meaning, factor.Found, factor.IsOpen ? "left open by the source: it may not be present" : "" }
                .Where(text => text.Length > 0)
                .SelectMany(text => Wrapped(text, layout.LabelLength))],
            name.Length,
            factor.Effect.Tests.IsEmpty
                ? [(null, null, ["no figures printed"])]
                : [.. factor.Effect.Tests.Select(test => Line(test, layout))]);
    }

    /// <summary>The lines that it takes in a layout.</summary>
    public int Count(ForestLayout layout)
    {
        int tests = Tests.Sum(test => test.Ratio is null ? test.Words.Length : layout.LinesOfRatio);
        return layout.IsStacked ? Labels.Length + tests : Math.Max(Labels.Length, tests);
    }

    private static (PrintedTest?, PrintedRatio?, ImmutableArray<string>) Line(PrintedTest test, ForestLayout layout) => PrintedRatio.Of(test) is { } ratio
        ? (test, ratio, [])
        : (test, null, [.. Wrapped($"{test.Test}: {ForestFactor.FiguresOf(test)}{WhyNotDrawn(test)}", layout.BodyLength)]);

    private static string WhyNotDrawn(PrintedTest test) => test switch
    {
        { HazardRatio: null, Doubtful: not null } => "; doubtful",
        { HazardRatio: null } => "",
        { Doubtful: not null } => "; doubtful, not drawn",
        _ => "; impossible as printed, not drawn",
    };

    /// <summary>A text in lines of so many characters; a longer word goes on in the next line.</summary>
    public static IEnumerable<string> Wrapped(string text, int length)
    {
        string line = "";
        foreach (string word in Printable.Escape(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Cut(word, length)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > length)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Cut(string word, int length) =>
        word.Length <= length ? [word] : word.Chunk(length).Select(part => new string(part));
}
