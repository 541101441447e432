using System.Collections.Immutable;
using NelmRules.Comparison;

namespace NelmRules.Reporting.Difference;

/// <summary>Transitions in words.</summary>
internal static class DifferenceWords
{
    /// <summary>From what to what.</summary>
    public static string Of(ShownChange change, TransitionChange transition)
    {
        string words = $"{change.OldWords(transition.Old, transition.New)} -> {change.NewWords(transition.New)}";
        return transition.WhereFactsAreMissing ? $"{words}, only where something is not known" : words;
    }

    /// <summary>The same change as it is seen where facts are missing; empty where there is nothing to tell.</summary>
    public static string EchoOf(ShownChange change)
    {
        if (change.Change.Echo is not { } echo)
        {
            return "";
        }

        string[] pairs = [.. echo.Transitions
            .Select(pair => (Old: change.OldWords(pair.Old, pair.New), New: change.NewWords(pair.New)))
            .Where(pair => pair.Old != pair.New)
            .Select(pair => $"{pair.Old} -> {pair.New}")];
        return pairs.Length == 0 ? "" : $"The same where {string.Join(", ", echo.Missing)} {(echo.Missing.Length == 1 ? "is" : "are")} not known: {string.Join("; ", pairs)}{Example(echo)}";
    }

    /// <summary>What is said only where a source applies: advice by its words, the rest by how much there is.</summary>
    public static string ReachOf(ImmutableArray<ComparedSubject> reached) => string.Join("; ", reached
        .Where(one => one.Kind == SubjectKind.Action)
        .Select(SubjectWords.TitleOf)
        .Concat(reached.Where(one => one.Kind != SubjectKind.Action).DistinctBy(one => (one.Kind, one.Name)).GroupBy(one => one.Kind).Select(Count)));

    /// <summary>What hangs on a declaration of a vocabulary; empty where nothing does.</summary>
    public static string ReachOf(VocabularyChange change) => change.Reaches.IsEmpty ? ""
        : $"{(change.Kind == "invariant" ? "What it is about" : "It")} is read by {string.Join("; ", change.Reaches)}";

    private static string Count(IGrouping<SubjectKind, ComparedSubject> same) => Wording.Number(same.Count(), same.Key switch
    {
        SubjectKind.Criteria => "checklist",
        SubjectKind.Prognosis => "prognostic factor",
        SubjectKind.Outcome => "outcome",
        SubjectKind.Applicability or SubjectKind.Action or SubjectKind.Note or _ => "note",
    });

    private static string Example(EchoChange echo) => echo.Witness is null ? "" : $" (example: {RegionWords.Of(echo.Witness)})";
}
