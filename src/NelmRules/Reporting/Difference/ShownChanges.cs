using System.Collections.Immutable;
using NelmRules.Comparison;
using NelmRules.Values;

namespace NelmRules.Reporting.Difference;

/// <summary>Puts together what reads as one change: an action that is no longer said to the very patients to whom another verb now says it.</summary>
internal static class ShownChanges
{
    /// <summary>The changes of every ruleset, numbered through.</summary>
    public static ImmutableDictionary<string, ImmutableArray<ShownChange>> Of(BookDifference difference)
    {
        int number = 0;
        return difference.Rulesets.ToImmutableDictionary(
            ruleset => ruleset.Name, ruleset => Of(ruleset.Changes).Select(change => change with { Number = ++number }).ToImmutableArray(), StringComparer.Ordinal);
    }

    private static IEnumerable<ShownChange> Of(ImmutableArray<SubjectChange> changes)
    {
        HashSet<SubjectChange> told = [];
        foreach (SubjectChange change in changes.Where(change => !told.Contains(change)))
        {
            SubjectChange? other = changes.FirstOrDefault(one => !told.Contains(one) && IsMirror(change, one));
            told.UnionWith(other is null ? [change] : [change, other]);
            bool isNewer = other is null || change.Transitions[0].Old == Status.NotMet;
            (SubjectChange older, SubjectChange newer) = isNewer ? (other ?? change, change) : (change, other!);
            yield return new ShownChange(0, older.Subject, newer.Subject, newer) { Counterpart = other is null ? null : older };
        }
    }

    // Every patient who goes one way for the one verb goes the other way for the other: only the verb was changed.
    private static bool IsMirror(SubjectChange one, SubjectChange other) =>
        one.Subject.Kind == SubjectKind.Action && other.Subject.Kind == SubjectKind.Action && one.Subject.Text != other.Subject.Text
        && SubjectWords.ObjectOf(one.Subject) == SubjectWords.ObjectOf(other.Subject)
        && (FromNothing(one) && ToNothing(other) || ToNothing(one) && FromNothing(other))
        && Regions(one, pair => (pair.Old, pair.New)).SequenceEqual(Regions(other, pair => (pair.New, pair.Old)), StringComparer.Ordinal);

    private static bool FromNothing(SubjectChange change) => Pairs(change).All(pair => pair.Old == Status.NotMet);

    private static bool ToNothing(SubjectChange change) => Pairs(change).All(pair => pair.New == Status.NotMet);

    private static IEnumerable<StatusPair> Pairs(SubjectChange change) =>
        change.Transitions.Select(one => new StatusPair(one.Old, one.New)).Concat(change.Echo?.Transitions ?? []);

    private static IEnumerable<string> Regions(SubjectChange change, Func<StatusPair, (Status, Status)> read) =>
        change.Transitions
            .Select(one => $"{read(new StatusPair(one.Old, one.New))}: {string.Join(" or ", one.Region.Lines.Select(line => line.Text))} {one.Region.More}")
            .Concat(change.Echo is { } echo ? [$"{string.Join(' ', echo.Transitions.Select(read).Order())} {string.Join(' ', echo.Missing)}"] : [])
            .Order(StringComparer.Ordinal);
}
