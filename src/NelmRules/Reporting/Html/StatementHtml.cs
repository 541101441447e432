using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Reporting.Html;

/// <summary>What one source says of one treatment in a cell: a statement a line, with the names of the rules behind it.</summary>
internal static class StatementHtml
{
    private const int MostNeeds = 3;

    public static object OfCell(SourceCell cell) => cell.Statements.IsEmpty
        ? Tag.Classed("span", "about silent", cell.IsOutside ? "not about this patient" : "says nothing")
        : Tag.List("figures", cell.Statements.Select(statement => (object)Of(cell, statement)))!;

    private static object?[] Of(SourceCell cell, CellStatement statement) =>
    [
        Head(statement),
        statement.IfApplies ? Tag.About("if the source applies") : null,
        Tag.List("rules", statement.Rules.GroupBy(rule => rule.Rule.Name, StringComparer.Ordinal).Select(same => (object)new object?[]
        {
            Tag.Of("a", Tag.With("href", $"#{Target(cell, statement, same.First())}"), Tag.Name(same.Key)),
            QualifiersOf(same) is { Length: > 0 } qualifiers ? $" {qualifiers}" : null,
        })),
        Open(statement),
    ];

    private static string QualifiersOf(IEnumerable<CellRule> actions) =>
        string.Join("; ", actions.Select(rule => Phrases.QualifiersOf(rule.Action)).Where(qualifiers => qualifiers.Length > 0));

    private static object[] Head(CellStatement statement) => statement.Kind switch
    {
        CellKind.ForWhole => ["for the broader class ", Tag.Name(statement.Whole!.Name), $": {Phrases.Of(statement.Verb)}"],
        CellKind.Against when statement.Whole is not null => [SignedWords.Of(statement.Verb), " the broader class ", Tag.Name(statement.Whole.Name)],
        CellKind.ReportedFor or CellKind.ReportedAgainst or CellKind.ReportedInsufficient =>
            ["reports ", Tag.Name(statement.Party!.Name), ": ", SignedWords.Of(statement.Verb)],
        CellKind.Undetermined => [Tag.Classed("span", "status open", Tag.Sign("?"), " undetermined"), Would(statement)],
        CellKind.Unclear => [Tag.Classed("span", "status open", Tag.Sign("~"), " unclear"), Would(statement)],
        CellKind.For or CellKind.Against or CellKind.Insufficient or _ => [SignedWords.Of(statement.Verb)],
    };

    private static string Would(CellStatement statement)
    {
        string what = statement.Whole is null ? Phrases.Of(statement.Verb) : $"{Phrases.Of(statement.Verb)} {statement.Whole.Name}";
        return statement.Party is { } party ? $"; would be {party.Name}: {what}" : $"; would say: {what}";
    }

    private static object[]? Open(CellStatement statement)
    {
        if (statement.Kind is not (CellKind.Undetermined or CellKind.Unclear))
        {
            return null;
        }

        return statement.Needs.Length switch
        {
            0 => Tag.About(string.Join("; ", statement.Unclear)),
            <= MostNeeds => Tag.About(Phrases.AllNeedsOf(new Finding(Answers.Any, statement.Needs, []))),
            int many => Tag.About($"needs {Wording.Number(many, "fact")}, told with the rule"),
        };
    }

    private static string Target(SourceCell cell, CellStatement statement, CellRule rule) =>
        statement.Kind is CellKind.Undetermined or CellKind.Unclear ? HtmlContext.IdOf(OpenHtml.Kind, cell.Source.Ruleset.Name, rule.Rule.Name)
        : statement.Party is not null ? HtmlContext.IdOf(ReportedHtml.Kind, cell.Source.Ruleset.Name, rule.Rule.Name)
        : HtmlContext.IdOf(cell.Source.Ruleset.Name, rule.Rule.Name, rule.Action.Treatment);
}
