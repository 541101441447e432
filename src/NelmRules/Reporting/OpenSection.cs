using System.Globalization;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Reporting;

/// <summary>Rules that are undetermined, with what they need, and rules that the source leaves unclear, with why.</summary>
internal static class OpenSection
{
    public static void Write(ReportContext context)
    {
        WriteUndetermined(context, context.RulesThatAre(Status.Undetermined));
        WriteUnclear(context, context.RulesThatAre(Status.Unclear));
    }

    private static void WriteUndetermined(ReportContext context, List<PlacedRule> rules)
    {
        if (rules.Count == 0)
        {
            return;
        }

        context.Heading("Undetermined");
        foreach (PlacedRule placed in rules)
        {
            WriteRule(context, placed);
            WriteNeeds(context.Report, placed.Finding);
        }

        if (!SideBySideWording.IsFor(context.Evaluation))
        {
            WriteToObtain(context, rules);
        }
    }

    private static void WriteUnclear(ReportContext context, List<PlacedRule> rules)
    {
        if (rules.Count == 0)
        {
            return;
        }

        context.Heading("Unclear in the source");
        foreach (PlacedRule placed in rules)
        {
            WriteRule(context, placed);
            WriteReasons(context.Report, placed.Finding);
        }
    }

    private static void WriteRule(ReportContext context, PlacedRule placed)
    {
        RuleSymbol rule = placed.Rule;
        context.Report.Blank();
        Piece name = new(placed.FullName, Tone.Strong);
        context.Report.Paragraph(2, 4, rule.Description is null ? [name] : [name, $": {rule.Description}"]);
        string who = rule.Reported is null ? "would say" : $"would be a position of {rule.Reported.Party.Name}";
        context.Report.Paragraph(4, 6, $"{who}: {string.Join("; ", Each.Kept<RuleAction, string>(rule.Actions.AsSpan(), Phrases.Of))}");
        if (placed.IsConditional)
        {
            context.Report.Paragraph(4, 6, new Piece(AdviceEntry.Condition(placed), Tone.Open));
        }

        if (!placed.Finding.ChangedBy.IsEmpty)
        {
            context.Report.Paragraph(4, 6, new Piece(AdviceEntry.ChangedBy(placed), Tone.Open));
        }
    }

    /// <summary>What a finding needs and, in a set of answers, what the source leaves open beside it.</summary>
    public static void WriteNeeds(ReportWriter report, Finding finding)
    {
        string needs = Phrases.NeedsOf(finding);
        if (needs.Length > 0)
        {
            report.Paragraph(4, 6, new Piece("needs", Tone.Open), $" {needs}");
        }

        foreach (string later in Phrases.LaterNeedsOf(finding))
        {
            report.Paragraph(4, 6, later);
        }

        WriteReasons(report, finding);
    }

    private static void WriteReasons(ReportWriter report, Finding finding)
    {
        foreach (string why in finding.Unclear)
        {
            report.Paragraph(4, 6, new Piece($"{Phrases.LeftOpen(finding)}:", Tone.Open), $" {why}");
        }
    }

    /// <summary>The facts to obtain, those that help most first, with what they are.</summary>
    private static void WriteToObtain(ReportContext context, IEnumerable<PlacedRule> rules)
    {
        Helping[] facts =
        [
            .. rules.SelectMany(FactsToObtain)
                .GroupBy(fact => fact, StringComparer.Ordinal)
                .Select(same => new Helping(same.Key, same.Count()))
                .OrderByDescending(helping => helping.Count)
                .ThenBy(helping => helping.Fact, StringComparer.Ordinal),
        ];
        if (facts.Length == 0)
        {
            return;
        }

        context.Report.Blank();
        context.Report.Line(new Piece("  What would help", Tone.Strong));
        int column = Math.Min(facts.Max(fact => fact.Fact.Length) + 6, context.Report.Width / 2);
        foreach ((string fact, int count) in facts)
        {
            context.Report.Labelled(4, fact, column, Helps(MissingFacts.Describe(context.Evaluation, fact), count));
        }
    }

    private static IEnumerable<string> FactsToObtain(PlacedRule placed) => placed.Finding.Needs
        .Where(need => need.OnlyAfter is null)
        .SelectMany(need => need.AnyOf)
        .Distinct(StringComparer.Ordinal);

    private static string Helps(string? description, int count)
    {
        string helps = string.Create(CultureInfo.InvariantCulture, $"helps {count} rule{(count == 1 ? "" : "s")}");
        return description is null ? helps : $"{description} ({helps})";
    }

    private sealed record Helping(string Fact, int Count);
}
