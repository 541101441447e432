using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>A rule: when its condition is met, its actions are what the source advises or reports.</summary>
public sealed class RuleSymbol(string name, string? description, Place place) : Symbol(name, description, place)
{
    /// <summary>When it holds; null where it holds for all to whom the source applies.</summary>
    internal BoundExpression? Condition { get; init; }

    /// <summary>What follows, in the order of the rule.</summary>
    public ImmutableArray<RuleAction> Actions { get; init; } = [];

    /// <summary>Whose position it is where the source only reports it, or null for the source's own.</summary>
    public ReportedPosition? Reported { get; init; }

    /// <summary>GRADE certainty where the source rates (the ruleset's where the rule has none), or null.</summary>
    public string? Certainty { get; init; }

    /// <summary>The authors' own modal, or null.</summary>
    public string? Wording { get; init; }

    /// <summary>Why it is the encoder's own reading, or null.</summary>
    public string? Inferred { get; init; }

    /// <summary>The study that a review draws on, or null.</summary>
    public string? Study { get; init; }

    /// <summary>Where the source says it.</summary>
    public ImmutableArray<string> Cite { get; init; } = [];

    /// <summary>Whether it speaks for the source: its own, or reported and endorsed.</summary>
    public bool IsOwn => Reported is null || Reported.Stance == "endorsed";
}

/// <summary>A position that a source reports.</summary>
/// <param name="Party">Whose position it is.</param>
/// <param name="Where">Where the source reports it, for example <c>refs 6 and 7</c>.</param>
/// <param name="Stance"><c>endorsed</c>, <c>challenged</c> or null.</param>
public sealed record ReportedPosition(PartySymbol Party, string Where, string? Stance);

/// <summary>What a rule says about one treatment.</summary>
/// <param name="Verb">Direction and strength.</param>
/// <param name="Treatment">The treatment named.</param>
public sealed record RuleAction(Verb Verb, TreatmentSymbol Treatment)
{
    /// <summary>The comparator; not advice against it.</summary>
    public TreatmentSymbol? Over { get; init; }

    /// <summary>The treatment it is combined with.</summary>
    public TreatmentSymbol? With { get; init; }

    /// <summary>The treatment it follows.</summary>
    public TreatmentSymbol? After { get; init; }

    /// <summary>The goal or endpoint it serves.</summary>
    public Symbol? For { get; init; }
}
