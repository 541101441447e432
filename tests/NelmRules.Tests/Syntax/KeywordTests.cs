using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Tests.Syntax;

public sealed class KeywordTests
{
    [Fact]
    public void Words_of_the_language_and_units_are_disjoint() =>
        Units.Spellings.Intersect([.. Keywords.Reserved, .. Keywords.EvidenceOnly]).ShouldBeEmpty();

    [Fact]
    public void Words_of_evidence_are_free_elsewhere() => Keywords.EvidenceOnly.Intersect(Keywords.Reserved).ShouldBeEmpty();

    [Fact]
    public void Every_word_that_begins_a_clause_in_some_declaration_continues_the_declaration_above()
    {
        IEnumerable<string> words = typeof(ClauseTables).GetFields()
            .Select(field => (ClauseTable)field.GetValue(null)!)
            .SelectMany(table => table.Words)
            .Except(["yes", "no"]);

        words.Where(word => !Keywords.IsClause(word)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_unit_is_read_behind_its_number_as_one_unit()
    {
        foreach (string unit in Units.Spellings)
        {
            Trees.Condition($"x > 5 {unit}").ShouldBe($"(x Greater 5[{unit}])");
            Trees.Condition($"x > 5{unit} and y").ShouldBe($"And((x Greater 5[{unit}]), y)");
        }
    }
}
