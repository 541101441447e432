using NelmRules.Binding;
using NelmRules.Evaluation;

namespace NelmRules.Comparison;

/// <summary>Tests of expressions that no record holds, as conditions of the language.</summary>
internal static class ExpressionWriter
{
    /// <summary>The expression, as written where it is not a sum.</summary>
    internal static string NameOf(NumberVariable variable) => variable.Expression!.Form is { } form
        ? Difference(form) is var (left, right) && right.Length > 0 ? $"{left} - {Grouped(right)}" : Sum(form.Parts)
        : variable.Name;

    /// <summary>A stretch of its values as a condition; a difference that is compared with nothing is a comparison of its sides.</summary>
    internal static string Write(ExpressionPath expression, NumberVariable variable, NumberSpan span, (decimal? Low, decimal? High) all)
    {
        if (expression.Form is { } form && Difference(form) is var (left, right) && left.Length > 0 && right.Length > 0 && Sign(span) is { } sign)
        {
            return $"{left} {sign} {right}";
        }

        return NumberWriter.Of(NameOf(variable), span, all, variable.Type);
    }

    private static string? Sign(NumberSpan span) => (span.Low, span.High) switch
    {
        (0m, 0m) => "==",
        (0m, null) => span.LowIncluded ? ">=" : ">",
        (null, 0m) => span.HighIncluded ? "<=" : "<",
        _ => null,
    };

    private static (string Left, string Right) Difference(LinearForm form) =>
        (Sum(form.Parts.Where(part => part.Factor > 0m)), Sum(form.Parts.Where(part => part.Factor < 0m)));

    private static string Sum(IEnumerable<LinearPart> parts) => string.Join(" + ", parts.Select(part =>
        Math.Abs(part.Factor) == 1m ? Text(part) : $"{BoundText.Of(Math.Abs(part.Factor))} * {Text(part)}"));

    private static string Text(LinearPart part) => part.Expression is BoundFact fact ? fact.Fact.Name : WrittenText.Of(part.Expression.Place);

    private static string Grouped(string text) => text.Contains(" + ", StringComparison.Ordinal) ? $"({text})" : text;
}
