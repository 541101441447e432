using System.Collections.Immutable;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary><c>given ki67 = 55%, received T = yes</c>.</summary>
internal sealed record GivenClauseSyntax(TextSpan Span, ImmutableArray<GivenSyntax> Facts) : ClauseSyntax(Span);

/// <summary>One recorded value: of a fact, or of <c>received T</c>.</summary>
internal sealed record GivenSyntax(TextSpan Span, NameSyntax Name, bool IsReceived, GivenValueSyntax Value) : PlacedSyntax(Span);

/// <summary>A value in a case.</summary>
internal abstract record GivenValueSyntax(TextSpan Span) : PlacedSyntax(Span);

/// <summary>A name, number, quantity or date in a case.</summary>
internal sealed record GivenScalarSyntax(TextSpan Span, ExpressionSyntax Value) : GivenValueSyntax(Span);

/// <summary><c>[ {diameter = 31 mm, lobe = left}, ... ]</c>.</summary>
internal sealed record GivenListSyntax(TextSpan Span, ImmutableArray<GivenRecordSyntax> Records) : GivenValueSyntax(Span);

/// <summary><c>{diameter = 31 mm, lobe = left}</c>.</summary>
internal sealed record GivenRecordSyntax(TextSpan Span, ImmutableArray<GivenSyntax> Fields) : PlacedSyntax(Span);

/// <summary><c>expect [only] ...</c>.</summary>
internal sealed record ExpectClauseSyntax(TextSpan Span, bool IsOnly, ExpectationSyntax Expectation) : ClauseSyntax(Span);

/// <summary>What a case expects.</summary>
internal abstract record ExpectationSyntax(TextSpan Span) : PlacedSyntax(Span);

/// <summary><c>nothing</c>: no advice is met.</summary>
internal sealed record ExpectNothingSyntax(TextSpan Span) : ExpectationSyntax(Span);

/// <summary><c>outside</c>: the patient is not in the source's population.</summary>
internal sealed record ExpectOutsideSyntax(TextSpan Span) : ExpectationSyntax(Span);

/// <summary><c>consider LT by RULE</c>.</summary>
internal sealed record ExpectActionSyntax(TextSpan Span, ActionSyntax Action, NameSyntax? Rule) : ExpectationSyntax(Span);

/// <summary><c>RULE met</c>, <c>not met</c>, <c>unclear</c> or <c>undetermined needs F, ...</c>.</summary>
internal sealed record ExpectStatusSyntax(TextSpan Span, NameSyntax Rule, ExpectedStatus Status, ImmutableArray<NameSyntax> Needs)
    : ExpectationSyntax(Span);

/// <summary><c>NAME == VALUE</c> for a definition or criteria.</summary>
internal sealed record ExpectValueSyntax(TextSpan Span, NameSyntax Name, ExpressionSyntax Value) : ExpectationSyntax(Span);

/// <summary>The four results that a case can name.</summary>
internal enum ExpectedStatus
{
    /// <summary><c>met</c></summary>
    Met,

    /// <summary><c>not met</c></summary>
    NotMet,

    /// <summary><c>unclear</c></summary>
    Unclear,

    /// <summary><c>undetermined</c></summary>
    Undetermined,
}
