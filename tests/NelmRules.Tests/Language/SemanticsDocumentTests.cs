using System.Text.RegularExpressions;
using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Tests.Language;

/// <summary>The tables of <c>docs/semantics.md</c> are what the operators do.</summary>
public sealed partial class SemanticsDocumentTests
{
    private static readonly Answers[] Singles = AnswerTables.Singles.ToArray();

    private static readonly (ComparisonSign Sign, string Text)[] Signs =
    [
        (ComparisonSign.Equal, "=="), (ComparisonSign.NotEqual, "!="), (ComparisonSign.Less, "<"),
        (ComparisonSign.LessOrEqual, "<="), (ComparisonSign.Greater, ">"), (ComparisonSign.GreaterOrEqual, ">="),
    ];

    private static readonly (string Heading, Func<IEnumerable<string>> Rows)[] Tables =
    [
        ("arithmetic", TypeTables.Arithmetic),
        ("comparable", TypeTables.Comparable),
        ("and", () => OnPairs("`A and B`", "A", AnswerTables.And)),
        ("or", () => OnPairs("`A or B`", "A", AnswerTables.Or)),
        ("not", () => [Row(["`A`", .. Singles.Select(Bold)]), Rule(4), Row(["`not A`", .. Singles.Select(answer => Text(AnswerTables.Not(answer)))])]),
        ("unless open", () => OnPairs("A unless open O", "O", AnswerTables.UnlessOpen)),
        ("implies", () => OnPairs("`A implies B`", "A", (one, other) => AnswerTables.Or(AnswerTables.Not(one), other))),
        ("counting", Counting),
        ("numbers", Numbers),
        ("choices", Choices),
        ("status", () => [Row(["answers", "status"]), Rule(2), .. Sets().Select(set => Row([$"{{{Text(set)}}}", Text(set.ToStatus())]))]),
    ];

    [Fact]
    public void Generated_tables_are_what_the_operators_do()
    {
        string document = Repository.Read("docs", "semantics.md");

        GeneratedTable().Matches(document).Select(match => match.Groups["name"].Value).ShouldBe(Tables.Select(table => table.Heading));
        document.ShouldBe(GeneratedTable().Replace(document, Regenerate));
    }

    [Fact]
    public void Every_production_of_the_grammar_has_a_row() => ProductionRow().Matches(Repository.Read("docs", "semantics.md").Split("## Every production")[1])
        .SelectMany(row => Quoted().Matches(row.Groups["names"].Value)).Select(name => name.Groups["name"].Value).Order(StringComparer.Ordinal)
        .ShouldBe(Production().Matches(Repository.Read("docs", "language.md")).Select(production => production.Groups["name"].Value).Order(StringComparer.Ordinal));

    private static string Regenerate(Match match) =>
        $"<!-- generated: {match.Groups["name"].Value} -->\n{string.Concat(Tables.Single(table => table.Heading == match.Groups["name"].Value).Rows().Select(row => row + "\n"))}";

    private static IEnumerable<string> OnPairs(string corner, string left, Func<Answers, Answers, Answers> table) =>
    [
        Row([corner, .. Singles.Select(right => Bold(right))]),
        Rule(4),
        .. Singles.Select(one => Row([$"{left} **{Text(one)}**", .. Singles.Select(other => Text(table(one, other)))])),
    ];

    private static IEnumerable<string> Counting()
    {
        (CountingKind Kind, string Text)[] kinds =
            [(CountingKind.AtLeast, "`at least 2 of`"), (CountingKind.AtMost, "`at most 1 of`"), (CountingKind.Exactly, "`exactly 1 of`")];
        yield return Row(["yes", "unclear", "no", .. kinds.Select(kind => kind.Text)]);
        yield return Rule(6);
        foreach ((int yes, int unclear) in from yes in Enumerable.Range(0, 4) from unclear in Enumerable.Range(0, 4 - yes) select (yes, unclear))
        {
            yield return Row([$"{yes}", $"{unclear}", $"{3 - yes - unclear}", .. kinds.Select(kind => Text(Counted(kind.Kind, yes, unclear)))]);
        }
    }

