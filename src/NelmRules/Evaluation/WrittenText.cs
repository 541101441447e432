using System.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>What is written at a place, on one line: without comments, every stretch of white space one blank.</summary>
internal static class WrittenText
{
    private const int LongestShown = 160;

    /// <summary>The text at a place; a very long one is cut.</summary>
    internal static string Of(Place place)
    {
        StringBuilder line = new();
        foreach (string written in place.Source.Slice(place.Span).Split('\n'))
        {
            foreach (string word in WithoutComment(written).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                line.Append(line.Length == 0 ? "" : " ").Append(word);
                if (line.Length > LongestShown)
                {
                    return line.ToString(0, LongestShown) + "...";
                }
            }
        }

        return line.ToString();
    }

    // Expressions hold no strings, so that every number sign begins a comment.
    private static string WithoutComment(string line) => line.Split('#')[0];
}
