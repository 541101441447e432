using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Reporting;

/// <summary>The conditions that decided a result, with the values they saw.</summary>
internal static class Because
{
    private const int Deepest = 256;

    /// <summary>
    /// The parts of a trace that settle it: of conditions joined by <c>and</c> or <c>or</c> those that have the answer of the whole,
    /// or all of them where no single one has it.
    /// </summary>
    public static ImmutableArray<Trace> Deciding(Trace? trace) => Settling(trace, part => IsName(part.Text) ? part : null);

    /// <summary>The conditions that fail of what is not met, those inside criteria among them; nothing of what has another status.</summary>
    public static ImmutableArray<Trace> Failing(Status status, Trace? trace) => status == Status.NotMet ? Settling(trace, Negation) : [];

    /// <summary>A condition with the value it saw and, where a definition gave that value, what decided it there.</summary>
    public static string Tell(Trace part)
    {
        Trace[] inside = part.Value is null ? [] : AnsweringAs(part);
        return inside.Length == 0 || Deciding(inside[0]) is not [Trace first, ..]
            ? TellAlone(part)
            : WithoutDefinitions($"{TellAlone(part)}, as {TellAlone(first)}");
    }

    private static string TellAlone(Trace part) =>
        $"{part.Text}: {WithUnitsHeld(part.Value ?? StatusOf(part))}";

    private static string StatusOf(Trace part) => part.Answers is { } answers ? Wording.Of(answers.ToStatus()) : "";

    // Where what decided a definition is told, its name needs not be.
    private static string WithoutDefinitions(string text)
    {
        int start = text.IndexOf(" (define ", StringComparison.Ordinal);
        int end = start < 0 ? -1 : text.IndexOf(')', start);
        return end < 0 ? text : text[..start] + WithoutDefinitions(text[(end + 1)..]);
    }

    // Criteria have no value of their own; their items stand in the checklist.
    private static bool IsName(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(one => char.IsAsciiLetterOrDigit(one) || one is '_' or '.');

    // A number and its unit stay on one line.
    private static string WithUnitsHeld(string text)
    {
        char[] held = text.ToCharArray();
        for (int at = 1; at < held.Length - 1; at++)
        {
            bool isBeforeUnit = held[at] == ' ' && (held[at + 1] == '%' || char.IsAsciiLetter(held[at + 1]));
            held[at] = isBeforeUnit && char.IsAsciiDigit(held[at - 1]) ? '\u00a0' : held[at];
        }

        return new string(held);
    }

    // A negation fails as a whole, by the value that it saw.
    private static Trace? Negation(Trace part)
    {
        if (part.Parts is not [{ } inner] || inner.Answers == part.Answers)
        {
            return null;
        }

        return inner.Value is null
            ? part with { Value = string.Join("; ", Deciding(inner).Select(Tell)), Parts = [] }
            : inner with { Text = part.Text, Limit = inner.Limit is null ? null : $"not {inner.Limit}" };
    }

    private static ImmutableArray<Trace> Settling(Trace? trace, Func<Trace, Trace?> whole)
    {
        List<Trace> found = [];
        if (trace is not null)
        {
            Collect(trace, found, whole, 0);
        }

        HashSet<string> told = new(StringComparer.Ordinal);
        return [.. found.FindAll(part => told.Add($"{part.Text}\n{part.Value ?? "\n"}"))];
    }

    private static Trace[] AnsweringAs(Trace trace) => Each.Kept(trace.Parts.AsSpan(), part => part.Answers == trace.Answers ? part : null);

    private static void Collect(Trace trace, List<Trace> found, Func<Trace, Trace?> whole, int depth)
    {
        if ((trace.Value is not null || trace.Parts.IsEmpty || depth > Deepest ? trace : whole(trace)) is { } last)
        {
            found.Add(last);
            return;
        }

        Trace[] same = AnsweringAs(trace);
        foreach (Trace part in same.Length == 0 ? trace.Parts : ImmutableArray.Create(same))
        {
            Collect(part, found, whole, depth + 1);
        }
    }
}
