using System.Collections.Immutable;
using NelmRules.Comparison;
using NelmRules.Values;

namespace NelmRules.Reporting.Difference;

/// <summary>What changes for patients, in words.</summary>
internal static class PatientWords
{
    /// <summary>How many of the patients change.</summary>
    public static string Count(ImmutableArray<ComparedPatient> patients)
    {
        int changed = patients.Count(IsTold);
        return changed == 0
            ? $"Nothing changes for {(patients.Length == 1 ? "this patient" : $"any of these {Wording.Number(patients.Length, "patient")}")}."
            : $"Something changes for {Wording.Number(changed, "patient")} of {FormattableString.Invariant($"{patients.Length}")}.";
    }

    /// <summary>Whether there is anything to tell of a patient.</summary>
    public static bool IsTold(ComparedPatient patient) => patient.Refused is not null || !patient.Changes.IsEmpty;

    /// <summary>A patient by file and identifier.</summary>
    public static string TitleOf(ComparedPatient patient) => patient.Id is null ? patient.File : $"{patient.File} (patient {patient.Id})";

    /// <summary>One change.</summary>
    public static string Of(PatientChange change)
    {
        string words = $"{StateOf(change, change.Old)} -> {StateOf(change, change.New)}";
        string subject = change.Subject.Kind == SubjectKind.Action ? "" : $"{SubjectWords.TitleOf(change.Subject)}: ";
        // Where neither side says the advice, its words would be missing.
        string about = change.Subject.Kind == SubjectKind.Action && !words.Contains(change.Subject.Text, StringComparison.Ordinal) ? $"{SubjectWords.TitleOf(change.Subject)}: " : subject;
        return $"{change.Ruleset}: {about}{words}";
    }

    private static string StateOf(PatientChange change, JoinedFinding? finding) => finding switch
    {
        null when change.Subject.Kind == SubjectKind.Applicability => "not there",
        null => "not said",
        { Status: Status.Undetermined, Needs.IsEmpty: false } => $"undetermined, asks for {RegionWords.Asks(finding.Needs)}",
        _ => SubjectWords.Of(change.Subject, finding.Status),
    };
}
