using System.Text;

namespace NelmRules.Tests.Architecture;

/// <summary>A stretch of a text that stands for a kind of node: the text without it, or with another one in its place.</summary>
internal sealed record MarkedStretch(string Kind, string Without)
{
    /// <inheritdoc/>
    public override string ToString() => Kind;
}

/// <summary>A text with marks: <c>⟦Kind:stretch⟧</c> can be left out, <c>⟦Kind:stretch→other⟧</c> can be exchanged; marks can hold marks.</summary>
internal static class MarkedText
{
    /// <summary>The text without any mark.</summary>
    public static string Whole(string marked) => Read(marked, -1);

    /// <summary>Every stretch in the order in which it begins.</summary>
    public static IEnumerable<MarkedStretch> Stretches(string marked)
    {
        for (int at = marked.IndexOf('⟦', StringComparison.Ordinal); at >= 0; at = marked.IndexOf('⟦', at + 1))
        {
            yield return new MarkedStretch(marked[(at + 1)..marked.IndexOf(':', at)], Read(marked, at));
        }
    }

    // Keeps what is marked, but for the mark that begins at one place.
    private static string Read(string marked, int without)
    {
        Stack<(int At, int Length)> open = new();
        StringBuilder text = new();
        for (int at = 0; at < marked.Length; at++)
        {
            switch (marked[at])
            {
                case '⟦':
                    open.Push((at, text.Length));
                    at = marked.IndexOf(':', at);
                    break;
                case '→':
                    at = Other(marked, at, text, open.Pop() is var mark && mark.At == without ? mark.Length : null);
                    break;
                case '⟧':
                    (int start, int length) = open.Pop();
                    text.Length = start == without ? length : text.Length;
                    break;
                default:
                    text.Append(marked[at]);
                    break;
            }
        }

        return text.ToString();
    }

    // The other stretch is kept in place of the first, or passed over; returns where the mark is closed.
    private static int Other(string marked, int at, StringBuilder text, int? from)
    {
        int end = marked.IndexOf('⟧', at);
        if (from is { } length)
        {
            text.Length = length;
            text.Append(marked, at + 1, end - at - 1);
        }

        return end;
    }
}
