using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Tests of expressions that no record holds, as conditions of the language.</summary>
internal static class ExpressionWriter
{
    /// <summary>The expression, as written where it is not a sum.</summary>
    internal static string NameOf(NumberVariable variable) => variable.Expression switch
    {
        { Form: { } form } expression => NameOf(Difference(form, expression.Side), form.Parts[0].Expression.Type is DateType),
        var expression => expression!.Text,
    };

    // Only the days between two dates are a number.
    private static string NameOf((string Left, string Right) difference, bool isOfDates) =>
        difference.Right.Length == 0 ? difference.Left
        : isOfDates ? $"days from {difference.Right} to {difference.Left}"
        : $"{difference.Left} - {Grouped(difference.Right)}";

    /// <summary>Stretches of its values as a condition; a difference that is compared with nothing is a comparison of its sides.</summary>
    internal static Phrase Write(NumberVariable variable, NumberSpan span, (decimal? Low, decimal? High) all) =>
        Write(variable, Sign(span)) is { } comparison ? Phrase.Of(comparison) : NumberWriter.Of(NameOf(variable), span, all, variable.Type);

    /// <summary>That its value is any but one number.</summary>
    internal static string Except(NumberVariable variable, decimal number) =>
        Write(variable, number == 0m ? "!=" : null) ?? $"{NameOf(variable)} != {NumberWriter.Of(number, variable.Type)}";

    private static string? Write(NumberVariable variable, string? sign) =>
        sign is not null && variable.Expression is { Form: { } form, Side: var side } && Difference(form, side) is var (left, right) && left.Length > 0 && right.Length > 0
            ? $"{left} {sign} {right}"
            : null;

    private static string? Sign(NumberSpan span) => (span.Low, span.High) switch
    {
        (0m, 0m) => "==",
        (0m, null) => span.LowIncluded ? ">=" : ">",
        (null, 0m) => span.HighIncluded ? "<=" : "<",
        _ => null,
    };

    private static (string Left, string Right) Difference(LinearForm form, Side side) =>
        (Sum(form.Parts.Where(part => part.Factor > 0m), side), Sum(form.Parts.Where(part => part.Factor < 0m), side));

    private static string Sum(IEnumerable<LinearPart> parts, Side side) => string.Join(" + ", parts.Select(part =>
        Math.Abs(part.Factor) == 1m ? ExpressionText.Of(part.Expression, side) : $"{BoundText.Of(Math.Abs(part.Factor))} * {Grouped(ExpressionText.Of(part.Expression, side))}"));

    private static string Grouped(string text) => text.Contains(' ', StringComparison.Ordinal) ? $"({text})" : text;
}
