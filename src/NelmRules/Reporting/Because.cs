using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Reporting;

/// <summary>Gives the trace of a rule's condition for the patient at hand, or null where the rule has no condition.</summary>
public delegate Trace? RuleTrace(RulesetSymbol ruleset, RuleSymbol rule);

/// <summary>Where traces come from and how much of them is told.</summary>
/// <param name="Of">Gives the trace of a rule.</param>
/// <param name="IsWhole">Whether the trace of every rule is told whole; else only what decided the rules that are met.</param>
public sealed record Tracing(RuleTrace Of, bool IsWhole = false)
{
    /// <summary>Gives the trace of the population of a ruleset, or null.</summary>
    public Func<RulesetSymbol, Trace?> OfPopulation { get; init; } = _ => null;
}

/// <summary>The conditions that decided a result, with the values they saw.</summary>
internal static partial class Because
{
    private const int Deepest = 256;

    /// <summary>
    /// The parts of a trace that settle it: of conditions joined by <c>and</c> or <c>or</c> those that have the answer of the whole,
    /// or all of them where no single one has it.
    /// </summary>
    public static ImmutableArray<Trace> Deciding(Trace? trace)
    {
        ImmutableArray<Trace>.Builder found = ImmutableArray.CreateBuilder<Trace>();
        if (trace is not null)
        {
            Collect(trace, found, 0);
        }

        return [.. found.DistinctBy(part => (part.Text, part.Value))];
    }

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
    private static partial Regex Name();

    // A number and its unit stay on one line.
    [GeneratedRegex("(?<=[0-9]) (?=[%A-Za-z])")]
    private static partial Regex BlankBeforeUnit();

    private static void Collect(Trace trace, ImmutableArray<Trace>.Builder found, int depth)
    {
        if (trace.Value is not null || trace.Parts.IsEmpty || depth > Deepest || Name().IsMatch(trace.Text))
        {
            found.Add(trace);
            return;
        }

        ImmutableArray<Trace> same = [.. trace.Parts.Where(part => part.Answers == trace.Answers)];
        foreach (Trace part in same.IsEmpty ? trace.Parts : same)
        {
            Collect(part, found, depth + 1);
        }
    }
}
