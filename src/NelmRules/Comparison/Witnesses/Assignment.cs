namespace NelmRules.Comparison;

/// <summary>Chooses one record of a set: nothing recorded where nothing need be, else values near what the set is bounded by.</summary>
internal sealed class Assignment(SubjectSpace space, Cube cube)
{
    private readonly Dictionary<int, int> _values = [];

    /// <summary>The chosen values by level; what is not in it is not recorded.</summary>
    internal IReadOnlyDictionary<int, int> Values => _values;

    /// <summary>Chooses values so that the record is in a set, which must not be empty.</summary>
    internal Assignment In(int set)
    {
        DiagramStore store = space.Store;
        int none = store.Terminal(0);
        foreach ((int level, _) in cube.Allowed)
        {
            _values[level] = -1;
        }

        int rest = set;
        foreach (Variable variable in space.Table.All)
        {
            bool asked = store.Level(rest) == variable.Level;
            if (!asked && !_values.ContainsKey(variable.Level))
            {
                continue;
            }

            int at = rest;
            int value = Order(variable).First(one => cube.Allows(variable.Level, one) && store.Cofactor(at, variable.Level, one) != none);
            _values[variable.Level] = value;
            rest = store.Cofactor(rest, variable.Level, value);
        }

        return this;
    }

    private IEnumerable<int> Order(Variable variable)
    {
        IEnumerable<int> all = Enumerable.Range(0, variable.Count);
        // What could be derived is rather recorded: one fact in place of those that it is derived from.
        bool said = cube.Says(variable.Level) || !variable.IsMissing(variable.Count - 1);
        return variable is NumberVariable number
            ? all.OrderBy(value => said ? Rank(number, value) : value < number.Cells.Length ? 1 : 0).ThenBy(value => value)
            : all.OrderBy(value => !said && value == variable.Count - 1 ? 0 : 1).ThenBy(value => value);
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
