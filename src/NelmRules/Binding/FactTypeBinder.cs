using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Binds the types of facts and fields: values, units and bounds.</summary>
internal sealed class FactTypeBinder(SourceText source, DiagnosticBag diagnostics)
{
    /// <summary>The shape of a fact, or null after a report.</summary>
    public ValueShape? Bind(FactSyntax fact) => fact.Type is ListTypeSyntax
        ? new ValueShape(new ListType(BindFields(fact.Clauses.OfType<FieldClauseSyntax>())), Bounds.None, [])
        : Bind(fact.Type);

    private ValueShape? Bind(TypeSyntax type) => type switch
    {
        YesNoTypeSyntax => Plain(YesNoType.Instance),
        DateTypeSyntax => Plain(DateType.Instance),
        EnumTypeSyntax choice => BindEnum(choice),
        NumericTypeSyntax numeric => BindNumeric(numeric),
        _ => null,
    };

    private static ValueShape Plain(FactType type) => new(type, Bounds.None, []);

    private ImmutableArray<FieldSymbol> BindFields(IEnumerable<FieldClauseSyntax> fields)
    {
        Dictionary<string, NameSyntax> seen = new(StringComparer.Ordinal);
        ImmutableArray<FieldSymbol>.Builder bound = ImmutableArray.CreateBuilder<FieldSymbol>();
        foreach (FieldClauseSyntax field in fields)
        {
            if (!seen.TryAdd(field.Name.Text, field.Name))
            {
                diagnostics.Add(Problems.DuplicateName(field.Name.Span, field.Name.Text, source, seen[field.Name.Text].Span));
            }
            else if (Bind(field.Type) is { } shape)
            {
                bound.Add(new FieldSymbol(field.Name.Text, field.Title?.Value, new Place(source, field.Span), shape));
            }
        }

        return bound.ToImmutable();
    }

    private ValueShape? BindEnum(EnumTypeSyntax syntax)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (NameSyntax value in syntax.Values)
        {
            if (value.Text == "unknown")
            {
                diagnostics.Add(Problems.UnknownAsValue(value.Span, value.Text));
            }

            if (!seen.Add(value.Text))
            {
                NameSyntax first = syntax.Values.First(other => other.Text == value.Text);
                diagnostics.Add(Problems.DuplicateName(value.Span, value.Text, source, first.Span));
            }
        }

        if (syntax.Values.Length > EnumType.MaximumNames)
        {
            diagnostics.Add(Problems.TooManyValues(syntax.Span, EnumType.MaximumNames));
            return null;
        }

        return Plain(new EnumType([.. syntax.Values.Select(value => value.Text)], syntax.IsOrdered));
    }

    private ValueShape? BindNumeric(NumericTypeSyntax syntax)
    {
        if (syntax.Unit.Text is "count" or "number")
        {
            FactType plain = syntax.Unit.Text == "count" ? CountType.Instance : NumberType.Instance;
            return new ValueShape(plain, BindBounds(syntax, 1m), []);
        }

        if (BindUnit(syntax.Unit) is not { } unit)
        {
            return null;
        }

        ImmutableArray<AlsoUnit> also =
        [
            .. syntax.Also.Where(second => BindUnit(second.Unit) is not null && IsFactor(second))
                .Select(second => new AlsoUnit(Units.Find(second.Unit.Text)!, second.Factor.Value)),
        ];
        return new ValueShape(new QuantityType(unit), BindBounds(syntax, unit.Factor), also);
    }

    private bool IsFactor(AlsoSyntax also)
    {
        if (also.Factor.Value > 0)
        {
            return true;
        }

        diagnostics.Add(Problems.BadFactor(also.Factor.Span, also.Factor.Text));
        return false;
    }

    private Unit? BindUnit(UnitSyntax syntax)
    {
        Unit? unit = Units.Find(syntax.Text);
        if (unit is null)
        {
            diagnostics.Add(Problems.UnknownUnit(syntax.Span, syntax.Text, Spelling.Closest(syntax.Text, Units.Spellings)));
        }

        return unit;
    }

    private Bounds BindBounds(NumericTypeSyntax syntax, decimal factor)
    {
        if (syntax.From?.Value > syntax.To?.Value)
        {
            diagnostics.Add(Problems.BoundsReversed(syntax.From!.Span.To(syntax.To!.Span)));
        }

        return new Bounds(syntax.From?.Value * factor, syntax.To?.Value * factor);
    }
}
