using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NelmRules.Comparison;
using static NelmRules.Reporting.MarkdownWriter;

namespace NelmRules.Reporting.Difference;

/// <summary>A comparison as a comment on a pull request: CommonMark with GitHub's folded details, never longer than a comment may be.</summary>
public static class DifferenceMarkdown
{
    /// <summary>The most characters that a comment may have.</summary>
    public const int MostCharacters = 65_536;

    // Room for the sentence that says what was left out, and for the closing.
    private const int Reserve = 1_500;

    /// <summary>The report as text.</summary>
    public static string Format(DifferenceReport report)
    {
        StringBuilder text = new();
        int left = 0;
        foreach (string block in Blocks(report))
        {
            bool fits = left == 0 && text.Length + block.Length <= MostCharacters - Reserve;
            left += fits ? 0 : 1;
            text.Append(fits ? block : "");
        }

        if (left > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n**{left} further parts are left out, since a comment may hold no more.** `nelm diff` shows them.\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\n{Safe(DifferenceVerdict.Closing(report.Difference))}\n").ToString().TrimStart('\n');
    }

    /// <summary>Writes the report.</summary>
    public static void Write(TextWriter writer, DifferenceReport report) => writer.Write(Format(report));

    private static IEnumerable<string> Blocks(DifferenceReport report)
    {
        yield return Block(output =>
        {
            output.Heading(2, "What the edit changes for patients");
            output.Paragraph(string.Join(' ', DifferenceVerdict.Of(report.Difference).Select((sentence, i) => i == 0 ? Strong(sentence.Text) : Safe(sentence.Text))));
            output.Paragraph($"{Safe(report.Old)} → {Safe(report.New)}");
        });
        ImmutableDictionary<string, ImmutableArray<ShownChange>> changes = ShownChanges.Of(report.Difference);
        foreach (RulesetDifference ruleset in report.Difference.Rulesets.Where(DifferenceVerdict.IsTold))
        {
            foreach (string block in RulesetMarkdown.Blocks(ruleset, changes[ruleset.Name]))
            {
                yield return block;
            }
        }

        foreach (string block in Vocabulary(report.Difference.Vocabulary).Concat(Patients(report.Patients)))
        {
            yield return block;
        }
    }

    private static IEnumerable<string> Vocabulary(ImmutableArray<VocabularyChange> changes) => changes.IsEmpty ? [] :
    [
        Block(output =>
        {
            output.Heading(3, "What records may say");
            foreach (VocabularyChange change in changes)
            {
                output.Item(
                    $"{Safe(change.Effect)} ({Safe(WrittenChange.At(change.Old, change.New))})",
                    change.Reaches.IsEmpty ? [] : new[] { Safe(DifferenceWords.ReachOf(change)) });
            }
        }),
    ];

    private static IEnumerable<string> Patients(ImmutableArray<ComparedPatient>? patients) => patients is not { } all ? [] :
    [
        Block(output =>
        {
            output.Heading(3, "Patients");
            output.Paragraph(Safe(PatientWords.Count(all)));
            foreach (ComparedPatient patient in all.Where(PatientWords.IsTold))
            {
                IEnumerable<string> lines = patient.Changes.Select(PatientWords.Of);
                output.Item(Strong(PatientWords.TitleOf(patient)), (patient.Refused is { } refused ? lines.Prepend(refused) : lines).Select(Safe));
            }
        }),
    ];

    /// <summary>A part that is shown whole or left out whole.</summary>
    internal static string Block(Action<MarkdownWriter> write)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        write(new MarkdownWriter(writer));
        return writer.ToString();
    }
}
