using System.Text.RegularExpressions;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Content;

/// <summary>The page of one paper under docs/papers: every item of its catalogue with the declaration that carries it.</summary>
internal sealed partial class CoveragePage(string paper, string text, Func<string, string> readRules)
{
    private readonly Lazy<HashSet<string>> _declared = new(() =>
        [.. new[] { $"{paper}.nelm", "nelm.nelm" }.SelectMany(file => DeclarationsOf(file, readRules(file)))]);

    /// <summary>The rows of the table of items, header and rule left out.</summary>
    public (string Id, string Carrier)[] Rows { get; } =
        [.. Row().Matches(text.ReplaceLineEndings("\n")).Select(match => (match.Groups["id"].Value, match.Groups["carrier"].Value)).Skip(2)];

    /// <summary>What is wrong with the page, a line each.</summary>
    public IEnumerable<string> Problems() =>
    [
        .. Rows.GroupBy(row => row.Id, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"{same.Key} stands {same.Count()} times"),
        .. Rows.Where(row => !row.Id.StartsWith($"{paper}-", StringComparison.Ordinal)).Select(row => $"{row.Id} is no item of {paper}"),
        .. Rows.Where(row => !Named().IsMatch(row.Carrier) && !Reason().IsMatch(row.Carrier)).Select(row => $"{row.Id} names no declaration and no reason"),
        .. Rows.SelectMany(row => Named().Matches(row.Carrier).Select(match => (row.Id, Name: match.Value)))
            .Where(named => !_declared.Value.Contains(named.Name))
            .Select(named => $"{named.Id}: there is no {named.Name} in {paper}.nelm or nelm.nelm"),
    ];

    private static IEnumerable<string> DeclarationsOf(string file, string rules) =>
        from declaration in Parser.Parse(new SourceText(file, rules)).Declarations
        let name = declaration.Name?.Text
        where name is not null
        let kind = declaration is TreatmentSyntax { IsTask: true } ? "task" : declaration.GetType().Name.Replace("Syntax", "", StringComparison.Ordinal).ToLowerInvariant()
        from written in new[] { $"{kind} `{name}`", $"`{name}`" }
        select written;

    [GeneratedRegex(@"^\| *(?<id>[^|]*?) *\| *(?<carrier>.*?) *\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    // A name in backticks with the kind in front of it, where one of the language's kinds stands there.
    [GeneratedRegex(@"(?:\b(?:vocabulary|ruleset|fact|group|treatment|task|goal|endpoint|party|term|define|rule|criteria|prognosis|outcome|note|case) )?`[^`]*`")]
    private static partial Regex Named();

    [GeneratedRegex(@"^not encoded: .")]
    private static partial Regex Reason();
}
