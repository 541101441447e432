using System.Collections.Immutable;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Fuzzing;

/// <summary>Takes a handful of declarations of the bundled rules and damages them as people and editors do; one seed gives one text.</summary>
internal sealed class RuleMutator
{
    private static readonly string[] Scraps =
    [
        "and", "or", "not", "implies", "when", "then", "unless", "unclear when", "unclear between", "otherwise", "at least 2 of (", "count of", "sum of",
        "largest", "any of", "all of", "where (", "is known", "is recorded", "received", "in {", "between", "months from", "days from", "to", "by", "define",
        "rule", "criteria", "prognosis", "outcome", "note claim", "case", "expect only", "given", "cite", "wording", "accept NELM4001", "formerly", "inferred",
        "reported from", "over", "with", "after", "for", "doubtful", "hr", "p <", "median", "n", "versus", "significant", "affects", "applies", "uses nelm 2",
        "==", "=", "!=", "<", "<=", ">", ">=", "≤", "≠", "+", "-", "*", "/", "(", ")", "{", "}", "[", "]", ",", ":", "\"", "“", "\\", "#", "|", ".", "%",
        "5,5cm", "1e9", "99999999999999999999", "0.0000001", "2014-02-30", "2014-01-31", "1.0.0", "5 cm", "5cm", "mg/dL", "umol/L", "3 months", "2 weeks",
        "yes", "no", "G3", "ki67", "grade", "remnant_burden", "liver_metastases", "LT", "du2015b.high_remnant_burden", "unknown", "µ", "é", "😀", "\0",
        "\u001b[31m", "\t", "\r\n", "\n", "\n\n", "\nwhen ", "\n  ", "\u00a0", "\uFEFF", "\uD83D",
    ];

    private readonly ImmutableArray<(string Header, ImmutableArray<string> Declarations)> _files =
    [
        .. Directory.EnumerateFiles(Repository.PathTo("rules"), "*.nelm").Order(StringComparer.Ordinal).Select(file => Cut(File.ReadAllText(file))),
    ];

    /// <summary>A damaged text.</summary>
    public string Text(int seed)
    {
        Random random = new(seed);
        (string header, ImmutableArray<string> declarations) = _files[random.Next(_files.Length)];
        IEnumerable<string> some = Enumerable.Range(0, random.Next(1, 6)).Select(_ => declarations[random.Next(declarations.Length)]);
        string text = string.Concat(some.Prepend(random.Next(4) == 0 ? "" : header));
        for (int step = random.Next(1, 6); step > 0; step--)
        {
            text = Mutate(text, random);
        }

        return text;
    }

    private static (string Header, ImmutableArray<string> Declarations) Cut(string text)
    {
        FileSyntax file = Parser.Parse(new SourceText("bundled.nelm", text));
        ImmutableArray<string> pieces = [.. file.Declarations.Select(declaration => file.Source.Slice(declaration.Span) + "\n\n")];
        return (pieces[0], pieces[1..]);
    }

    private static string Mutate(string text, Random random)
    {
        int at = random.Next(text.Length + 1);
        int length = Math.Min(random.Next(1, 40), text.Length - at);
        string scrap = Scraps[random.Next(Scraps.Length)];
        return random.Next(6) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, scrap),
            2 => text.Insert(at, $" {scrap} "),
            3 => text.Remove(at, Math.Min(length, 6)).Insert(at, scrap),
            4 => text[..at],
            _ => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
        };
    }
}
