using System.Collections.Immutable;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>A clause of a declaration as written.</summary>
internal abstract record ClauseSyntax(TextSpan Span) : PlacedSyntax(Span);

/// <summary><c>version 1.0.0</c>.</summary>
internal sealed record VersionClauseSyntax(TextSpan Span, NameSyntax Version) : ClauseSyntax(Span);

/// <summary><c>uses nelm 1</c>.</summary>
internal sealed record UsesClauseSyntax(TextSpan Span, NameSyntax Vocabulary, NameSyntax Major) : ClauseSyntax(Span);

/// <summary><c>source "..." doi "..."</c>.</summary>
internal sealed record SourceClauseSyntax(TextSpan Span, StringSyntax Citation, StringSyntax? Doi) : ClauseSyntax(Span);

/// <summary><c>design "..."</c>.</summary>
internal sealed record DesignClauseSyntax(TextSpan Span, StringSyntax Text) : ClauseSyntax(Span);

/// <summary><c>applies when CONDITION</c>.</summary>
internal sealed record AppliesClauseSyntax(TextSpan Span, ExpressionSyntax Condition) : ClauseSyntax(Span);

/// <summary><c>certainty very low</c>; the text is <c>high</c>, <c>moderate</c>, <c>low</c>, <c>very low</c> or <c>none</c>.</summary>
internal sealed record CertaintyClauseSyntax(TextSpan Span, string Level) : ClauseSyntax(Span);

/// <summary><c>cite "...", "..."</c>.</summary>
internal sealed record CiteClauseSyntax(TextSpan Span, ImmutableArray<StringSyntax> Places) : ClauseSyntax(Span);

/// <summary><c>formerly OLD_NAME</c>.</summary>
internal sealed record FormerlyClauseSyntax(TextSpan Span, NameSyntax OldName) : ClauseSyntax(Span);

/// <summary><c>accept NELM4003 "why"</c>.</summary>
internal sealed record AcceptClauseSyntax(TextSpan Span, NameSyntax Code, StringSyntax Why) : ClauseSyntax(Span);

/// <summary><c>inferred "why"</c>.</summary>
internal sealed record InferredClauseSyntax(TextSpan Span, StringSyntax Why) : ClauseSyntax(Span);

/// <summary><c>study "..."</c>.</summary>
internal sealed record StudyClauseSyntax(TextSpan Span, StringSyntax Text) : ClauseSyntax(Span);

/// <summary><c>wording "..."</c>.</summary>
internal sealed record WordingClauseSyntax(TextSpan Span, StringSyntax Text) : ClauseSyntax(Span);

/// <summary><c>when CONDITION</c>.</summary>
internal sealed record WhenClauseSyntax(TextSpan Span, ExpressionSyntax Condition) : ClauseSyntax(Span);

/// <summary><c>unless CONDITION</c>.</summary>
internal sealed record UnlessClauseSyntax(TextSpan Span, ExpressionSyntax Condition) : ClauseSyntax(Span);

/// <summary><c>then ACTION</c>.</summary>
internal sealed record ThenClauseSyntax(TextSpan Span, ActionSyntax Action) : ClauseSyntax(Span);

/// <summary><c>reported from PARTY "where" challenged</c>; the stance is <c>endorsed</c>, <c>challenged</c> or null.</summary>
internal sealed record ReportedClauseSyntax(TextSpan Span, NameSyntax Party, StringSyntax Where, string? Stance) : ClauseSyntax(Span);

/// <summary><c>unclear when CONDITION "why"</c>.</summary>
internal sealed record UnclearClauseSyntax(TextSpan Span, ExpressionSyntax Condition, StringSyntax Why) : ClauseSyntax(Span);

/// <summary>A row of <c>define NAME by</c>: <c>G3 when CONDITION</c>.</summary>
internal sealed record RowClauseSyntax(TextSpan Span, NameSyntax Value, ExpressionSyntax Condition) : ClauseSyntax(Span);

/// <summary>A row of <c>define NAME by</c>: <c>unclear between A, B when CONDITION "why"</c>.</summary>
internal sealed record UnclearRowClauseSyntax(TextSpan Span, ImmutableArray<NameSyntax> Values, ExpressionSyntax Condition, StringSyntax Why)
    : ClauseSyntax(Span);

/// <summary>The last row of <c>define NAME by</c>: <c>otherwise A</c>.</summary>
internal sealed record OtherwiseClauseSyntax(TextSpan Span, NameSyntax Value) : ClauseSyntax(Span);

/// <summary><c>measured after T "when exactly"</c>.</summary>
internal sealed record MeasuredClauseSyntax(TextSpan Span, NameSyntax Treatment, StringSyntax? Moment) : ClauseSyntax(Span);

/// <summary><c>code loinc "..."</c>.</summary>
internal sealed record CodeClauseSyntax(TextSpan Span, NameSyntax System, StringSyntax Code) : ClauseSyntax(Span);

/// <summary>A field of a list: <c>diameter : mm from 0 "..."</c>.</summary>
internal sealed record FieldClauseSyntax(TextSpan Span, NameSyntax Name, TypeSyntax Type, StringSyntax? Title) : ClauseSyntax(Span);

/// <summary>An item of criteria: <c>NAME "text" : CONDITION</c>, with its own <c>unclear when</c> and <c>inferred</c>.</summary>
internal sealed record ItemClauseSyntax(
    TextSpan Span, NameSyntax Name, StringSyntax? Title, ExpressionSyntax Condition, ImmutableArray<ClauseSyntax> Clauses)
    : ClauseSyntax(Span);

/// <summary><c>about T</c>.</summary>
internal sealed record AboutClauseSyntax(TextSpan Span, NameSyntax Treatment) : ClauseSyntax(Span);

/// <summary>What follows <c>then</c>: a verb, a treatment and its qualifiers.</summary>
internal sealed record ActionSyntax(TextSpan Span, string Verb, NameSyntax Treatment, ImmutableArray<QualifierSyntax> Qualifiers)
    : PlacedSyntax(Span);

/// <summary><c>over Y</c>, <c>with Z</c>, <c>after Z</c> or <c>for E</c>; the keyword is that word.</summary>
internal sealed record QualifierSyntax(TextSpan Span, string Keyword, NameSyntax Name) : PlacedSyntax(Span);
