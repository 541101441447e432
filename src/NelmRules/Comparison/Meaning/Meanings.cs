using System.Globalization;

namespace NelmRules.Comparison;

/// <summary>A number for every meaning, one table for both books: equal numbers are equal answers and equal needs for every record.</summary>
/// <remarks>
/// Everything that an expression reaches is part of its meaning: definitions, criteria, bounds, names of choices, kinds of
/// treatments. The order of operands and the side of a comparison on which a value stands are not.
/// </remarks>
internal sealed class Meanings
{
    private readonly Dictionary<int, int> _firstWith = [];
    private readonly List<Meaning> _all = [];

    /// <summary>The number, as text, of what is made of numbers of meanings and of names.</summary>
    internal string Number(string kind, params ReadOnlySpan<string> parts)
    {
        int hash = Hash(kind, parts);
        int found = _firstWith.GetValueOrDefault(hash, -1);
        for (int at = found; at >= 0; at = _all[at].Next)
        {
            if (_all[at].Kind == kind && parts.SequenceEqual(_all[at].Parts))
            {
                return _all[at].Text;
            }
        }

        string text = string.Create(CultureInfo.InvariantCulture, $"#{_all.Count}");
        _firstWith[hash] = _all.Count;
        _all.Add(new Meaning(kind, parts.ToArray(), text, found));
        return text;
    }

    private static int Hash(string kind, ReadOnlySpan<string> parts)
    {
        HashCode hash = new();
        hash.Add(kind);
        foreach (string part in parts)
        {
            hash.Add(part);
        }

        return hash.ToHashCode();
    }

    /// <summary>A meaning, and the next one with the same hash; -1 where there is none.</summary>
    private readonly record struct Meaning(string Kind, string[] Parts, string Text, int Next);
}
