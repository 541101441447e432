namespace NelmRules.Comparison;

/// <summary>Results of operations on pairs of nodes: what comes later may take the place of what came before, and is then worked out again.</summary>
/// <remarks>One place in memory a result, and a table that stays small: for most subjects that is worth more than never to forget.</remarks>
internal sealed class ResultCache
{
    private const int Smallest = 8_192;
    private const int Largest = 1 << 20;

    // One of each size that was needed, the smallest first, and the one in use: what was forgotten begins small again, and large arrays are not made anew.
    private readonly List<Result[]> _sizes = [new Result[Smallest]];
    private Result[] _results;
    private int _size;
    private int _lost;

    internal ResultCache() => _results = _sizes[0];

    /// <summary>The result of an operation, from 1, if it is known.</summary>
    internal bool TryGet(int operation, int left, int right, out int number)
    {
        ref Result found = ref _results[Place(operation, left, right)];
        number = found.Number;
        return found.Left == left && found.Right == right && found.Operation == operation;
    }

    /// <summary>Keeps a result.</summary>
    internal void Set(int operation, int left, int right, int number)
    {
        ref Result place = ref _results[Place(operation, left, right)];
        _lost += place.Operation == 0 ? 0 : 1;
        place = new Result(operation, left, right, number);
        if (_lost > 2 * _results.Length && _results.Length < Largest)
        {
            Grow();
        }
    }

    /// <summary>Forgets everything, its size as well: what it will lose does not depend on what it held before.</summary>
    internal void Clear()
    {
        Use(0);
        _lost = 0;
    }

    /// <summary>Begins to count anew what it forgets.</summary>
    internal void Begin() => _lost = 0;

    private int Place(int operation, int left, int right)
    {
        ulong pair = ((ulong)(uint)left << 32 | (uint)right) + (ulong)operation * 0xD6E8FEB86659FD93UL;
        return (int)(pair * 0x9E3779B97F4A7C15UL >> 40) & (_results.Length - 1);
    }

    private void Grow()
    {
        Result[] before = _results;
        if (_size + 1 == _sizes.Count)
        {
            _sizes.Add(new Result[4 * before.Length]);
        }

        Use(_size + 1);
        _lost = 0;
        foreach (Result result in before)
        {
            _results[Place(result.Operation, result.Left, result.Right)] = result;
        }
    }

    private void Use(int size)
    {
        (_size, _results) = (size, _sizes[size]);
        // As for nodes: memory is written before it is read.
        Array.Clear(_results);
    }

    /// <summary>A result; a free place has no operation.</summary>
    private readonly record struct Result(int Operation, int Left, int Right, int Number);
}
