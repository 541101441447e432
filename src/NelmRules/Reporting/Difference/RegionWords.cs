using System.Collections.Immutable;
using NelmRules.Comparison;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Reporting.Difference;

/// <summary>Regions of patients and examples in words.</summary>
internal static class RegionWords
{
    /// <summary>Who is in a region: a line for each kind of patients, then how many kinds are not shown.</summary>
    public static IEnumerable<string> Lines(Region region)
    {
        if (region.Lines.IsEmpty && region.More == 0)
        {
            yield return "everybody compared";
        }

        foreach (RegionLine line in region.Lines)
        {
            string text = line.Text.Length == 0 ? "everybody compared" : Of(line);
            yield return line.IsApproximate ? $"{text} (approximately)" : text;
        }

        if (region.More > 0)
        {
            yield return $"{(region.HasMoreThanCounted ? "at least " : "")}{Wording.Number(region.More, "further kind")} of patients, not shown";
        }
    }

    // What the versions read differently is meant as one of them reads it.
    private static string Of(RegionLine line) => line.Parts.All(part => part.ReadBy is null) ? line.Text : string.Join(" and ", line.Parts.Select(part =>
        $"{part.Beside(line.Parts.Length > 1)}{(part.ReadBy is { } version ? $" in the {(version == ComparedVersion.Old ? "old" : "new")} version" : "")}"));

    /// <summary>A patient in one line.</summary>
    public static string Of(Witness witness) => witness.Facts.IsEmpty
        ? "any patient"
        : string.Join("; ", witness.Facts.Select(fact => $"{fact.Name} {fact.Value}"));

    /// <summary>What is asked for of a patient on both sides; empty where nothing is.</summary>
    public static string AsksOf(Witness witness)
    {
        (string was, string now) = (Asks(witness.Old), Asks(witness.New));
        return was.Length == 0 && now.Length == 0 ? ""
            : was.Length == 0 ? $"asks for {now}"
            : now.Length == 0 ? $"asked for {was}"
            : was == now ? $"asks for {now}, as before"
            : $"asked for {was}, now for {now}";
    }

    /// <summary>What a list of needs asks for.</summary>
    public static string Asks(ImmutableArray<Need> needs) => string.Join("; ", needs.Select(need =>
        $"{(need.AnyOf.Length == 1 ? need.AnyOf[0] : $"any one of {string.Join(", ", need.AnyOf)}")}{(need.OnlyAfter is null ? "" : $" (known only after {need.OnlyAfter})")}"));

    private static string Asks(Finding finding) => finding.Status == Status.Undetermined ? Asks(finding.Needs) : "";
}
