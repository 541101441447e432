using NelmRules.Comparison;
using NelmRules.Values;

namespace NelmRules.Reporting.Difference;

/// <summary>Subjects and what is said of them, in words.</summary>
internal static class SubjectWords
{
    /// <summary>What is compared, for example <c>consider ablation, reported of nccn_2014</c>.</summary>
    public static string TitleOf(ComparedSubject subject) => subject.Kind == SubjectKind.Applicability
        ? "whom the source concerns"
        : $"{subject.Text}{ReportedOf(subject)}";

    /// <summary>A status of a subject as a reader of the advice would put it.</summary>
    public static string Of(ComparedSubject subject, Status status) => (subject.Kind, status) switch
    {
        (_, Status.Undetermined) => "undetermined",
        (_, Status.Unclear) => "left open by the source",
        (SubjectKind.Applicability, Status.Met) => "concerned",
        (SubjectKind.Applicability, _) => "not concerned",
        (SubjectKind.Action, Status.Met) => TitleOf(subject),
        (SubjectKind.Action, _) => subject.Reported is null ? "no such advice" : "nothing of the kind reported",
        (SubjectKind.Criteria, _) when subject.Text == $"criteria {subject.Name}" => Wording.Of(status),
        (_, Status.Met) => "shown",
        (_, _) => "not shown",
    };

    /// <summary>Whether a declaration is what says a subject, and not only something that it uses.</summary>
    public static bool IsSaidBy(ComparedSubject subject, DeclarationChange declaration) =>
        !declaration.IsThrough && subject.Kind != SubjectKind.Action && declaration.Name == subject.Name;

    /// <summary>An action without its verb: the treatment with its qualifiers.</summary>
    public static string ObjectOf(ComparedSubject action) => $"{action.Text[(JointOf(action) + 1)..]} {action.Reported}";

    private static int JointOf(ComparedSubject action) => action.Text.IndexOf($" {action.Name}", StringComparison.Ordinal);

    private static string ReportedOf(ComparedSubject subject)
    {
        if (subject.Reported is not { } reported)
        {
            return "";
        }

        string[] parts = reported.Split(", ", 2);
        return parts.Length == 1 ? $", as reported of {parts[0]}" : $", as reported of {parts[0]} ({parts[1]})";
    }
}
