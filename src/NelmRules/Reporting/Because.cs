using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Evaluation;

namespace NelmRules.Reporting;

/// <summary>Gives the trace of a rule's condition for the patient at hand, or null where the rule has no condition.</summary>
public delegate Trace? RuleTrace(RulesetSymbol ruleset, RuleSymbol rule);

/// <summary>The conditions that decided a result, with the values they saw.</summary>
internal static class Because
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

    /// <summary>A condition with the value it saw.</summary>
    public static string Tell(Trace part) => part.Value is null ? part.Text : $"{part.Text}: {part.Value}";

    private static void Collect(Trace trace, ImmutableArray<Trace>.Builder found, int depth)
    {
        if (trace.Value is not null || trace.Parts.IsEmpty || depth > Deepest)
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
