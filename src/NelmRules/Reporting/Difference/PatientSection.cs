using System.Collections.Immutable;
using NelmRules.Comparison;

namespace NelmRules.Reporting.Difference;

/// <summary>What changes for the patients of whom the reader asked.</summary>
internal static class PatientSection
{
    /// <summary>Writes how many change, and what changes for each.</summary>
    public static void Write(ReportWriter output, ImmutableArray<ComparedPatient> patients)
    {
        output.Blank();
        output.Paragraph(0, 2, new Piece("Patients", Tone.Strong));
        output.Paragraph(2, 4, PatientWords.Count(patients));
        foreach (ComparedPatient patient in patients.Where(PatientWords.IsTold))
        {
            output.Blank();
            output.Paragraph(2, 4, new Piece(PatientWords.TitleOf(patient), Tone.Strong));
            if (patient.Refused is { } refused)
            {
                output.Paragraph(4, 6, new Piece(refused, Tone.Bad));
            }

            foreach (PatientChange change in patient.Changes)
            {
                output.Paragraph(4, 6, PatientWords.Of(change));
            }
        }
    }
}