    private static Answers Counted(CountingKind kind, int yes, int unclear)
    {
        AnswerCounts counts = new();
        for (int i = 0; i < 3; i++)
        {
            counts.Add(i < yes ? Answers.Yes : i < yes + unclear ? Answers.Unclear : Answers.No);
        }

        return counts.Count(kind, kind == CountingKind.AtLeast ? 2 : 1);
    }

    private static IEnumerable<string> Numbers()
    {
        NumericRange two = NumericRange.Point(2m);
        (string Text, NumericRange Range)[] ranges =
        [
            ("2", two),
            ("1 to 2, missing", new(1m, 2m) { IsMissing = true }),
            ("2 to 3, missing", new(2m, 3m) { IsMissing = true }),
            ("1 to 3, open", new(1m, 3m) { IsOpen = true }),
            ("1 to 3, both", new(1m, 3m) { IsOpen = true, IsMissing = true }),
            ("1 to 2, whole, missing", new(1m, 2m) { IsWhole = true, IsMissing = true }),
            ("3 or more, missing", new(3m, null) { IsMissing = true }),
        ];
        yield return Row(["x", .. Signs.Select(sign => $"`x {sign.Text} 2`"), "`x between 1 and 2`", "`x in {1, 2}`"]);
        yield return Rule(Signs.Length + 3);
        foreach ((string text, NumericRange range) in ranges)
        {
            yield return Row(
            [
                text,
                .. Signs.Select(sign => Text(Comparisons.Compare(range, sign.Sign, two))),
                Text(Comparisons.Between(range, NumericRange.Point(1m), two)),
                Text(Comparisons.IsOneOf(range, [1m, 2m])),
            ]);
        }
    }

    private static IEnumerable<string> Choices()
    {
        (string Text, Readings Readings)[] values =
        [
            ("G2", Readings.OfName(1)),
            ("missing", Readings.OfEach(0b111)),
            ("G1, or G2", Readings.OfEach(0b011)),
            ("unclear between G1, G2", Readings.Of(0b011)),
            ("unclear between G2, G3", Readings.Of(0b110)),
            ("G3, or unclear between G1, G2", Readings.OfAll([0b100, 0b011])),
        ];
        yield return Row(["x", .. Signs.Select(sign => $"`x {sign.Text} G2`"), "`x in {G1, G2}`"]);
        yield return Rule(Signs.Length + 2);
        foreach ((string text, Readings readings) in values)
        {
            yield return Row(
            [
                text,
                .. Signs.Select(sign => Text(Readings.Compare(readings, sign.Sign, Readings.OfName(1)))),
                Text(readings.Test(reading => Readings.IsMember(reading, 0b011))),
            ]);
        }
    }

    private static IEnumerable<Answers> Sets() => Enumerable.Range(1, 7).Select(bits => (Answers)bits);

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Rule(int columns) => $"|{string.Concat(Enumerable.Repeat("---|", columns))}";

    private static string Bold(Answers answer) => $"**{Text(answer)}**";

    private static string Text(Answers answers) =>
        string.Join(", ", Singles.Where(answer => answers.Contains(answer)).Select(answer => answer.ToString().ToLowerInvariant()));

    private static string Text(Status status) => status == Status.NotMet ? "not met" : status.ToString().ToLowerInvariant();

    [GeneratedRegex(@"^<!-- generated: (?<name>.+?) -->\n(?:\|.*\n)*", RegexOptions.Multiline)]
    private static partial Regex GeneratedTable();

    [GeneratedRegex(@"^\| (?<names>`[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex ProductionRow();

    [GeneratedRegex("^(?<name>[a-z_]+) +=(?= )", RegexOptions.Multiline)]
    private static partial Regex Production();

    [GeneratedRegex("`(?<name>[a-z_]+)`")]
    private static partial Regex Quoted();
}
