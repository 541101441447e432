namespace NelmRules.Comparison;

/// <summary>A number for each of some pairs of nodes.</summary>
internal sealed class PairMemo
{
    private const int Smallest = 64;
    private const int Large = 16_384;
    private const long Free = -1;

    private long[] _pairs = [];
    private int[] _numbers = [];
    private int _count;

    /// <summary>The number of a pair, if it has one.</summary>
    internal bool TryGet(int left, int right, out int number)
    {
        if (_count > 0)
        {
            int at = Find(Pair(left, right));
            number = _numbers[at];
            return _pairs[at] != Free;
        }

        number = 0;
        return false;
    }

    /// <summary>Gives a pair its number.</summary>
    internal void Set(int left, int right, int number)
    {
        if (2 * (_count + 1) > _pairs.Length)
        {
            Grow();
        }

        long pair = Pair(left, right);
        int at = Find(pair);
        _count += _pairs[at] == Free ? 1 : 0;
        _pairs[at] = pair;
        _numbers[at] = number;
    }

    private static long Pair(int left, int right) => ((long)left << 32) | (uint)right;

    // Half of the places are free at least, so that the search ends.
    private int Find(long pair)
    {
        int last = _pairs.Length - 1;
        int at = (int)((ulong)(pair * 0x5E3779B97F4A7C15L) >> 34) & last;
        while (_pairs[at] != pair && _pairs[at] != Free)
        {
            at = (at + 1) & last;
        }

        return at;
    }

    private void Grow()
    {
        (long[] pairs, int[] numbers) = (_pairs, _numbers);
        _pairs = new long[Math.Max(Smallest, (pairs.Length < Large ? 8 : 2) * pairs.Length)];
        _numbers = new int[_pairs.Length];
        Array.Fill(_pairs, Free);
        for (int i = 0; i < pairs.Length; i++)
        {
            if (pairs[i] != Free)
            {
                int at = Find(pairs[i]);
                _pairs[at] = pairs[i];
                _numbers[at] = numbers[i];
            }
        }
    }
}
