using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>A piece of a file as it was written.</summary>
internal abstract record SyntaxNode
{
    /// <summary>What it covers, without surrounding blanks or comments.</summary>
    public abstract TextSpan Span { get; }
}

/// <summary>A piece of a file that keeps its own place, since it does not follow from those of its parts.</summary>
internal abstract record PlacedSyntax(TextSpan Span) : SyntaxNode
{
    /// <inheritdoc/>
    public sealed override TextSpan Span { get; } = Span;
}

/// <summary>A name as written; qualified ones keep their dot, for example <c>du2015b.high_remnant_burden</c>.</summary>
internal sealed record NameSyntax(TextSpan Span, string Text) : PlacedSyntax(Span);

/// <summary>A string in double quotes with its escapes resolved.</summary>
internal sealed record StringSyntax(TextSpan Span, string Value) : PlacedSyntax(Span);

/// <summary>A number with its digits as printed, for example <c>3.40</c>; a leading minus belongs to it.</summary>
internal sealed record NumberSyntax(TextSpan Span, string Text, decimal Value) : PlacedSyntax(Span)
{
    /// <summary>The value of digits as printed; 0 where there are too many, which has been reported.</summary>
    public static decimal ValueOf(string digits) => DecimalText.TryParse(digits, out decimal value, out _) ? value : 0;
}

/// <summary>A unit as written, for example <c>mg/dL</c>.</summary>
internal sealed record UnitSyntax(TextSpan Span, string Text) : PlacedSyntax(Span);

/// <summary>A printed number with the unit behind it, if any.</summary>
internal sealed record FigureSyntax(TextSpan Span, NumberSyntax Number, UnitSyntax? Unit) : PlacedSyntax(Span);
