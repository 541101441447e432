using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Cli.Input;

/// <summary>A YAML text as JSON, with the way back from places in the JSON; or the reason why there is none.</summary>
/// <param name="Yaml">The text that was converted.</param>
/// <param name="Json">The JSON text, or null.</param>
/// <param name="Problem">Why there is no JSON text, or null.</param>
/// <param name="Pieces">The tokens in order: where each stands in the JSON and where in the YAML.</param>
internal sealed record YamlConversion(SourceText Yaml, string? Json, Diagnostic? Problem, ImmutableArray<YamlPiece> Pieces)
{
    /// <summary>A problem found in the JSON text, at its place in the YAML text.</summary>
    public Diagnostic InYaml(Diagnostic problem) => problem with
    {
        Source = Yaml,
        Span = InYaml(problem.Span),
        Fixes = [],
        Related = [.. problem.Related.Select(place => place with { Source = Yaml, Span = InYaml(place.Span) })],
    };

    private TextSpan InYaml(TextSpan json)
    {
        if (Pieces.IsEmpty)
        {
            return new TextSpan(0, 0);
        }

        TextSpan first = PieceAt(json.Start).Yaml;
        return json.Length == 0 ? first : first.To(PieceAt(json.End - 1).Yaml);
    }

    private YamlPiece PieceAt(int offset)
    {
        int found = Pieces.BinarySearch(new YamlPiece(offset, default), Comparer<YamlPiece>.Create((a, b) => a.JsonStart.CompareTo(b.JsonStart)));
        return Pieces[found >= 0 ? found : Math.Max(0, ~found - 1)];
    }
}

/// <summary>A token: where it begins in the JSON text and what it covers in the YAML text.</summary>
internal readonly record struct YamlPiece(int JsonStart, TextSpan Yaml);
