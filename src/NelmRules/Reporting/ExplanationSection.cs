using System.Collections.Immutable;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Reporting;

/// <summary>The whole trace of every rule: each condition, the value it saw, its truth, and where the value comes from.</summary>
internal static class ExplanationSection
{
    private const int DeepestPart = 12;

    public static void Write(ReportContext context)
    {
        if (context.Explaining is not { } tracing)
        {
            return;
        }

        context.Heading("Explanation");
        foreach (RulesetResult source in context.Evaluation.Rulesets)
        {
            WriteSource(context.Report, source, tracing);
        }
    }

    private static void WriteSource(ReportWriter report, RulesetResult source, Tracing tracing)
    {
        if (tracing.OfPopulation(source.Ruleset) is { } population)
        {
            WriteHead(report, $"{source.Ruleset.Name} applies", source.Applies.Status);
            WriteTrace(report, population, 0);
        }

        foreach (RuleResult result in source.Rules)
        {
            WriteHead(report, $"{source.Ruleset.Name}.{result.Rule.Name}", result.Finding.Status);
            WriteRule(report, result, tracing.Of(source.Ruleset, result.Rule));
        }
    }

    private static void WriteHead(ReportWriter report, string name, Status status)
    {
        report.Blank();
        report.Paragraph(2, 4, new(name, Tone.Strong), $": {Wording.Of(status)}");
    }

    private static void WriteRule(ReportWriter report, RuleResult result, Trace? trace)
    {
        if (trace is null)
        {
            report.Paragraph(4, 6, "It has no condition: it is for all patients of its source.");
            return;
        }

        foreach (Trace failed in result.Finding.Status == Status.NotMet ? Because.Deciding(trace) : [])
        {
            string limit = failed.Limit is null ? "" : $"; the limit is {failed.Limit}";
            report.Labelled(4, new("fails", Tone.Bad), 10, $"{Because.Tell(failed)}{limit}");
        }

        WriteTrace(report, trace, 0);
    }

    private static void WriteTrace(ReportWriter report, Trace trace, int depth)
    {
        string value = trace.Value is null ? "" : $": {trace.Value}";
        int indent = 4 + (2 * depth);
        report.Paragraph(indent, indent + 4, [$"{trace.Text}{value}", .. TruthOf(trace.Answers), new($"{Told(trace.Origins)}", Tone.Faint)]);
        foreach (Trace part in depth < DeepestPart ? trace.Parts : [])
        {
            WriteTrace(report, part, depth + 1);
        }
    }

    private static ImmutableArray<Piece> TruthOf(Answers? answers)
    {
        if (answers is not { } known)
        {
            return [];
        }

        Piece truth = known == Answers.Yes ? new("yes", Tone.Good)
            : known == Answers.No ? new("no", Tone.Bad)
            : new(Wording.Of(known.ToStatus()), Tone.Open);
        return [" -> ", truth];
    }

    private static string Told(ImmutableArray<ValueOrigin> origins)
    {
        string[] told = [.. origins.Select(Told).Where(text => text.Length > 0)];
        return told.Length == 0 ? "" : $" [{string.Join("; ", told)}]";
    }

    private static string Told(ValueOrigin origin) => origin switch
    {
        { Kind: OriginKind.Recorded, ConvertedFrom: { } written } => $"{origin.Name} recorded as {written}, converted to {origin.Value}",
        { Kind: OriginKind.Recorded } => $"{origin.Name} recorded",
        { Kind: OriginKind.Defined, Row: { } row } => $"{origin.Name} defined by the row `{row}` of {origin.Owner}",
        { Kind: OriginKind.Defined } => $"{origin.Name} defined by {origin.Owner}",
        _ => "",
    };
}
