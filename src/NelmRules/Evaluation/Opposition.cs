using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>One source is for a treatment and another against it; both certainly apply, and all rules are met.</summary>
/// <param name="Treatment">The treatment; the kind, where one of them speaks of a broader class.</param>
/// <param name="Kind">Whether both speak of the treatment itself.</param>
/// <param name="For">The advice of the one source.</param>
/// <param name="Against">The advice of the other.</param>
/// <param name="DiffersIn">The qualifiers they differ in, where no two of the rules have the same.</param>
public sealed record Opposition(
    TreatmentSymbol Treatment,
    OppositionKind Kind,
    ImmutableArray<TreatmentEntry> For,
    ImmutableArray<TreatmentEntry> Against,
    ImmutableArray<string> DiffersIn)
{
    /// <summary>Whether it is a disagreement: advice for a whole says nothing of a kind, and other qualifiers are another question.</summary>
    public bool IsDisagreement => Kind != OppositionKind.ForWhole && DiffersIn.IsEmpty;
}

/// <summary>How advice for and advice against stand in the hierarchy of treatments.</summary>
public enum OppositionKind
{
    /// <summary>Both speak of the same treatment.</summary>
    SameTreatment,

    /// <summary>A kind and its whole: for the kind, against the whole; a disagreement on the kind.</summary>
    AgainstWhole,

    /// <summary>A kind and its whole: for the whole, against the kind; no disagreement, since advice for a whole does not pass to its kinds.</summary>
    ForWhole,
}
