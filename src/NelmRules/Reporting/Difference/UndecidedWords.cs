using System.Globalization;
using NelmRules.Comparison;

namespace NelmRules.Reporting.Difference;

/// <summary>Why something is not decided, in words.</summary>
internal static class UndecidedWords
{
    /// <summary>What may have changed, and what it hangs on.</summary>
    public static string Of(UnconfirmedChange change)
    {
        string pairs = string.Join("; ", change.Transitions.Select(pair => $"{SubjectWords.Of(change.Subject, pair.Old)} -> {SubjectWords.Of(change.Subject, pair.New)}"));
        string what = change.OnlyNeeds ? "Perhaps something else is asked for" : $"Perhaps {pairs}";
        return $"{what}; no patient was found. It hangs on {string.Join(" and ", change.Expressions)}.";
    }

    /// <summary>What was not compared, and why.</summary>
    public static string Of(ExhaustedSubject subject) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(subject.OnlyNeeds ? "What is asked for was" : "It was")} not compared to the end: its {subject.Budget:N0} nodes are used up. Everything else is exact.");
}
