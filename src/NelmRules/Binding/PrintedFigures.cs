using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Binding;

/// <summary>Figures as results show them: the printed digits, and units in their usual spelling.</summary>
internal static class PrintedFigures
{
    /// <summary>A number with its unit, for example <c>3 years</c>, <c>50.4%</c> or <c>2</c>.</summary>
    public static string Of(FigureSyntax figure) => figure.Unit is null ? figure.Number.Text : With(figure.Number, UnitOf(figure)!);

    /// <summary>A number with a unit that is already in its usual spelling.</summary>
    public static string With(NumberSyntax number, string unit) => unit == "%" ? number.Text + unit : $"{number.Text} {unit}";

    /// <summary>A p value with its bound, for example <c>&lt;0.001</c>.</summary>
    public static string Of(PValueSyntax p) => p.Bound + p.Value.Text;

    /// <summary>The usual spelling of a figure's unit; of one month or year the singular, and the singular also where it is written.</summary>
    public static string? UnitOf(FigureSyntax figure)
    {
        if (figure.Unit is null || Units.Find(figure.Unit.Text) is not { } unit)
        {
            return figure.Unit?.Text;
        }

        string singular = unit.Symbol[..^1];
        bool hasSingular = unit.Symbol.EndsWith('s') && Units.Find(singular) == unit;
        return hasSingular && (figure.Unit.Text == singular || figure.Number.Value == 1) ? singular : unit.Symbol;
    }
}
