using System.Collections.Immutable;

namespace NelmRules.Comparison;

/// <summary>Makes an example as small as it can be: facts, records of lists and their fields are left out one by one.</summary>
internal static class Shrinking
{
    /// <summary>The example without all that can be left out; what it must keep stays.</summary>
    internal static ExampleRecord Shrink(ExampleRecord record, ExampleRecord kept, Func<ExampleRecord, bool> isRight)
    {
        for (bool smaller = true; smaller;)
        {
            ExampleRecord? next = Smaller(record, kept).FirstOrDefault(isRight);
            smaller = next is not null;
            record = next ?? record;
        }

        return record;
    }

    private static IEnumerable<ExampleRecord> Smaller(ExampleRecord record, ExampleRecord kept)
    {
        foreach ((string name, RecordedFact fact) in record.Facts.Where(pair => !kept.Facts.ContainsKey(pair.Key)))
        {
            yield return record with { Facts = record.Facts.Remove(name) };
            foreach (ImmutableArray<ImmutableSortedDictionary<string, RecordedFact>> records in Smaller(fact.Records))
            {
                yield return record.With(name, RecordedFact.Of(records));
            }
        }
    }

    private static IEnumerable<ImmutableArray<ImmutableSortedDictionary<string, RecordedFact>>> Smaller(
        ImmutableArray<ImmutableSortedDictionary<string, RecordedFact>> records)
    {
        for (int i = 0; i < records.Length; i++)
        {
            yield return records.RemoveAt(i);
            foreach (string field in records[i].Keys)
            {
                yield return records.SetItem(i, records[i].Remove(field));
            }
        }
    }
}
