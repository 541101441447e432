using System.Globalization;

namespace NelmRules.Comparison;

/// <summary>What is chosen of facts and their sums, value by value, as long as there may be numbers that satisfy all of it.</summary>
internal sealed class LinearChoices(LinearFacts facts)
{
    private const int MostChecks = 600;

    private readonly Dictionary<int, Choice> _choices = [];
    private readonly List<LinearRow> _rows = [];
    private readonly List<string> _texts = [];
    private readonly HashSet<int> _settled = [];
    private int _checks;

    /// <summary>Whether more was asked than is answered, so that nothing is proved.</summary>
    internal bool IsLeftOpen { get; private set; }

    /// <summary>The numbers that satisfy all choices, by level.</summary>
    internal IReadOnlyDictionary<int, decimal> Numbers { get; private set; } = new Dictionary<int, decimal>();

    /// <summary>All choices as text.</summary>
    internal string Text => string.Join(' ', _texts);

    /// <summary>Whether the numbers decide what a sum is.</summary>
    internal bool Settles(int level) => _settled.Contains(level);

    /// <summary>Chooses values of a level and goes on as long as nothing speaks against it; whether that came to an end.</summary>
    internal bool Try(int level, Choice values, Func<bool> next)
    {
        if (!facts.IsFact(level) && !facts.IsSum(level))
        {
            return next();
        }

        _choices[level] = values;
        bool found = With(
            string.Create(CultureInfo.InvariantCulture, $"{level}:{values.First}-{values.Last}"),
            facts.IsFact(level) && facts.IsSettled(level, values) ? facts.Rows(level, values) : [],
            () => TrySums([.. facts.Sums.Where(sum => IsComplete(sum) && (sum.Level == level || sum.Facts.Contains(level)))], 0, next));
        return found || !_choices.Remove(level);
    }

    /// <summary>Finds numbers for all choices; of the levels that matter each is narrowed to the first of its cells that will do.</summary>
    internal bool Solve(IEnumerable<(int Level, IEnumerable<int> Cells)> narrowed)
    {
        LinearOutcome outcome = Find(_rows);
        foreach ((int level, IEnumerable<int> cells) in outcome == LinearOutcome.Possible ? narrowed : [])
        {
            Narrow(level, cells);
        }

        IsLeftOpen |= outcome == LinearOutcome.Unknown;
        return outcome == LinearOutcome.Possible;
    }

    private bool IsComplete(LinearSum sum) => _choices.ContainsKey(sum.Level) && sum.Facts.All(_choices.ContainsKey);

    private bool IsRecorded(int level) => facts.IsSettled(level, _choices[level]);

    private bool TrySums(LinearSum[] sums, int index, Func<bool> next)
    {
        if (index == sums.Length)
        {
            return (sums.Length == 0 || IsPossible()) && next();
        }

        LinearSum sum = sums[index];
        if (sum.Stretches(_choices[sum.Level], IsRecorded) is not { } stretches)
        {
            return TrySums(sums, index + 1, next);
        }

        Fraction[] factors = sum.Factors(facts.Levels, IsRecorded);
        _settled.Add(sum.Level);
        return stretches.Any(stretch => With($"{sum.Level} {stretch.Low}", LinearRow.Inside(factors, stretch), () => TrySums(sums, index + 1, next)))
            || !_settled.Remove(sum.Level);
    }

    // Goes on with further rows, which are taken back where that leads nowhere.
    private bool With(string text, IEnumerable<LinearRow> rows, Func<bool> next)
    {
        int before = _rows.Count;
        _texts.Add(text);
        _rows.AddRange(rows);
        bool found = next();
        _texts.RemoveAt(_texts.Count - 1);
        _rows.RemoveRange(before, found ? 0 : _rows.Count - before);
        return found;
    }

    private bool IsPossible()
    {
        IsLeftOpen |= ++_checks > MostChecks;
        return _checks <= MostChecks && !facts.System.IsImpossible(_rows);
    }

    private LinearOutcome Find(IEnumerable<LinearRow> rows)
    {
        (LinearOutcome outcome, decimal?[] numbers) = facts.System.Solve(rows);
        if (outcome == LinearOutcome.Possible)
        {
            Numbers = facts.Levels.Zip(numbers).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First, pair => pair.Second!.Value);
        }

        return outcome;
    }

    private void Narrow(int level, IEnumerable<int> cells)
    {
        if (!_choices.TryGetValue(level, out Choice values) || values.First == values.Last)
        {
            return;
        }

        foreach (int cell in cells.Where(cell => cell >= values.First && cell <= values.Last))
        {
            LinearRow[] rows = [.. Rows(level, Choice.Of(cell))];
            if (Find(_rows.Concat(rows)) == LinearOutcome.Possible)
            {
                _rows.AddRange(rows);
                return;
            }
        }
    }

    private IEnumerable<LinearRow> Rows(int level, Choice values) => facts.IsFact(level)
        ? facts.Rows(level, values)
        : facts.Sums.Where(sum => sum.Level == level).SelectMany(sum => (sum.Stretches(values, IsRecorded) ?? []).Take(1).SelectMany(stretch => LinearRow.Inside(sum.Factors(facts.Levels, IsRecorded), stretch)));
}
