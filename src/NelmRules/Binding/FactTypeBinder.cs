using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Binds the types of facts and fields: values, units and bounds.</summary>
internal sealed class FactTypeBinder(UnitScope scope)
{
    /// <summary>The shape of a fact, or null after a report.</summary>
    public ValueShape? Bind(FactSyntax fact) => fact.Type is not ListTypeSyntax ? Bind(fact.Type)
        : BindFields(fact.All<FieldClauseSyntax>()) is { } fields ? Plain(new ListType(ImmutableArray.Create(fields)))
        : null;

    private ValueShape? Bind(TypeSyntax type) => type switch
    {
        YesNoTypeSyntax => Plain(YesNoType.Instance),
        DateTypeSyntax => Plain(DateType.Instance),
        EnumTypeSyntax choice => BindEnum(choice),
        NumericTypeSyntax numeric => BindNumeric(numeric),
        ListTypeSyntax list => Fail(Problems.ListInList(list.Span)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static ValueShape Plain(FactType type) => new(type, Bounds.None, []);

    private FieldSymbol[]? BindFields(FieldClauseSyntax[] fields)
    {
        ReportRepeated(Array.ConvertAll(fields, field => field.Name));
        HashSet<string> seen = new(StringComparer.Ordinal);
        FieldSymbol[]? bound = Each.All<FieldClauseSyntax, FieldSymbol>(fields, Field);
        return bound is null ? null : Array.FindAll(bound, field => seen.Add(field.Name));
    }

    private FieldSymbol? Field(FieldClauseSyntax syntax) =>
        Bind(syntax.Type) is { } shape ? new FieldSymbol(syntax.Name.Text, syntax.Title?.Value, scope.PlaceOf(syntax.Span), shape) : null;

    // With the sign before it, or where it is the first, behind it.
    private static TextSpan? WithSign(EnumTypeSyntax syntax, NameSyntax value) => syntax.Values.IndexOf(value) switch
    {
        0 when syntax.Values.Length > 1 => TextSpan.FromBounds(value.Span.Start, syntax.Values[1].Span.Start),
        > 0 and var at => TextSpan.FromBounds(syntax.Values[at - 1].Span.End, value.Span.End),
        _ => null,
    };

    private ValueShape? BindEnum(EnumTypeSyntax syntax)
    {
        if (syntax.Values.Length > EnumType.MaximumNames)
        {
            return Fail(Problems.TooManyValues(syntax.Values[EnumType.MaximumNames].Span, EnumType.MaximumNames));
        }

        foreach (NameSyntax value in syntax.Values)
        {
            if (value.Text == "unknown")
            {
                scope.Diagnostics.Add(Problems.UnknownAsValue(value.Span, value.Text, WithSign(syntax, value)));
            }
        }

        return Plain(new EnumType(ImmutableArray.Create(ReportRepeated([.. syntax.Values])), syntax.IsOrdered));
    }

    // The names, each once.
    private string[] ReportRepeated(NameSyntax[] names)
    {
        Dictionary<string, NameSyntax> seen = new(StringComparer.Ordinal);
        return Each.Kept(names, name => seen.TryAdd(name.Text, name) ? name.Text : Repeated(name, seen[name.Text]));
    }

    private string? Repeated(NameSyntax name, NameSyntax first)
    {
        scope.Diagnostics.Add(Problems.DuplicateName(name.Span, name.Text, scope.Source, first.Span));
        return null;
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

        HashSet<Dimension> dimensions = [unit.Dimension];
        ImmutableArray<AlsoUnit> also = ImmutableArray.Create(Each.Kept(syntax.Also.AsSpan(), second => BindAlso(second, dimensions)));
        return new ValueShape(new QuantityType(unit), BindBounds(syntax, unit.Factor), also);
    }

    private AlsoUnit? BindAlso(AlsoSyntax also, HashSet<Dimension> dimensions)
    {
        if (BindUnit(also.Unit) is not { } unit || !IsFactor(also))
        {
            return null;
        }

        if (!dimensions.Add(unit.Dimension))
        {
            scope.Diagnostics.Add(Problems.AlsoSameDimension(
                also.Unit.Span, also.Unit.Text, unit.Dimension.Name, scope.PlaceOf(also.Span).Source.WithBlanksBefore(also.Span)));
            return null;
        }

        return new AlsoUnit(unit, also.Factor.Value);
    }

    private bool IsFactor(AlsoSyntax also)
    {
        if (also.Factor.Value > 0)
        {
            return true;
        }

        scope.Diagnostics.Add(Problems.BadFactor(also.Factor.Span, also.Factor.Text));
        return false;
    }

    private Unit? BindUnit(UnitSyntax syntax)
    {
        Unit? unit = Units.Find(syntax.Text);
        if (unit is null)
        {
            scope.Diagnostics.Add(Problems.UnknownUnit(syntax.Span, syntax.Text, scope.SuggestUnit(syntax.Text)));
        }

        return unit;
    }

    private Bounds BindBounds(NumericTypeSyntax syntax, decimal factor)
    {
        if (syntax is { From: { } low, To: { } high } && low.Value > high.Value)
        {
            scope.Diagnostics.Add(Problems.BoundsReversed((low.Span, low.Text), (high.Span, high.Text)));
        }

        return new Bounds(syntax.From?.Value * factor, syntax.To?.Value * factor);
    }

    private ValueShape? Fail(Diagnostic problem)
    {
        scope.Diagnostics.Add(problem);
        return null;
    }
}
