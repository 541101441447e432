namespace NelmRules.Text;

/// <summary>Sorting that leaves equals in their order.</summary>
/// <remarks>Numbers are sorted, whatever the items are: sorting by query costs a short run a dozen types for each kind of item.</remarks>
internal static class StableSort
{
    /// <summary>The items in the order of a comparison.</summary>
    public static T[] Of<T>(T[] items, Comparison<T> compare)
    {
        int[] places = new int[items.Length];
        for (int place = 0; place < places.Length; place++)
        {
            places[place] = place;
        }

        Array.Sort(places, (one, other) => compare(items[one], items[other]) is not 0 and var order ? order : one - other);
        T[] sorted = new T[items.Length];
        for (int place = 0; place < places.Length; place++)
        {
            sorted[place] = items[places[place]];
        }

        return sorted;
    }
}
