using System.Numerics;
using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Tests.Comparison.Oracle.Solver;

/// <summary>The readings that a choice can have, a bit for each name: for each reading a term that says whether it is possible.</summary>
internal sealed record ChoiceTerms(IReadOnlyDictionary<ulong, string> Readings)
{
    /// <summary>Whether one name is settled.</summary>
    public string IsSettled => Term.Or(Readings.Keys.Where(BitOperations.IsPow2).Select(only =>
        Term.And(Readings.Where(other => other.Key != only).Select(other => Term.Not(other.Value)).Prepend(Readings[only]))));

    /// <summary>One reading.</summary>
    public static ChoiceTerms Of(ulong reading) => new(new Dictionary<ulong, string> { [reading] = Term.True });

    /// <summary>The answers of a test over all readings.</summary>
    public AnswerTerms Test(Func<ulong, Answers> test)
    {
        string Possible(Answers answer) => Term.Or(Readings.Where(one => test(one.Key) == answer).Select(one => one.Value));
        return new AnswerTerms(Possible(Answers.Yes), Possible(Answers.No), Possible(Answers.Unclear));
    }

    /// <summary>The answers of a comparison over all pairs of readings.</summary>
    public static AnswerTerms Compare(ChoiceTerms left, ComparisonSign sign, ChoiceTerms right)
    {
        string Possible(Answers answer) => Term.Or(
            from one in left.Readings
            from other in right.Readings
            where Compare(one.Key, sign, other.Key) == answer
            select Term.And(one.Value, other.Value));
        return new AnswerTerms(Possible(Answers.Yes), Possible(Answers.No), Possible(Answers.Unclear));
    }

    /// <summary>A row of a definition: its reading, what is below it, or both together.</summary>
    public static ChoiceTerms Row(AnswerTerms condition, ulong reading, ChoiceTerms below)
    {
        IEnumerable<(ulong Reading, string Term)> all = below.Readings
            .SelectMany(one => new[] { (one.Key, Term.And(condition.No, one.Value)), (one.Key | reading, Term.And(condition.Unclear, one.Value)) })
            .Append((reading, condition.Yes));
        return new ChoiceTerms(all.GroupBy(one => one.Reading, one => one.Term).ToDictionary(same => same.Key, same => Term.Or(same)));
    }

    /// <summary>Whether all, none or some names of a reading are members.</summary>
    public static Answers IsMember(ulong reading, ulong members) => Of([.. Names(reading).Select(name => (members >> name & 1) != 0)]);

    // For all pairs of names, for none, or for some; the same several names need not be the same name.
    private static Answers Compare(ulong left, ComparisonSign sign, ulong right) => Of(
    [
        .. from one in Names(left)
           from other in Names(right)
           select sign switch
           {
               ComparisonSign.Less => one < other,
               ComparisonSign.LessOrEqual => one <= other,
               ComparisonSign.Greater => one > other,
               ComparisonSign.GreaterOrEqual => one >= other,
               ComparisonSign.Equal => one == other,
               ComparisonSign.NotEqual or _ => one != other,
           },
    ]);

    private static Answers Of(bool[] all) => Array.TrueForAll(all, one => one) ? Answers.Yes : all.Contains(true) ? Answers.Unclear : Answers.No;

    private static IEnumerable<int> Names(ulong reading) => Enumerable.Range(0, 64).Where(name => (reading >> name & 1) != 0);
}
