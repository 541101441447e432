namespace NelmRules.Comparison;

internal sealed partial class DiagramStore
{
    private const int OfBoth = 1;
    private const int OfEither = 2;
    private const int OfWithout = 3;
    private const int OfInside = 4;

    /// <summary>The records that have one of some values of a level.</summary>
    internal int WithValues(int level, int count, Func<int, bool> isIn)
    {
        int start = Reserve(count);
        for (int value = 0; value < count; value++)
        {
            _scratch[start + value] = isIn(value) ? Everything : Nothing;
        }

        return Release(level, start);
    }

    /// <summary>Both of two sets.</summary>
    internal int Both(int left, int right)
    {
        if (left == right || left == Nothing || right == Everything)
        {
            return left;
        }

        if (right == Nothing || left == Everything)
        {
            return right;
        }

        (left, right) = left < right ? (left, right) : (right, left);
        if (!_results.TryGet(OfBoth, left, right, out int result))
        {
            result = Combine<GoOnBoth>(left, right, null);
            _results.Set(OfBoth, left, right, result);
        }

        return result;
    }

    /// <summary>Either of two sets.</summary>
    internal int Either(int left, int right)
    {
        if (left == right || left == Everything || right == Nothing)
        {
            return left;
        }

        if (right == Everything || left == Nothing)
        {
            return right;
        }

        (left, right) = left < right ? (left, right) : (right, left);
        if (!_results.TryGet(OfEither, left, right, out int result))
        {
            result = Combine<GoOnEither>(left, right, null);
            _results.Set(OfEither, left, right, result);
        }

        return result;
    }

    /// <summary>What is in the first of two sets only.</summary>
    internal int Without(int left, int right)
    {
        if (left == right || left == Nothing || right == Everything)
        {
            return Nothing;
        }

        if (right == Nothing)
        {
            return left;
        }

        if (!_results.TryGet(OfWithout, left, right, out int result))
        {
            result = Combine<GoOnWithout>(left, right, null);
            _results.Set(OfWithout, left, right, result);
        }

        return result;
    }

    /// <summary>Whether all of one set is in another.</summary>
    internal bool IsInside(int left, int right)
    {
        if (left == right || left == Nothing || right == Everything)
        {
            return true;
        }

        if (right == Nothing || left == Everything)
        {
            return false;
        }

        if (!_results.TryGet(OfInside, left, right, out int result))
        {
            Spend();
            result = AreChildrenInside(left, right) ? 1 : 0;
            _results.Set(OfInside, left, right, result);
        }

        return result == 1;
    }

    private bool AreChildrenInside(int left, int right)
    {
        int level = Math.Min(Level(left), Level(right));
        int width = Width(Level(left) == level ? left : right);
        for (int value = 0; value < width; value++)
        {
            if (!IsInside(Cofactor(left, level, value), Cofactor(right, level, value)))
            {
                return false;
            }
        }

        return true;
    }

    private readonly struct GoOnBoth : IGoOn
    {
        public static int Combine(DiagramStore store, Operation? operation, int left, int right) => store.Both(left, right);
    }

    private readonly struct GoOnEither : IGoOn
    {
        public static int Combine(DiagramStore store, Operation? operation, int left, int right) => store.Either(left, right);
    }

    private readonly struct GoOnWithout : IGoOn
    {
        public static int Combine(DiagramStore store, Operation? operation, int left, int right) => store.Without(left, right);
    }
}
