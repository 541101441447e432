using NelmRules.Binding;
using NelmRules.Comparison;

namespace NelmRules.Tests.Comparison.Oracle.Solver;

/// <summary>Reads lines of regions back as conditions of either book.</summary>
internal sealed class LineReader(SmallBook old, SmallBook newer, Func<BoundBook, SideTerms> termsOf)
{
    private readonly Dictionary<string, (string? Old, string? New)> _known = [];

    /// <summary>Reads lines, all of them together where that is possible.</summary>
    public void Read(IEnumerable<string> lines)
    {
        string[] open = [.. lines.SelectMany(LineText.Conditions).Select(one => one.Condition).Distinct().Where(one => !_known.ContainsKey(one))];
        IReadOnlyList<string>? was = ReadTogether(old, open);
        IReadOnlyList<string>? becomes = ReadTogether(newer, open);
        foreach ((string condition, int index) in open.Select((condition, index) => (condition, index)))
        {
            _known.Add(condition, (was?[index] ?? ReadTogether(old, [condition])?[0], becomes?[index] ?? ReadTogether(newer, [condition])?[0]));
        }
    }

    /// <summary>Whether a line holds: as the newer book reads it, or the older one where the newer one cannot, unless it says itself which is meant.</summary>
    public string Holds(string line) => Term.And(LineText.Conditions(line).Select(one => Reading(one) ?? throw new InvalidOperationException($"A line is no condition: {one.Condition}")));

    /// <summary>Whether a line holds for one book and not for the other; never where only one can read it, or it says which is meant.</summary>
    public string ReadsDifferently(string line) => LineText.Conditions(line).ToArray() is [{ By: null } only] && _known[only.Condition] is ({ } was, { } becomes) && was != becomes
        ? $"(xor {was} {becomes})"
        : Term.False;

    private string? Reading((string Condition, ComparedVersion? By) one) => one.By switch
    {
        ComparedVersion.Old => _known[one.Condition].Old,
        ComparedVersion.New => _known[one.Condition].New,
        null or _ => _known[one.Condition].New ?? _known[one.Condition].Old,
    };

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
