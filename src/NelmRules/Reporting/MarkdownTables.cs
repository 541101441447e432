using NelmRules.Evaluation;
using static NelmRules.Reporting.MarkdownWriter;

namespace NelmRules.Reporting;

/// <summary>The sources side by side in the record of a tumour board, and the missing facts.</summary>
internal static class MarkdownTables
{
    /// <summary>Writes whom the sources concern, where they disagree, and the table of treatments by sources.</summary>
    public static void WriteSideBySide(MarkdownView view)
    {
        if (!SideBySideWording.IsFor(view.Evaluation))
        {
            return;
        }

        SideBySide table = view.Table;
        view.Out.Heading(2, "The sources side by side");
        foreach ((string names, string concern) in SideBySideWording.Concerns(table))
        {
            view.Out.Item($"{Strong(names)} {Safe(concern)}.");
        }

        WriteOppositions(view);
        if (!table.Rows.IsEmpty)
        {
            view.Out.Table(
                ["Treatment", .. table.Sources.Select(source => Safe(source.Ruleset.Name))],
                table.Rows.Select(row => (IReadOnlyList<string>)[TitleOf(row), .. row.Cells.Select(CellOf)]));
        }
    }

    /// <summary>Writes the missing facts, those that could decide most rules first.</summary>
    public static void WriteMissing(MarkdownView view)
    {
        if (view.Table.Missing.IsEmpty)
        {
            return;
        }

        view.Out.Heading(2, "Missing facts");
        view.Out.Table(
            ["Fact", "Could decide", "What it is"],
            view.Table.Missing.Select(missing => (IReadOnlyList<string>)[
                Name(missing.Name),
                $"{SideBySideWording.Decides(missing)}{(missing.OnlyAfter is { } treatment ? $"; known only after {Name(treatment)}" : "")}",
                Safe(missing.Description ?? ""),
            ]));
    }

    private static void WriteOppositions(MarkdownView view)
    {
        if (!view.Table.Oppositions.Any(opposition => opposition.IsDisagreement))
        {
            view.Out.Item(SideBySideWording.NoDisagreement);
        }

        foreach (Opposition opposition in view.Table.Oppositions.OrderByDescending(opposition => opposition.IsDisagreement))
        {
            view.Out.Item(
                $"{Name(opposition.Treatment.Name)}, {Strong(SideBySideWording.KindOf(opposition))}: {Safe(SideBySideWording.Sides(opposition))}.");
        }
    }

    private static string TitleOf(SideBySideRow row) => string.Concat(
        Name(row.Treatment.Name), row.Treatment.IsTask ? " (task)" : "", row.Disagreement ? "<br>**the sources disagree**" : "");

    private static string CellOf(SourceCell cell) => cell switch
    {
        { Statements.IsEmpty: false } => string.Join("<br>", cell.Statements.Select(StatementOf)),
        { IsOutside: true } => "not about this patient",
        _ => "says nothing",
    };

    private static string StatementOf(CellStatement statement)
    {
        string needs = statement.Needs.IsEmpty ? "" : $"; needs {string.Join("; ", statement.Needs.Select(NeedOf))}";
        string rules = string.Join(", ", statement.Rules.Select(rule => Name(rule.Rule.Name)).Distinct(StringComparer.Ordinal));
        return $"{Safe(SideBySideWording.Of(statement))} ({rules}){needs}";
    }

    private static string NeedOf(Need need) => string.Join(" or ", need.AnyOf.Select(Name));
}
