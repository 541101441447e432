using System.Numerics;

namespace NelmRules.Comparison;

/// <summary>Whether decimals, or whole numbers, satisfy several equalities at once: <c>3 * a == 2</c> has no decimal.</summary>
/// <remarks>
/// Columns are combined with whole factors until each equality names one new number (Hermite's normal form). These numbers are the only
/// ones that will do; where they are what numbers can be, so are all others.
/// </remarks>
internal static class LinearEqualities
{
    /// <summary>Whether it is certain that no decimals do, or no whole numbers where an equality speaks of such alone.</summary>
    internal static bool AreImpossible(IReadOnlyCollection<LinearRow> rows, bool[] isWhole) =>
        !Have(rows, number => number.IsDecimal) || !Have([.. rows.Where(row => IsOfWhole(row, isWhole))], number => number.Denominator.IsOne);

    /// <summary>The equalities among rows, each as its upper bound: what is at most a number and at least the same.</summary>
    internal static IEnumerable<LinearRow> Among(LinearRows rows) => rows.All.Where(row => !row.IsStrict && Array.Find(row.Factors, factor => !factor.IsZero).Sign > 0
        && rows.Find(Array.ConvertAll(row.Factors, factor => -factor)) is { IsStrict: false } other && other.Bound == -row.Bound);

    private static bool IsOfWhole(LinearRow row, bool[] isWhole) => row.Factors.Zip(isWhole).All(one => one.First.IsZero || one.Second);

    private static bool Have(IReadOnlyCollection<LinearRow> rows, Func<Fraction, bool> isNumber)
    {
        List<BigInteger[]> left = [.. rows.Select(row => (BigInteger[])row.Factors.Clone())];
        List<Fraction> found = [];
        foreach (Fraction bound in rows.Select(row => row.Bound))
        {
            BigInteger[] row = left[0];
            Reduce(left, found.Count);
            left.RemoveAt(0);
            Fraction rest = found.Select((number, column) => Fraction.Whole(row[column]) * number).Aggregate(bound, (all, one) => all - one);
            if (found.Count == row.Length || row[found.Count].IsZero)
            {
                if (rest.Sign != 0)
                {
                    return false;
                }

                continue;
            }

            found.Add(rest / Fraction.Whole(row[found.Count]));
            if (!isNumber(found[^1]))
            {
                return false;
            }
        }

        return true;
    }

    // Of the columns from one on, the first row keeps a factor in that one alone.
    private static void Reduce(List<BigInteger[]> rows, int from)
    {
        BigInteger[] first = rows[0];
        for (int column = from + 1; column < first.Length; column++)
        {
            while (!first[column].IsZero)
            {
                BigInteger times = first[from] / first[column];
                foreach (BigInteger[] row in rows)
                {
                    (row[from], row[column]) = (row[column], row[from] - times * row[column]);
                }
            }
        }
    }
}
