using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>The record at hand inside a filter.</summary>
/// <param name="List">The list that it belongs to.</param>
/// <param name="Values">Its fields; one that is left out is missing.</param>
/// <param name="IsTypical">Whether it stands for the records of a list that is not recorded.</param>
internal sealed record ListRecord(FactSymbol List, ImmutableDictionary<FieldSymbol, RecordedValue> Values, bool IsTypical)
{
    /// <summary>A record of which nothing is known.</summary>
    internal static ListRecord Typical(FactSymbol list) => new(list, ImmutableDictionary<FieldSymbol, RecordedValue>.Empty, true);
}
