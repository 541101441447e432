using System.Collections.Immutable;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>The type of a fact as written.</summary>
internal abstract record TypeSyntax(TextSpan Span) : PlacedSyntax(Span);

/// <summary><c>yes/no</c>.</summary>
internal sealed record YesNoTypeSyntax(TextSpan Span) : TypeSyntax(Span);

/// <summary><c>A | B</c>, or ordered <c>A &lt; B</c>.</summary>
internal sealed record EnumTypeSyntax(TextSpan Span, ImmutableArray<NameSyntax> Values, bool IsOrdered) : TypeSyntax(Span);

/// <summary><c>UNIT</c>, <c>count</c> or <c>number</c> with bounds; the unit's text is then one of these words.</summary>
internal sealed record NumericTypeSyntax(
    TextSpan Span, UnitSyntax Unit, NumberSyntax? From, NumberSyntax? To, ImmutableArray<AlsoSyntax> Also) : TypeSyntax(Span);

/// <summary><c>also umol/L at 17.104</c>: one of the fact's unit is so many of this one.</summary>
internal sealed record AlsoSyntax(TextSpan Span, UnitSyntax Unit, NumberSyntax Factor) : PlacedSyntax(Span);

/// <summary><c>date</c>.</summary>
internal sealed record DateTypeSyntax(TextSpan Span) : TypeSyntax(Span);

/// <summary><c>list of</c>; the fields are clauses of the fact.</summary>
internal sealed record ListTypeSyntax(TextSpan Span) : TypeSyntax(Span);
