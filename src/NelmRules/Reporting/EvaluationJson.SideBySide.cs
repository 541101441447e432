using System.Collections.Immutable;
using System.Text.Json;
using NelmRules.Evaluation;

namespace NelmRules.Reporting;

/// <summary>The sources side by side.</summary>
public static partial class EvaluationJson
{
    private static void WriteSideBySide(Utf8JsonWriter json, SideBySide table)
    {
        json.WriteObjects("rows", table.Rows, WriteRow);
        json.WriteObjects("missing", table.Missing, WriteMissing);
    }

    private static void WriteRow(Utf8JsonWriter json, SideBySideRow row)
    {
        json.WriteString("treatment", row.Treatment.Name);
        json.WriteString("kind", KindOf(row.Treatment));
        json.WriteObjects("cells", row.Cells, WriteCell);
        json.WriteObjects("oppositions", row.Oppositions, WriteOpposition);
    }

    private static void WriteCell(Utf8JsonWriter json, SourceCell cell)
    {
        json.WriteString("ruleset", cell.Source.Ruleset.Name);
        json.WriteBoolean("outside", cell.IsOutside);
        json.WriteObjects("says", cell.Statements, WriteStatement);
    }

    private static void WriteStatement(Utf8JsonWriter json, CellStatement statement)
    {
        json.WriteString("kind", CodeOf(statement.Kind));
        json.WriteString("verb", statement.Verb.Code);
        json.WriteString("party", statement.Party?.Name);
        json.WriteString("class", statement.Whole?.Name);
        json.WriteBoolean("if_applies", statement.IfApplies);
        json.WriteObjects("rules", statement.Rules, (_, rule) =>
        {
            json.WriteString("rule", rule.Rule.Name);
            WriteAction(json, rule.Action);
        });
        json.WriteObjects("needs", statement.Needs, WriteNeed);
        json.WriteStrings("unclear", statement.Unclear);
    }

    private static string CodeOf(CellKind kind) => kind switch
    {
        CellKind.For => "for",
        CellKind.Against => "against",
        CellKind.Insufficient => "insufficient",
        CellKind.ForWhole => "for_class",
        CellKind.ReportedFor => "reported_for",
        CellKind.ReportedAgainst => "reported_against",
        CellKind.ReportedInsufficient => "reported_insufficient",
        CellKind.Undetermined => "undetermined",
        CellKind.Unclear or _ => "unclear",
    };

    private static void WriteOpposition(Utf8JsonWriter json, Opposition opposition)
    {
        json.WriteString("kind", opposition.Kind switch
        {
            OppositionKind.SameTreatment => "same_treatment",
            OppositionKind.AgainstWhole => "against_class",
            OppositionKind.ForWhole or _ => "for_class",
        });
        json.WriteBoolean("disagreement", opposition.IsDisagreement);
        json.WriteObject("for", () => WriteSide(json, opposition.For));
        json.WriteObject("against", () => WriteSide(json, opposition.Against));
        json.WriteStrings("differ_in", opposition.DiffersIn);
    }

    private static void WriteSide(Utf8JsonWriter json, ImmutableArray<TreatmentEntry> entries)
    {
        json.WriteString("ruleset", entries[0].Ruleset.Name);
        json.WriteString("treatment", entries[0].Action.Treatment.Name);
        json.WriteStrings("rules", [.. entries.Select(entry => entry.Rule.Name).Distinct(StringComparer.Ordinal)]);
    }

    private static void WriteMissing(Utf8JsonWriter json, MissingFact missing)
    {
        json.WriteString("fact", missing.Name);
        json.WriteString("title", missing.Description);
        json.WriteString("only_after", missing.OnlyAfter);
        json.WriteObjects("decides", missing.Rules, (_, rule) =>
        {
            json.WriteString("ruleset", rule.Ruleset.Name);
            json.WriteString("rule", rule.Rule.Name);
            json.WriteBoolean("alone", rule.DecidedAlone);
        });
    }
}
