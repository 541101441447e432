using System.Text.RegularExpressions;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Tests.Language;

/// <summary>
/// A fenced example of a document. <c>nelm</c> is a whole file; <c>nelm ruleset</c>, <c>nelm vocabulary</c> and <c>nelm expression</c> are put
/// behind a header. <c># error NELM3003</c> or <c># warning NELM4001</c> at the end of a line announces what is reported there.
/// </summary>
internal sealed partial record DocumentExample(string Document, int Line, string Kind, string Text)
{
    // What a short example does not need: names, the authors' words, citations.
    private static readonly string[] NeedNoAnnouncement = ["warning NELM4002", "warning NELM4003", "warning NELM4010"];

    /// <summary>The examples of a document, each with the line on which its text begins.</summary>
    public static IEnumerable<DocumentExample> In(string document)
    {
        string text = Repository.Read("docs", document);
        return Fence().Matches(text).Select(match => new DocumentExample(
            document, text[..match.Groups["text"].Index].Count(character => character == '\n') + 1, match.Groups["kind"].Value.Trim(), match.Groups["text"].Value));
    }

    /// <summary>Whether the text is a vocabulary, which then stands alone.</summary>
    public bool IsVocabulary => Kind == "vocabulary" || (Kind.Length == 0 && Text.TrimStart().StartsWith("vocabulary ", StringComparison.Ordinal));

    /// <summary>What the example announces: <c>LINE error NELM3003</c>, the line counted in the document.</summary>
    public IEnumerable<string> Announced => Text.Split('\n').SelectMany((line, index) => Announcement().Matches(line)
        .Select(match => $"{Line + index} {match.Value}"));

    /// <summary>What is reported, in the same form; other places show as line 0.</summary>
    public IEnumerable<string> Reported(RuleBook book)
    {
        HashSet<string> announced = [.. Announced];
        return book.Diagnostics.Where(problem => problem.Accepted is null)
            .Select(problem => (Shown: $"{LineOf(problem)} {Named(problem)}", Short: Named(problem)))
            .Where(problem => announced.Contains(problem.Shown) || !NeedNoAnnouncement.Contains(problem.Short))
            .Select(problem => problem.Shown);
    }

    /// <summary>The example with what it needs around it.</summary>
    public RuleBook Compile() => RuleBook.Compile(IsVocabulary
        ? [Source]
        : [Source, new SourceText("rules/nelm.nelm", Repository.Read("rules", "nelm.nelm"))]);

    /// <inheritdoc/>
    public override string ToString() => $"{Document}:{Line}";

    private SourceText Source => new("example.nelm", Header + Body);

    private string Header => Kind switch
    {
        "ruleset" => "ruleset example\n  version 1.0.0\n  uses nelm 1\n",
        "vocabulary" => "vocabulary example\n  version 1.0.0\n",
        "expression" => "ruleset example\n  version 1.0.0\n  uses nelm 1\n",
        _ => "",
    };

    // Each line of expressions stands on the line of a rule of its own, so that lines still count alike.
    private string Body => Kind == "expression"
        ? string.Join('\n', Text.Split('\n').Select((line, index) => IsBlank(line) ? line : $"rule r{index} then consider resection when {line}"))
        : Text;

    private static bool IsBlank(string line) => line.Trim().Length == 0 || line.TrimStart().StartsWith('#');

    private int LineOf(Diagnostic problem) => problem.Source?.Path == "example.nelm"
        ? problem.Source.PositionOf(problem.Span.Start).Line - Header.Count(character => character == '\n') + Line - 1
        : 0;

    private static string Named(Diagnostic problem) => $"{(problem.IsError ? "error" : "warning")} {problem.Code}";

    [GeneratedRegex("^```nelm(?<kind>[ a-z]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();

    [GeneratedRegex("(?<=#[^#]*)(?:error|warning) NELM[0-9]{4}")]
    private static partial Regex Announcement();
}
