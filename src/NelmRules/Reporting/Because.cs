using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Reporting;

/// <summary>The conditions that decided a result, with the values they saw.</summary>
internal static partial class Because
{
    private const int Deepest = 256;

    /// <summary>
    /// The parts of a trace that settle it: of conditions joined by <c>and</c> or <c>or</c> those that have the answer of the whole,
    /// or all of them where no single one has it.
    /// </summary>
    public static ImmutableArray<Trace> Deciding(Trace? trace) => Settling(trace, part => Criteria().IsMatch(part.Text) ? part : null);

    /// <summary>The conditions that fail of what is not met, those inside criteria among them; nothing of what has another status.</summary>
    public static ImmutableArray<Trace> Failing(Status status, Trace? trace) => status == Status.NotMet ? Settling(trace, Negation) : [];

    /// <summary>A condition with the value it saw and, where a definition gave that value, what decided it there.</summary>
    public static string Tell(Trace part)
    {
        ImmutableArray<Trace> inside = part.Value is null ? [] : [.. part.Parts.Where(inner => inner.Answers == part.Answers)];
        return inside.IsEmpty || Deciding(inside[0]) is not [Trace first, ..]
            ? TellAlone(part)
            : Definition().Replace($"{TellAlone(part)}, as {TellAlone(first)}", "");
    }

    private static string TellAlone(Trace part) =>
        $"{part.Text}: {BlankBeforeUnit().Replace(part.Value ?? StatusOf(part), "\u00a0")}";

    private static string StatusOf(Trace part) => part.Answers is { } answers ? Wording.Of(answers.ToStatus()) : "";

    // Where what decided a definition is told, its name needs not be.
    [GeneratedRegex(@" \(define \S+ of \S+\)")]
    private static partial Regex Definition();

    // Criteria have no value of their own; their items stand in the checklist.
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_.]*$")]
    private static partial Regex Criteria();

    // A number and its unit stay on one line.
    [GeneratedRegex("(?<=[0-9]) (?=[%A-Za-z])")]
    private static partial Regex BlankBeforeUnit();

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
        ImmutableArray<Trace>.Builder found = ImmutableArray.CreateBuilder<Trace>();
        if (trace is not null)
        {
            Collect(trace, found, whole, 0);
        }

        return [.. found.DistinctBy(part => new Told(part.Text, part.Value))];
    }

    private static void Collect(Trace trace, ImmutableArray<Trace>.Builder found, Func<Trace, Trace?> whole, int depth)
    {
        if ((trace.Value is not null || trace.Parts.IsEmpty || depth > Deepest ? trace : whole(trace)) is { } last)
        {
            found.Add(last);
            return;
        }

        ImmutableArray<Trace> same = [.. trace.Parts.Where(part => part.Answers == trace.Answers)];
        foreach (Trace part in same.IsEmpty ? trace.Parts : same)
        {
            Collect(part, found, whole, depth + 1);
        }
    }

    private sealed record Told(string Text, string? Value);
}
