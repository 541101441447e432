using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Which unsettled ranges an expression can have at all.</summary>
internal static class RangeFamilies
{
    // Beyond so many the ranges of a sum are not told apart.
    private const int Most = 64;

    /// <summary>The kinds of ranges; null where nothing is known of them.</summary>
    internal static IReadOnlyList<RangeFamily>? Of(ExpressionPath path) =>
        path.Form is { } form ? OfSum(form) : OfLeaf(path.Expression);

    private static List<RangeFamily>? OfSum(LinearForm form)
    {
        List<RangeFamily> all = [RangeFamily.Between(0m, 0m)];
        foreach (LinearPart part in form.Parts)
        {
            if (OfLeaf(part.Expression) is not { } unsettled || all.Count * (unsettled.Count + 1) > Most)
            {
                return null;
            }

            all = [.. from known in all from next in unsettled.Append(Settled(part.Expression)) select known.Plus(next.Times(part.Factor))];
        }

        return [.. all.Distinct()];
    }

    private static RangeFamily Settled(BoundExpression leaf)
    {
        Bounds bounds = leaf is BoundFact fact ? fact.Fact.Shape.Bounds : Bounds.None;
        return new RangeFamily(RangeEnd.UpTo(bounds.Low), RangeEnd.UpTo(bounds.High));
    }

    private static IReadOnlyList<RangeFamily>? OfLeaf(BoundExpression leaf) => leaf switch
    {
        BoundFact { Definition: null } fact => [All(fact.Fact.Shape.Bounds)],
        BoundAggregate { Kind: AggregateKind.Count } count => OfCount(count),
        BoundAggregate { Kind: AggregateKind.Sum, Field.Shape.Bounds: var bounds } => OfTotal(bounds),
        BoundAggregate { Kind: AggregateKind.Largest, Field.Shape.Bounds: var bounds } largest => OfLargest(largest, bounds),
        _ => null,
    };

    private static RangeFamily All(Bounds bounds) => RangeFamily.Between(bounds.Low, bounds.High);

    // A count without a filter is settled as soon as the list is recorded; one with a filter has an end in any recorded list.
    private static List<RangeFamily> OfCount(BoundAggregate count) => count.Filter is null
        ? [RangeFamily.Between(0m, null)]
        : [RangeFamily.Between(0m, null), new RangeFamily(RangeEnd.UpTo(0m), RangeEnd.UpTo(null))];

    private static List<RangeFamily> OfTotal(Bounds bounds) =>
    [
        RangeFamily.Between(bounds.Low >= 0m ? 0m : null, bounds.High <= 0m ? 0m : null),
        new RangeFamily(
            bounds.Low is { } low ? RangeEnd.UpTo(low >= 0m ? 0m : null) : RangeEnd.Open,
            bounds.High is { } high ? RangeEnd.UpTo(high <= 0m ? 0m : null) : RangeEnd.Open),
        new RangeFamily(RangeEnd.UpTo(bounds.Low >= 0m ? 0m : null), RangeEnd.UpTo(bounds.High <= 0m ? 0m : null)),
    ];

    // Where none certainly counts, there need be no largest value; a missing field reaches to its upper bound.
    private static List<RangeFamily> OfLargest(BoundAggregate largest, Bounds bounds) =>
    [
        RangeFamily.Between(null, null),
        new RangeFamily(bounds.Low is null ? RangeEnd.Open : RangeEnd.UpTo(bounds.Low), RangeEnd.At(bounds.High)),
        new RangeFamily(RangeEnd.UpTo(bounds.Low), RangeEnd.At(bounds.High)),
        .. largest.Filter is null ? Array.Empty<RangeFamily>() : [new RangeFamily(RangeEnd.UpTo(bounds.Low), RangeEnd.UpTo(bounds.High))],
        .. largest.Filter is null ? Array.Empty<RangeFamily>() : [new RangeFamily(RangeEnd.UpTo(bounds.Low), RangeEnd.Open)],
    ];
}
