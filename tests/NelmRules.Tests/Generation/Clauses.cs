namespace NelmRules.Tests.Generation;

/// <summary>Parts that many declarations share.</summary>
internal sealed class Clauses(Dice dice)
{
    private static readonly string[] Words = ["liver", "µ", "tumour", "\\\"so called\\\"", "a \\\\ b", "# none", "5 %", "≥", "(see", "text)"];

    /// <summary>A text in quotes.</summary>
    public string Text(int most = 5) => $"\"{string.Join(' ', dice.Several(1, most, () => dice.Of(Words)))}\"";

    /// <summary>A text behind a blank, or nothing.</summary>
    public string Title() => dice.Perhaps(2, () => $" {Text()}");

    /// <summary>Clauses of a declaration in random order, below its head.</summary>
    public string Below(string head, params IEnumerable<string> clauses) =>
        string.Concat(dice.Shuffled(clauses.Where(clause => clause.Length > 0)).Select(clause => $"\n  {clause}").Prepend(head));

    /// <summary>What every declaration can have.</summary>
    public IEnumerable<string> Common(string accepted = "NELM4010") =>
    [
        dice.Perhaps(6, () => $"formerly {dice.Name("old")}"),
        dice.Perhaps(8, () => $"accept {accepted} {Text()}"),
    ];

    /// <summary>Common clauses and places in the source.</summary>
    public IEnumerable<string> Cited() =>
        [.. Common(), dice.Perhaps(2, () => $"cite {string.Join(", ", dice.Several(1, 3, () => Text()))}")];
}
