using System.Collections.Immutable;
using NelmRules.Comparison;
using NelmRules.Values;

namespace NelmRules.Reporting.Difference;

/// <summary>A change of what is said, as reports show it: one subject, or an action whose verb alone was changed.</summary>
/// <param name="Number">Its number in the report, by which people can talk about it.</param>
/// <param name="Old">The subject as it was.</param>
/// <param name="New">The subject as it is; the same one, unless the verb was changed.</param>
/// <param name="Change">The change of the newer subject.</param>
internal sealed record ShownChange(int Number, ComparedSubject Old, ComparedSubject New, SubjectChange Change)
{
    /// <summary>The change of the older subject where the verb was changed; else null.</summary>
    public SubjectChange? Counterpart { get; init; }

    /// <summary>What it is about.</summary>
    public string Title => Counterpart is null ? SubjectWords.TitleOf(New) : $"{SubjectWords.TitleOf(Old)} becomes {SubjectWords.TitleOf(New)}";

    /// <summary>The declarations behind it.</summary>
    public ImmutableArray<DeclarationChange> Responsible =>
        Counterpart is null ? Change.Responsible : [.. Counterpart.Responsible.Concat(Change.Responsible).DistinctBy(one => (one.Kind, one.Name, one.Old, one.New))];

    /// <summary>What was said of patients of a status; where the verb was changed, a status stands for its mirror image.</summary>
    public string OldWords(Status old, Status becomes) =>
        IsNew ? "not there" : SubjectWords.Of(Old, Counterpart is null ? old : becomes);

    /// <summary>What is said of patients of a status.</summary>
    public string NewWords(Status becomes) => IsGone ? "gone" : SubjectWords.Of(New, becomes);

    private bool IsNew => Responsible.Any(one => one.Old is null && SubjectWords.IsSaidBy(New, one));

    private bool IsGone => Responsible.Any(one => one.New is null && SubjectWords.IsSaidBy(Old, one));
}
