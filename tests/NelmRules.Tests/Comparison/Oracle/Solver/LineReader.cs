using NelmRules.Binding;

namespace NelmRules.Tests.Comparison.Oracle.Solver;

/// <summary>Reads lines of regions back as conditions of either book.</summary>
internal sealed class LineReader(SmallBook old, SmallBook newer, Func<BoundBook, SideTerms> termsOf)
{
    private readonly Dictionary<string, (string? Old, string? New)> _known = [];

    /// <summary>Reads lines, all of them together where that is possible.</summary>
    public void Read(string[] lines)
    {
        string[] open = [.. lines.Where(line => !_known.ContainsKey(line))];
        IReadOnlyList<string>? was = ReadTogether(old, open);
        IReadOnlyList<string>? becomes = ReadTogether(newer, open);
        foreach ((string line, int index) in open.Select((line, index) => (line, index)))
        {
            _known.Add(line, (was?[index] ?? ReadTogether(old, [line])?[0], becomes?[index] ?? ReadTogether(newer, [line])?[0]));
        }
    }

    /// <summary>Whether a line holds, as the newer book reads it, or the older one where the newer one cannot.</summary>
    public string Holds(string line) => _known[line] is var (was, becomes) && (becomes ?? was) is { } term
        ? term
        : throw new InvalidOperationException($"A line is no condition: {line}");

    /// <summary>Whether a line holds for one book and not for the other; never where only one can read it.</summary>
    public string ReadsDifferently(string line) => _known[line] is ({ } was, { } becomes) && was != becomes ? $"(xor {was} {becomes})" : Term.False;

    private List<string>? ReadTogether(SmallBook book, string[] lines)
    {
        if (book.BindWith(lines.Select((line, index) => $"define zz_{index} = {(line.Length == 0 ? "yes" : line)}\n")) is not { } bound)
        {
            return null;
        }

        SideTerms terms = termsOf(bound);
        ILookup<string, DefinitionSymbol> definitions = bound.Rulesets.Single().Definitions.ToLookup(one => one.Name);
        return [.. lines.Select((_, index) => definitions[$"zz_{index}"].Single()).Select(one => terms.Condition(new BoundDefinition(one.Place, one, one.Type)).IsMet)];
    }
}
