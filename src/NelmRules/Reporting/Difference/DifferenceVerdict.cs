using NelmRules.Comparison;

namespace NelmRules.Reporting.Difference;

/// <summary>What a comparison comes to, in a few sentences.</summary>
internal static class DifferenceVerdict
{
    /// <summary>Whether there is anything to tell of a source.</summary>
    public static bool IsTold(RulesetDifference ruleset) => ruleset.Step != VersionStep.None || !ruleset.Evidence.IsEmpty;

    /// <summary>The sentences, the most important first.</summary>
    public static IEnumerable<Piece> Of(BookDifference difference)
    {
        yield return Behaviour(difference);
        if (!difference.IsDecided)
        {
            int open = difference.Rulesets.Sum(one => one.Unconfirmed.Length + one.Exhausted.Length);
            yield return new Piece($"Not everything is decided: {Wording.Number(open, "possible change")} below.", Tone.Open);
        }

        if (difference.Vocabulary.Any(change => change.Refuses))
        {
            yield return new Piece("Some records that were read are now refused.", Tone.Bad);
        }

        int figures = difference.Rulesets.Sum(one => one.Evidence.Length);
        if (figures > 0)
        {
            yield return $"Words, figures or cases changed in {Wording.Number(figures, "declaration")}.";
        }
    }

    /// <summary>How far the answer goes.</summary>
    public static string Closing(BookDifference difference)
    {
        string compared = Wording.Number(difference.Rulesets.Sum(one => one.Compared), "statement");
        return $"Compared: {compared} of {Wording.Number(difference.Rulesets.Length, "source")}, {Scope(difference)} "
            + "Every example was evaluated under both versions; what it does not name is not recorded.";
    }

    private static string Scope(BookDifference difference) => difference.Rulesets.All(one => one.Unconfirmed.IsEmpty)
        ? "for all records that both versions read, none of them sampled."
        : "for all records that both versions read; only for what is not confirmed were examples tried.";

    private static Piece Behaviour(BookDifference difference)
    {
        string[] changed = [.. difference.Rulesets.Where(one => one.ChangesBehaviour).Select(one => one.Name)];
        return (changed.Length, difference.IsDecided) switch
        {
            (0, true) when difference.Vocabulary.Any(change => change.Refuses) =>
                new Piece("No patient whose record both versions read is treated differently.", Tone.Good),
            (0, true) => new Piece("No patient is treated differently.", Tone.Good),
            (0, false) => new Piece("No change for patients was found where the comparison was decided.", Tone.Open),
            _ => new Piece($"Patients are treated differently: {Counts(difference)} in {string.Join(", ", changed)}.", Tone.Bad),
        };
    }

    private static string Counts(BookDifference difference)
    {
        int said = difference.Rulesets.Sum(one => one.Changes.Length);
        int asked = difference.Rulesets.Sum(one => one.Needs.Length);
        int sources = difference.Rulesets.Count(one => !one.IsInBoth);
        string[] parts =
        [
            .. said == 0 ? [] : new[] { Wording.Number(ShownChanges.Of(difference).Values.Sum(changes => changes.Length), "change") },
            .. asked == 0 ? [] : new[] { $"{Wording.Number(asked, "change")} of what is asked for" },
            .. sources == 0 ? [] : new[] { $"{Wording.Number(sources, "source")} added or removed" },
        ];
        return string.Join(", ", parts);
    }
}
