namespace NelmRules.Comparison;

/// <summary>A number for every meaning, one table for both books: equal numbers are equal answers and equal needs for every record.</summary>
/// <remarks>
/// Everything that an expression reaches is part of its meaning: definitions, criteria, bounds, names of choices, kinds of
/// treatments. The order of operands and the side of a comparison on which a value stands are not.
/// </remarks>
internal sealed class Meanings
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The number of a text that is made of numbers of meanings and of names.</summary>
    internal int Number(string kind, params ReadOnlySpan<string> parts)
    {
        string text = $"({kind} {string.Join(' ', parts!)})";
        if (!_numbers.TryGetValue(text, out int number))
        {
            number = _numbers.Count;
            _numbers.Add(text, number);
        }

        return number;
    }
}
