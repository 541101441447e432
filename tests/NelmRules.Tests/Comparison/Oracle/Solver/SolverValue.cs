using System.Globalization;

namespace NelmRules.Tests.Comparison.Oracle.Solver;

/// <summary>Values as the solver writes them: <c>true</c>, <c>(- 5)</c>, <c>(/ 1.0 2.0)</c>.</summary>
internal static class SolverValue
{
    /// <summary>The constants and values of <c>((name value) ...)</c>.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(string text)
    {
        Queue<string> words = Words(text);
        words.Dequeue();
        while (words.Dequeue() == "(")
        {
            string name = words.Dequeue();
            yield return KeyValuePair.Create(name, Value(words));
            words.Dequeue();
        }
    }

    /// <summary>A value as a number.</summary>
    public static decimal Number(string value) => Number(Words(value));

    private static string Value(Queue<string> words)
    {
        string first = words.Dequeue();
        if (first != "(")
        {
            return first;
        }

        List<string> parts = [];
        while (words.Peek() != ")")
        {
            parts.Add(Value(words));
        }

        words.Dequeue();
        return $"({string.Join(' ', parts)})";
    }

    private static decimal Number(Queue<string> words)
    {
        string first = words.Dequeue();
        if (first != "(")
        {
            return decimal.Parse(first, CultureInfo.InvariantCulture);
        }

        string sign = words.Dequeue();
        decimal left = Number(words);
        decimal result = sign == "-" ? -left : left / Number(words);
        words.Dequeue();
        return result;
    }

    private static Queue<string> Words(string text) => new(text
        .Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal)
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
