using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>What one source says of one treatment.</summary>
/// <param name="Source">The source.</param>
/// <param name="Statements">What it says, by kind, then the stronger first; empty where it says nothing.</param>
public sealed record SourceCell(RulesetResult Source, ImmutableArray<CellStatement> Statements)
{
    /// <summary>Whether the source does not concern the patient; it may still report positions of others.</summary>
    public bool IsOutside => Source.Applies.Status == Status.NotMet;

    /// <summary>Whether the source may concern the patient and says nothing of the treatment that holds or could hold.</summary>
    public bool SaysNothing => Statements.IsEmpty && !IsOutside;
}

/// <summary>One statement of a source on a treatment, with the rules behind it.</summary>
/// <param name="Kind">What kind of statement it is.</param>
/// <param name="Verb">What is said; what could be said, where it is undetermined or unclear.</param>
/// <param name="Rules">The rules that say it, each with its action and what it comes to.</param>
public sealed record CellStatement(CellKind Kind, Verb Verb, ImmutableArray<CellRule> Rules)
{
    /// <summary>Whose position it is where the source only reports it, or null for the source's own.</summary>
    public PartySymbol? Party { get; init; }

    /// <summary>The broader class that it is said of, or null where it is said of the treatment itself.</summary>
    public TreatmentSymbol? Whole { get; init; }

    /// <summary>Whether it holds only if the source applies, which is undecided.</summary>
    public bool IfApplies { get; init; }

    /// <summary>What could settle it where it is undetermined.</summary>
    public ImmutableArray<Need> Needs
    {
        get
        {
            List<Need> needs = [];
            foreach (CellRule rule in Rules)
            {
                needs.AddRange(rule.Finding.Needs.AsSpan());
            }

            return Inspector.InOrder([.. needs]);
        }
    }

    /// <summary>Why the source leaves it open, where it does.</summary>
    public ImmutableArray<string> Unclear => [.. Rules.SelectMany(rule => rule.Finding.Unclear).Distinct(StringComparer.Ordinal)];
}

/// <summary>A rule behind a statement.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Action">The action that names the treatment, or a broader class of it.</param>
/// <param name="Finding">What the rule comes to.</param>
public sealed record CellRule(RuleSymbol Rule, RuleAction Action, Finding Finding);

/// <summary>The kinds of statements, in the order in which a cell shows them.</summary>
public enum CellKind
{
    /// <summary>Own advice for it.</summary>
    For,

    /// <summary>Own advice against it, or against a broader class of it.</summary>
    Against,

    /// <summary>An own statement that the evidence is insufficient.</summary>
    Insufficient,

    /// <summary>Own advice for a broader class, which does not pass to this kind.</summary>
    ForWhole,

    /// <summary>A party's position for it.</summary>
    ReportedFor,

    /// <summary>A party's position against it.</summary>
    ReportedAgainst,

    /// <summary>A party's statement that the evidence is insufficient.</summary>
    ReportedInsufficient,

    /// <summary>Something is missing that could decide it.</summary>
    Undetermined,

    /// <summary>The source leaves it open.</summary>
    Unclear,
}
