using System.Collections.Immutable;
using NelmRules.Comparison;

namespace NelmRules.Reporting.Difference;

/// <summary>What a record may say and could not, or no longer may.</summary>
internal static class VocabularySection
{
    /// <summary>Writes the changes of the vocabulary, or nothing where there are none.</summary>
    public static void Write(ReportWriter output, ImmutableArray<VocabularyChange> changes)
    {
        if (changes.IsEmpty)
        {
            return;
        }

        output.Blank();
        output.Paragraph(0, 2, new Piece("What records may say", Tone.Strong));
        foreach (VocabularyChange change in changes)
        {
            output.Paragraph(2, 4, new Piece(change.Effect, change.Refuses ? Tone.Bad : Tone.Plain), new Piece($" ({WrittenChange.At(change.Old, change.New)})", Tone.Faint));
            if (!change.Reaches.IsEmpty)
            {
                output.Paragraph(4, 6, DifferenceWords.ReachOf(change));
            }
        }

        output.Paragraph(2, 4, $"The vocabulary deserves a new version ({VersionWords.Of(changes.Max(change => change.Step))})");
    }
}
