namespace NelmRules.Text;

/// <summary>Sorting that leaves equals in their order.</summary>
/// <remarks>
/// Numbers are sorted, whatever the items are: sorting by query costs a short run a dozen types for each kind of item. Stretches that are
/// in order already, as numbered names are, cost one comparison an item (docs/performance.md).
/// </remarks>
internal static class StableSort
{
    /// <summary>The items in the order of a comparison.</summary>
    public static T[] Of<T>(T[] items, Comparison<T> compare) => Sorted(items, (one, other) => compare(items[one], items[other]));

    /// <summary>The items in the ordinal order of their names, which are given beside them; no item is looked at.</summary>
    public static T[] ByName<T>(T[] items, string[] names) => Sorted(items, (one, other) => string.CompareOrdinal(names[one], names[other]));

    private static T[] Sorted<T>(T[] items, Comparison<int> compare)
    {
        int[] places = new int[items.Length];
        for (int place = 0; place < places.Length; place++)
        {
            places[place] = place;
        }

        new Merging(places, compare).Sort(0, places.Length);
        T[] sorted = new T[items.Length];

        // An array looks at each item to see whether it can hold it, a span need not.
        Span<T> free = sorted;
        for (int place = 0; place < places.Length; place++)
        {
            free[place] = items[places[place]];
        }

        return sorted;
    }

    private sealed class Merging(int[] places, Comparison<int> compare)
    {
        private readonly int[] _left = new int[(places.Length + 1) / 2];

        public void Sort(int start, int end)
        {
            if (end - start < 2)
            {
                return;
            }

            int middle = (start + end + 1) / 2;
            Sort(start, middle);
            Sort(middle, end);
            if (compare(places[middle - 1], places[middle]) > 0)
            {
                Merge(start, middle, end);
            }
        }

        // Of equals the left one comes first; once the left ones are used up, the rest of the right ones is in its place.
        private void Merge(int start, int middle, int end)
        {
            int count = middle - start;
            Array.Copy(places, start, _left, 0, count);
            int left = 0;
            int right = middle;
            for (int to = start; left < count; to++)
            {
                bool takesLeft = right == end || compare(_left[left], places[right]) <= 0;
                places[to] = takesLeft ? _left[left++] : places[right++];
            }
        }
    }
}
