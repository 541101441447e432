using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Language;

/// <summary>Which types the operators take, as rows of the tables of <c>docs/semantics.md</c>.</summary>
internal static class TypeTables
{
    private const string Vocabulary = """
        vocabulary v
          version 1.0.0
        fact condition : yes/no
        fact name : A | B
        fact order : P < Q
        fact whole : count
        fact plain : number
        fact size : cm
        fact day : date
        fact records : list of
          size : cm
        group some_names of name = A | B
        group some_orders of order = P | Q

        """;

    private static readonly (string Type, string Fact, string Constant, string Group)[] Samples =
    [
        ("yes/no", "condition", "yes", "some_names"), ("choice", "name", "A", "some_names"), ("ordered choice", "order", "P", "some_orders"),
        ("count", "whole", "1", "some_names"), ("number", "plain", "1.5", "some_names"), ("quantity", "size", "1 cm", "some_names"),
        ("date", "day", "2014-01-31", "some_names"), ("list", "records", "1", "some_names"),
    ];

    private static readonly (string Name, FactType Type)[] Types =
    [
        ("count", CountType.Instance), ("number", NumberType.Instance), ("length", new QuantityType(Units.Find("cm")!)),
        ("mass", new QuantityType(Units.Find("kg")!)), ("date", DateType.Instance), ("yes/no", YesNoType.Instance),
        ("choice", new EnumType(["A", "B"], false)),
    ];

    private static readonly ArithmeticOperator[] Operators =
        [ArithmeticOperator.Add, ArithmeticOperator.Subtract, ArithmeticOperator.Multiply, ArithmeticOperator.Divide];

    /// <summary>The types of arithmetic, for the pairs that have any.</summary>
    public static IEnumerable<string> Arithmetic() =>
    [
        Row(["A", "B", .. Operators.Select(op => $"`A {OperatorTable.Sign(op)} B`")]),
        Rule(6),
        .. from left in Types
           from right in Types
           let results = Operators.Select(op => Named(OperatorTable.Result(op, left.Type, right.Type))).ToArray()
           where results.Any(result => result.Length > 1)
           select Row([left.Name, right.Name, .. results]),
    ];

    /// <summary>What each type may be compared with.</summary>
    public static IEnumerable<string> Comparable() =>
    [
        Row(["type", "`==` `!=`", "`<` `<=` `>` `>=`", "`in {…}`", "`in GROUP`", "`between`"]),
        Rule(6),
        .. Samples.Select(sample => Row(
        [
            sample.Type,
            Taken(other => $"{sample.Fact} == {other}", sample.Fact, sample.Constant),
            Taken(other => $"{sample.Fact} < {other}", sample.Fact, sample.Constant),
            Taken(other => $"{sample.Fact} in {{{other}}}", sample.Fact, sample.Constant),
            IsUnderstood($"{sample.Fact} in {sample.Group}") ? "groups" : "–",
            Taken(other => $"{sample.Fact} between {other} and {other}", sample.Fact, sample.Constant),
        ])),
    ];

    private static string Named(FactType? type) => type is null ? "–" : Types.Single(one => one.Type.Equals(type)).Name;

    private static string Taken(Func<string, string> expression, string fact, string constant) =>
        IsUnderstood(expression(fact)) ? "any" : IsUnderstood(expression(constant)) ? "constants" : "–";

    private static bool IsUnderstood(string expression) => !RuleBook.Compile(
    [
        new SourceText("v.nelm", Vocabulary),
        new SourceText("r.nelm", $"ruleset r\n  version 1.0.0\n  uses v 1\n\ndefine x = {expression}\n"),
    ]).HasErrors;

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Rule(int columns) => $"|{string.Concat(Enumerable.Repeat("---|", columns))}";
}
