using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>How many of several conditions have which answers, as diagrams: a terminal is the number of a tally.</summary>
internal sealed class Tallies
{
    private const int Kinds = 8;

    private readonly DiagramStore _store;
    private readonly List<int[]> _tallies = [new int[Kinds]];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [string.Join(' ', new int[Kinds])] = 0 };
    private readonly Operation _add;
    private readonly Operation _remove;

    internal Tallies(DiagramStore store)
    {
        _store = store;
        _add = new Operation((tally, answers) => Change(tally, answers, 1));
        _remove = new Operation((tally, answers) => Change(tally, answers, -1));
    }

    /// <summary>The tally of all operands.</summary>
    internal int Of(IEnumerable<int> operands) => operands.Aggregate(_store.Terminal(0), (sum, operand) => _store.Apply(_add, sum, operand));

    /// <summary>The tally without one of its operands.</summary>
    internal int Without(int tally, int operand) => _store.Apply(_remove, tally, operand);

    /// <summary>The tally that a terminal stands for.</summary>
    internal AnswerCounts this[int number]
    {
        get
        {
            AnswerCounts counts = new();
            for (int answers = 0; answers < Kinds; answers++)
            {
                for (int i = 0; i < _tallies[number][answers]; i++)
                {
                    counts.Add((Answers)answers);
                }
            }

            return counts;
        }
    }

    private int Change(int number, int answers, int by)
    {
        int[] next = [.. _tallies[number]];
        next[answers] += by;
        string key = string.Join(' ', next);
        if (!_numbers.TryGetValue(key, out int known))
        {
            known = _tallies.Count;
            _tallies.Add(next);
            _numbers.Add(key, known);
        }

        return known;
    }
}
