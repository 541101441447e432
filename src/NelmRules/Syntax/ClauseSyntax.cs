using System.Collections.Immutable;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>A clause of a declaration as written.</summary>
public abstract record ClauseSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary><c>version 1.0.0</c>.</summary>
public sealed record VersionClauseSyntax(TextSpan Span, string Text) : ClauseSyntax(Span);

/// <summary><c>uses nelm 1</c>.</summary>
public sealed record UsesClauseSyntax(TextSpan Span, NameSyntax Vocabulary, NumberSyntax Major) : ClauseSyntax(Span);

/// <summary><c>source "..." doi "..."</c>.</summary>
public sealed record SourceClauseSyntax(TextSpan Span, StringSyntax Citation, StringSyntax? Doi) : ClauseSyntax(Span);

/// <summary><c>design "..."</c>.</summary>
public sealed record DesignClauseSyntax(TextSpan Span, StringSyntax Text) : ClauseSyntax(Span);

/// <summary><c>applies when CONDITION</c>.</summary>
public sealed record AppliesClauseSyntax(TextSpan Span, ExpressionSyntax Condition) : ClauseSyntax(Span);

/// <summary><c>certainty very low</c>; the text is <c>high</c>, <c>moderate</c>, <c>low</c>, <c>very low</c> or <c>none</c>.</summary>
public sealed record CertaintyClauseSyntax(TextSpan Span, string Level) : ClauseSyntax(Span);

/// <summary><c>cite "...", "..."</c>.</summary>
public sealed record CiteClauseSyntax(TextSpan Span, ImmutableArray<StringSyntax> Places) : ClauseSyntax(Span);

/// <summary><c>formerly OLD_NAME</c>.</summary>
public sealed record FormerlyClauseSyntax(TextSpan Span, NameSyntax OldName) : ClauseSyntax(Span);

/// <summary><c>accept NELM4003 "why"</c>.</summary>
public sealed record AcceptClauseSyntax(TextSpan Span, NameSyntax Code, StringSyntax Why) : ClauseSyntax(Span);

/// <summary><c>inferred "why"</c>.</summary>
public sealed record InferredClauseSyntax(TextSpan Span, StringSyntax Why) : ClauseSyntax(Span);

/// <summary><c>study "..."</c>.</summary>
public sealed record StudyClauseSyntax(TextSpan Span, StringSyntax Text) : ClauseSyntax(Span);

/// <summary><c>wording "..."</c>.</summary>
public sealed record WordingClauseSyntax(TextSpan Span, StringSyntax Text) : ClauseSyntax(Span);

/// <summary><c>when CONDITION</c>.</summary>
public sealed record WhenClauseSyntax(TextSpan Span, ExpressionSyntax Condition) : ClauseSyntax(Span);

/// <summary><c>unless CONDITION</c>.</summary>
public sealed record UnlessClauseSyntax(TextSpan Span, ExpressionSyntax Condition) : ClauseSyntax(Span);

/// <summary><c>then ACTION</c>.</summary>
public sealed record ThenClauseSyntax(TextSpan Span, ActionSyntax Action) : ClauseSyntax(Span);

/// <summary><c>reported from PARTY "where" challenged</c>; the stance is <c>endorsed</c>, <c>challenged</c> or null.</summary>
public sealed record ReportedClauseSyntax(TextSpan Span, NameSyntax Party, StringSyntax Where, string? Stance) : ClauseSyntax(Span);

/// <summary><c>unclear when CONDITION "why"</c>.</summary>
public sealed record UnclearClauseSyntax(TextSpan Span, ExpressionSyntax Condition, StringSyntax Why) : ClauseSyntax(Span);

/// <summary>A row of <c>define NAME by</c>: <c>G3 when CONDITION</c>.</summary>
public sealed record RowClauseSyntax(TextSpan Span, NameSyntax Value, ExpressionSyntax Condition) : ClauseSyntax(Span);

/// <summary>A row of <c>define NAME by</c>: <c>unclear between A, B when CONDITION "why"</c>.</summary>
public sealed record UnclearRowClauseSyntax(TextSpan Span, ImmutableArray<NameSyntax> Values, ExpressionSyntax Condition, StringSyntax Why)
    : ClauseSyntax(Span);

/// <summary>The last row of <c>define NAME by</c>: <c>otherwise A</c>.</summary>
public sealed record OtherwiseClauseSyntax(TextSpan Span, NameSyntax Value) : ClauseSyntax(Span);

/// <summary><c>measured after T "when exactly"</c>.</summary>
public sealed record MeasuredClauseSyntax(TextSpan Span, NameSyntax Treatment, StringSyntax? Moment) : ClauseSyntax(Span);

/// <summary><c>code loinc "..."</c>.</summary>
public sealed record CodeClauseSyntax(TextSpan Span, NameSyntax System, StringSyntax Code) : ClauseSyntax(Span);

/// <summary>A field of a list: <c>diameter : mm from 0 "..."</c>.</summary>
public sealed record FieldClauseSyntax(TextSpan Span, NameSyntax Name, TypeSyntax Type, StringSyntax? Title) : ClauseSyntax(Span);

/// <summary>An item of criteria: <c>NAME "text" : CONDITION</c>, with its own <c>unclear when</c> and <c>inferred</c>.</summary>
public sealed record ItemClauseSyntax(
    TextSpan Span, NameSyntax Name, StringSyntax? Title, ExpressionSyntax Condition, ImmutableArray<ClauseSyntax> Clauses)
    : ClauseSyntax(Span);

/// <summary><c>about T</c>.</summary>
public sealed record AboutClauseSyntax(TextSpan Span, NameSyntax Treatment) : ClauseSyntax(Span);

/// <summary>What follows <c>then</c>: a verb, a treatment and its qualifiers.</summary>
public sealed record ActionSyntax(TextSpan Span, string Verb, NameSyntax Treatment, ImmutableArray<QualifierSyntax> Qualifiers)
    : SyntaxNode(Span);

/// <summary><c>over Y</c>, <c>with Z</c>, <c>after Z</c> or <c>for E</c>; the keyword is that word.</summary>
public sealed record QualifierSyntax(TextSpan Span, string Keyword, NameSyntax Name) : SyntaxNode(Span);
