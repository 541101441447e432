namespace NelmRules.Comparison;

/// <summary>Chooses one record of a set: nothing recorded where nothing need be, else values near what the set is bounded by.</summary>
/// <param name="space">The diagrams.</param>
/// <param name="cube">What the record is an example of.</param>
/// <param name="facts">The facts whose sums are taken; null where sums may be anything.</param>
internal sealed class Assignment(SubjectSpace space, Cube cube, LinearFacts? facts)
{
    private readonly DiagramStore _store = space.Store;
    private readonly Dictionary<int, int> _values = [];
    private readonly HashSet<(int Level, int Set, string Chosen)> _failed = [];
    private readonly LinearChoices? _choices = facts is null ? null : new LinearChoices(facts);

    /// <summary>The chosen values by level; what is not in it is not recorded.</summary>
    internal IReadOnlyDictionary<int, int> Values => _values;

    /// <summary>Numbers of facts whose sums matter, by level.</summary>
    internal IReadOnlyDictionary<int, decimal> Numbers => _choices?.Numbers ?? new Dictionary<int, decimal>();

    /// <summary>Whether an expression is what it should be for the chosen numbers.</summary>
    internal bool Settles(int level) => _choices?.Settles(level) == true;

    /// <summary>Chooses values so that the record is in a set, which must not be empty.</summary>
    internal LinearOutcome In(int set)
    {
        if (_choices is not null)
        {
            return Choose(_choices, 0, set) ? LinearOutcome.Possible : _choices.IsLeftOpen ? LinearOutcome.Unknown : LinearOutcome.Impossible;
        }

        foreach (Variable variable in space.Table.All)
        {
            if (_store.Level(set) == variable.Level || cube.Says(variable.Level))
            {
                int value = Best(variable, set);
                _values[variable.Level] = value;
                set = _store.Cofactor(set, variable.Level, value);
            }
        }

        return LinearOutcome.Possible;
    }

    private bool Choose(LinearChoices choices, int level, int rest)
    {
        while (level < space.Table.Count && !(_store.Level(rest) == level || cube.Says(level) || facts!.IsFact(level)))
        {
            level++;
        }

        if (level == space.Table.Count)
        {
            return choices.Solve(Said());
        }

        (int Level, int Set, string Chosen) key = (level, rest, choices.Text);
        return !_failed.Contains(key) && (ChooseValue(choices, level, rest) || !_failed.Add(key));
    }

    private bool ChooseValue(LinearChoices choices, int level, int rest)
    {
        foreach (Choice choice in Choices(space.Table.All[level], rest))
        {
            _values[level] = choice.First;
            int next = _store.Cofactor(rest, level, choice.First);
            if (choices.Try(level, choice, () => Choose(choices, level + 1, next)))
            {
                return true;
            }

            _values.Remove(level);
        }

        return false;
    }

    // Of numbers whose sums matter, neighbouring cells that lead to the same stay together.
    private IEnumerable<Choice> Choices(Variable variable, int rest)
    {
        bool isJoined = facts!.IsFact(variable.Level) || facts.IsSum(variable.Level);
        HashSet<int> done = [];
        foreach (int value in Order(variable).Where(value => MayBe(variable, rest, value)).ToArray())
        {
            if (!isJoined || value >= ((NumberVariable)variable).Cells.Length)
            {
                yield return Choice.Of(value);
            }
            else if (!done.Contains(value))
            {
                Choice joined = Joined((NumberVariable)variable, rest, value);
                done.UnionWith(Enumerable.Range(joined.First, joined.Last - joined.First + 1));
                yield return joined;
            }
        }
    }

    private bool MayBe(Variable variable, int rest, int value) =>
        cube.Allows(variable.Level, value) && _store.Cofactor(rest, variable.Level, value) != DiagramStore.Nothing;

    private Choice Joined(NumberVariable variable, int rest, int value)
    {
        bool IsAlike(int other) => other >= 0 && other < variable.Cells.Length && MayBe(variable, rest, other)
            && _store.Cofactor(rest, variable.Level, other) == _store.Cofactor(rest, variable.Level, value);
        (int first, int last) = (value, value);
        for (; IsAlike(first - 1); first--)
        {
        }

        for (; IsAlike(last + 1); last++)
        {
        }

        return new Choice(first, last);
    }

    // What the cube speaks of, sums first, with the cells that are the best examples of it first.
    private IEnumerable<(int Level, IEnumerable<int> Cells)> Said() => space.Table.All.OfType<NumberVariable>()
        .Where(variable => cube.Says(variable.Level) && _values.ContainsKey(variable.Level) && (facts!.IsFact(variable.Level) || facts.IsSum(variable.Level)))
        .OrderBy(variable => facts!.IsFact(variable.Level))
        .Select(variable => (variable.Level, Order(variable)));

    private IEnumerable<int> Order(Variable variable) => Enumerable.Range(0, variable.Count).OrderBy(value => Rank(variable, value)).ThenBy(value => value);

    // The first in that order that the set can have.
    private int Best(Variable variable, int set)
    {
        (int best, int least) = (-1, int.MaxValue);
        for (int value = 0; value < variable.Count; value++)
        {
            int rank = Rank(variable, value);
            (best, least) = rank < least && MayBe(variable, set, value) ? (value, rank) : (best, least);
        }

        return best;
    }

    private int Rank(Variable variable, int value)
    {
        // What could be derived is rather recorded: one fact in place of those that it is derived from.
        bool said = cube.Says(variable.Level) || !variable.IsMissing(variable.Count - 1);
        return variable is not NumberVariable number ? !said && value == variable.Count - 1 ? 0 : 1
            : said ? Rank(number, value)
            : value < number.Cells.Length ? 1 : 0;
    }

    // A closed end of what is allowed is the roundest number there is; else a stretch beside an end; else anything known.
    private int Rank(NumberVariable variable, int value)
    {
        if (value >= variable.Cells.Length)
        {
            return 9;
        }

        bool end = IsEnd(variable, value - 1) || IsEnd(variable, value + 1);
        return variable.Cells[value].IsPoint ? end ? 0 : 3 : end ? 1 : 2;
    }

    private bool IsEnd(NumberVariable variable, int value) =>
        value >= 0 && value < variable.Cells.Length && !cube.Allows(variable.Level, value);
}
