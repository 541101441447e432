using System.Collections.Immutable;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>A declaration as written: its keyword, its name and title where it has them, and its clauses in order.</summary>
/// <param name="Span">From the keyword to the last clause.</param>
/// <param name="Name">The declared name; null for an invariant, an anonymous rule and a rule without a name.</param>
/// <param name="Title">The string behind the name, if any.</param>
/// <param name="Clauses">The clauses in the order of the file.</param>
internal abstract record DeclarationSyntax(TextSpan Span, NameSyntax? Name, StringSyntax? Title, ImmutableArray<ClauseSyntax> Clauses)
    : PlacedSyntax(Span);

/// <summary><c>vocabulary nelm "..."</c>: the header of a vocabulary file.</summary>
internal sealed record VocabularySyntax(TextSpan Span, NameSyntax? Name, StringSyntax? Title, ImmutableArray<ClauseSyntax> Clauses)
    : DeclarationSyntax(Span, Name, Title, Clauses);

/// <summary><c>ruleset du2015b "..."</c>: the header of a rules file.</summary>
internal sealed record RulesetSyntax(TextSpan Span, NameSyntax? Name, StringSyntax? Title, ImmutableArray<ClauseSyntax> Clauses)
    : DeclarationSyntax(Span, Name, Title, Clauses);

/// <summary><c>fact ki67 : % from 0 to 100 "..."</c>.</summary>
internal sealed record FactSyntax(
    TextSpan Span, NameSyntax? Name, TypeSyntax Type, StringSyntax? Title, ImmutableArray<ClauseSyntax> Clauses)
    : DeclarationSyntax(Span, Name, Title, Clauses);

/// <summary><c>group NAME of FACT = a | b</c>.</summary>
internal sealed record GroupSyntax(
    TextSpan Span, NameSyntax? Name, NameSyntax Fact, ImmutableArray<NameSyntax> Values, StringSyntax? Title, ImmutableArray<ClauseSyntax> Clauses)
    : DeclarationSyntax(Span, Name, Title, Clauses);

/// <summary><c>treatment NAME (ABBR) is PARENT, PARENT "..."</c>, or <c>task</c> in its place.</summary>
internal sealed record TreatmentSyntax(
    TextSpan Span, NameSyntax? Name, NameSyntax? Abbreviation, ImmutableArray<NameSyntax> Parents, StringSyntax? Title, ImmutableArray<ClauseSyntax> Clauses)
    : DeclarationSyntax(Span, Name, Title, Clauses)
{
    /// <summary>Whether it declares a task, which can be advised and is no treatment.</summary>
    public bool IsTask { get; init; }
}

/// <summary><c>goal NAME (ABBR) "..."</c>.</summary>
internal sealed record GoalSyntax(
    TextSpan Span, NameSyntax? Name, NameSyntax? Abbreviation, StringSyntax? Title, ImmutableArray<ClauseSyntax> Clauses)
    : DeclarationSyntax(Span, Name, Title, Clauses);

/// <summary><c>endpoint NAME (ABBR) "..."</c>.</summary>
internal sealed record EndpointSyntax(
    TextSpan Span, NameSyntax? Name, NameSyntax? Abbreviation, StringSyntax? Title, ImmutableArray<ClauseSyntax> Clauses)
    : DeclarationSyntax(Span, Name, Title, Clauses);

/// <summary><c>party NAME "..."</c>: a body whose position a source reports.</summary>
internal sealed record PartySyntax(TextSpan Span, NameSyntax? Name, StringSyntax? Title, ImmutableArray<ClauseSyntax> Clauses)
    : DeclarationSyntax(Span, Name, Title, Clauses);

/// <summary><c>invariant CONDITION</c>: what every record must satisfy.</summary>
internal sealed record InvariantSyntax(TextSpan Span, ExpressionSyntax Condition, StringSyntax? Title, ImmutableArray<ClauseSyntax> Clauses)
    : DeclarationSyntax(Span, null, Title, Clauses);

/// <summary><c>term LT = locoregional_treatment</c>: a paper's own abbreviation.</summary>
internal sealed record TermSyntax(TextSpan Span, NameSyntax? Name, NameSyntax Meaning, StringSyntax? Title, ImmutableArray<ClauseSyntax> Clauses)
    : DeclarationSyntax(Span, Name, Title, Clauses);

/// <summary><c>define NAME = EXPRESSION</c>, or <c>define NAME by</c> with rows among the clauses (then the value is null).</summary>
internal sealed record DefineSyntax(
    TextSpan Span, NameSyntax? Name, ExpressionSyntax? Value, StringSyntax? Title, ImmutableArray<ClauseSyntax> Clauses)
    : DeclarationSyntax(Span, Name, Title, Clauses);

/// <summary><c>rule NAME "..."</c>, or an anonymous rule that begins with <c>when</c>.</summary>
internal sealed record RuleSyntax(TextSpan Span, NameSyntax? Name, StringSyntax? Title, ImmutableArray<ClauseSyntax> Clauses)
    : DeclarationSyntax(Span, Name, Title, Clauses)
{
    /// <summary>Whether it was written without the word <c>rule</c>.</summary>
    public bool IsAnonymous { get; init; }
}

/// <summary><c>criteria NAME "..." all of</c> with items among the clauses.</summary>
internal sealed record CriteriaSyntax(
    TextSpan Span, NameSyntax? Name, CriteriaHeadSyntax Head, StringSyntax? Title, ImmutableArray<ClauseSyntax> Clauses)
    : DeclarationSyntax(Span, Name, Title, Clauses);

/// <summary><c>prognosis NAME "..."</c>.</summary>
internal sealed record PrognosisSyntax(TextSpan Span, NameSyntax? Name, StringSyntax? Title, ImmutableArray<ClauseSyntax> Clauses)
    : DeclarationSyntax(Span, Name, Title, Clauses);

/// <summary><c>outcome NAME "..."</c>: one arm.</summary>
internal sealed record OutcomeSyntax(TextSpan Span, NameSyntax? Name, StringSyntax? Title, ImmutableArray<ClauseSyntax> Clauses)
    : DeclarationSyntax(Span, Name, Title, Clauses);

/// <summary><c>note KIND NAME "text"</c>; the title is the note's text.</summary>
internal sealed record NoteSyntax(TextSpan Span, NameSyntax? Name, NameSyntax Kind, StringSyntax? Title, ImmutableArray<ClauseSyntax> Clauses)
    : DeclarationSyntax(Span, Name, Title, Clauses);

/// <summary><c>case NAME "..."</c>: a patient and what must follow.</summary>
internal sealed record CaseSyntax(TextSpan Span, NameSyntax? Name, StringSyntax? Title, ImmutableArray<ClauseSyntax> Clauses)
    : DeclarationSyntax(Span, Name, Title, Clauses);

/// <summary><c>all of</c>, <c>any of[, among others]</c> or <c>at least N of</c>.</summary>
internal sealed record CriteriaHeadSyntax(TextSpan Span, CriteriaKind Kind, NumberSyntax? AtLeast, bool AmongOthers) : PlacedSyntax(Span);

/// <summary>How many items of criteria must hold.</summary>
public enum CriteriaKind
{
    /// <summary>Every item.</summary>
    AllOf,

    /// <summary>One item.</summary>
    AnyOf,

    /// <summary>A given number of items.</summary>
    AtLeast,
}
