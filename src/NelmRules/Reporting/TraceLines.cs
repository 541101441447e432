using System.Collections.Immutable;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Reporting;

/// <summary>One trace for people: of what is not met the conditions that fail, with value and limit; then the tree of all of them.</summary>
/// <param name="report">Where it is written.</param>
/// <param name="toldApart">The criteria that are explained themselves, so that they are not opened elsewhere.</param>
internal sealed class TraceLines(ReportWriter report, IReadOnlySet<string> toldApart)
{
    /// <summary>Parts that lie deeper are not told.</summary>
    internal const int DeepestPart = 12;

    /// <summary>Writes a trace; what fails by a single condition is told once.</summary>
    public void Write(int indent, Status status, Trace trace)
    {
        ImmutableArray<Trace> failing = Because.Failing(status, trace);
        if (failing is [{ Parts.IsEmpty: true } alone] && (trace.Parts.IsEmpty || trace.Parts is [{ Value: not null }]))
        {
            WriteFailing(indent, alone, Told(alone.Origins));
            return;
        }

        foreach (Trace failed in failing)
        {
            WriteFailing(indent, failed, "");
        }

        WriteTree(indent, trace, 0);
    }

    private void WriteFailing(int indent, Trace failed, string origins)
    {
        string limit = failed.Limit is null ? "" : $"; the limit is {failed.Limit}";
        report.Labelled(indent, new("fails", Tone.Bad), indent + 6, $"{Because.Tell(failed)}{limit}", new(origins, Tone.Faint));
    }

    private void WriteTree(int indent, Trace trace, int depth)
    {
        bool isToldApart = trace.Value is null && toldApart.Contains(trace.Text);
        string value = trace.Value is null ? "" : $": {trace.Value}";
        Piece rest = new(isToldApart ? " (explained on its own)" : Told(trace.Origins), Tone.Faint);
        report.Paragraph(indent, indent + 4, [$"{trace.Text}{value}", .. TruthOf(trace.Answers), rest]);
        foreach (Trace part in isToldApart || depth >= DeepestPart ? [] : trace.Parts)
        {
            WriteTree(indent + 2, part, depth + 1);
        }
    }

    private static ImmutableArray<Piece> TruthOf(Answers? answers)
    {
        if (answers is not { } known)
        {
            return [];
        }

        Tone tone = known == Answers.Yes ? Tone.Good : known == Answers.No ? Tone.Bad : Tone.Open;
        return [" -> ", new(WordOf(known), tone)];
    }

    /// <summary>Answers in words.</summary>
    internal static string WordOf(Answers answers) =>
        answers == Answers.Yes ? "yes" : answers == Answers.No ? "no" : Wording.Of(answers.ToStatus());

    /// <summary>Where values come from, in brackets; nothing where there is nothing to say.</summary>
    internal static string Told(ImmutableArray<ValueOrigin> origins)
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
