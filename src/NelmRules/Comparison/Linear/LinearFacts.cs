using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>The facts of a subject of which sums are taken, and the sums.</summary>
internal sealed class LinearFacts
{
    private static readonly Stretch Calendar = new(Fraction.Whole(DateOnly.MinValue.DayNumber), true, Fraction.Whole(DateOnly.MaxValue.DayNumber), true);

    private readonly VariableTable _table;
    private readonly HashSet<int> _facts;
    private readonly HashSet<int> _sums;

    internal LinearFacts(VariableTable table)
    {
        _table = table;
        Sums = [.. table.All.OfType<NumberVariable>().Select(variable => LinearSum.Of(variable, table)).OfType<LinearSum>()];
        Levels = [.. Sums.SelectMany(sum => sum.Facts).Distinct().Order()];
        System = new LinearSystem([.. Levels.Select(level => Variable(level).Type)]);
        (_facts, _sums) = ([.. Levels], [.. Sums.Select(sum => sum.Level)]);
    }

    /// <summary>The sums.</summary>
    internal ImmutableArray<LinearSum> Sums { get; }

    /// <summary>The levels of the facts, ascending.</summary>
    internal ImmutableArray<int> Levels { get; }

    /// <summary>What solves rows over the facts, in the order of their levels.</summary>
    internal LinearSystem System { get; }

    /// <summary>Whether a variable is such a fact.</summary>
    internal bool IsFact(int level) => _facts.Contains(level);

    /// <summary>Whether a variable is such a sum.</summary>
    internal bool IsSum(int level) => _sums.Contains(level);

    /// <summary>Whether some values of a fact or sum are numbers.</summary>
    internal bool IsSettled(int level, Choice values) => values.Last < Variable(level).Cells.Length;

    /// <summary>That a fact has one of some neighbouring numbers.</summary>
    internal IEnumerable<LinearRow> Rows(int level, Choice values)
    {
        ImmutableArray<Cell> cells = Variable(level).Cells;
        Fraction[] factors = [.. Levels.Select(one => one == level ? Fraction.One : Fraction.Zero)];
        IEnumerable<LinearRow> rows = LinearRow.Inside(factors, Stretch.Of(cells[values.First], cells[values.Last]));
        return Variable(level).Type is DateType ? rows.Concat(LinearRow.Inside(factors, Calendar)) : rows;
    }

    private NumberVariable Variable(int level) => (NumberVariable)_table.All[level];
}
