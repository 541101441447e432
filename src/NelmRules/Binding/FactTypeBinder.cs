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
        : BindFields(fact.Clauses.OfType<FieldClauseSyntax>()) is { } fields ? Plain(new ListType(fields))
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

    private ImmutableArray<FieldSymbol>? BindFields(IEnumerable<FieldClauseSyntax> fields)
    {
        ImmutableArray<FieldClauseSyntax> all = [.. fields];
        ReportRepeated(all.Select(field => field.Name));
        ImmutableArray<ShapedField> bound = [.. all.Select(field => new ShapedField(field, Bind(field.Type)))];
        return bound.Any(field => field.Shape is null)
            ? null
            : [.. bound.DistinctBy(field => field.Syntax.Name.Text, StringComparer.Ordinal).Select(field => Field(field.Syntax, field.Shape!))];
    }

    private FieldSymbol Field(FieldClauseSyntax syntax, ValueShape shape) =>
        new(syntax.Name.Text, syntax.Title?.Value, scope.PlaceOf(syntax.Span), shape);

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

        foreach (NameSyntax value in syntax.Values.Where(value => value.Text == "unknown"))
        {
            scope.Diagnostics.Add(Problems.UnknownAsValue(value.Span, value.Text, WithSign(syntax, value)));
        }

        ReportRepeated(syntax.Values);
        return Plain(new EnumType([.. syntax.Values.Select(value => value.Text).Distinct(StringComparer.Ordinal)], syntax.IsOrdered));
    }

    private void ReportRepeated(IEnumerable<NameSyntax> names)
    {
        Dictionary<string, NameSyntax> seen = new(StringComparer.Ordinal);
        foreach (NameSyntax name in names.Where(name => !seen.TryAdd(name.Text, name)))
        {
            scope.Diagnostics.Add(Problems.DuplicateName(name.Span, name.Text, scope.Source, seen[name.Text].Span));
        }
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
        ImmutableArray<AlsoUnit> also = [.. syntax.Also.Select(second => BindAlso(second, dimensions)).OfType<AlsoUnit>()];
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

    private sealed record ShapedField(FieldClauseSyntax Syntax, ValueShape? Shape);
}
