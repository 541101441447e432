using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Binds the recorded values of a case, with the same checks as a patient file.</summary>
internal sealed class GivenBinder(UnitScope scope)
{
    /// <summary>The recorded facts.</summary>
    public Dictionary<FactSymbol, RecordedValue> Facts { get; } = [];

    /// <summary>The treatments recorded as given or not given.</summary>
    public Dictionary<TreatmentSymbol, bool> Received { get; } = [];

    /// <summary>Reads every line; a fact given twice is reported.</summary>
    public void Bind(GivenClauseSyntax[] clauses)
    {
        Dictionary<string, NameSyntax> seen = new(StringComparer.Ordinal);
        foreach (GivenClauseSyntax clause in clauses)
        {
            foreach (GivenSyntax line in clause.Facts)
            {
                Bind(line, seen);
            }
        }
    }

    private void Bind(GivenSyntax line, Dictionary<string, NameSyntax> seen)
    {
        if (!seen.TryAdd(line.Name.Text, line.Name))
        {
            scope.Diagnostics.Add(Problems.SaidTwice(line.Name.Span, line.Name.Text, "given", seen[line.Name.Text].Span));
        }
        else if (line.IsReceived)
        {
            BindReceived(line);
        }
        else if (scope.Fact(line.Name) is { } fact && Value(fact, line.Value) is { } value)
        {
            Facts[fact] = value;
        }
    }

    private void BindReceived(GivenSyntax line)
    {
        if (scope.Treatment(line.Name) is not { } treatment)
        {
            return;
        }

        if (line.Value is GivenScalarSyntax { Value: NameExpressionSyntax { Name: "yes" or "no" } answer })
        {
            Received[treatment] = answer.Name == "yes";
            return;
        }

        Wrong(line.Value.Span, $"received {treatment.Name}", "yes or no");
    }

    private RecordedValue? Value(FactSymbol fact, GivenValueSyntax value) => (fact.Type, value) switch
    {
        (ListType records, GivenListSyntax list) => new RecordedList(ImmutableArray.Create(Each.Kept(list.Records.AsSpan(), record => Record(records, record))), Text(value.Span)),
        (ListType, _) => Wrong(value.Span, fact.Name, "a list, for example `[ {...}, {...} ]`"),
        _ => Scalar(fact.Name, fact.Shape, value),
    };

    private ImmutableDictionary<FieldSymbol, RecordedValue> Record(ListType type, GivenRecordSyntax record)
    {
        ImmutableDictionary<FieldSymbol, RecordedValue>.Builder values = ImmutableDictionary.CreateBuilder<FieldSymbol, RecordedValue>();
        foreach (GivenSyntax line in record.Fields)
        {
            if (type.Find(line.Name.Text) is not { } field)
            {
                string? closest = scope.Suggest(line.Name.Text, type.Fields.Select(candidate => candidate.Name));
                scope.Diagnostics.Add(Problems.UnknownSymbol(line.Name.Span, "field", line.Name.Text, closest));
            }
            else if (values.ContainsKey(field))
            {
                GivenSyntax first = record.Fields.First(other => other.Name.Text == field.Name);
                scope.Diagnostics.Add(Problems.SaidTwice(line.Name.Span, field.Name, "given", first.Name.Span));
            }
            else if (Scalar(field.Name, field.Shape, line.Value) is { } value)
            {
                values[field] = value;
            }
        }

        return values.ToImmutable();
    }

    private RecordedValue? Scalar(string name, ValueShape shape, GivenValueSyntax value)
    {
        if (IsNameOfNothing(value, shape.Type))
        {
            return Wrong(value.Span, name, shape.Type.Description);
        }

        BoundExpression? bound = Scalar(value, shape.Type as EnumType);
        return (shape.Type, bound) switch
        {
            (_, null) => value is GivenListSyntax ? Wrong(value.Span, name, shape.Type.Description) : null,
            (YesNoType, BoundAnswer answer) => new RecordedAnswer(answer.Value),
            (EnumType type, BoundEnumValue choice) => new RecordedName(choice.Index, type.Names[choice.Index]),
            (_, BoundNumber number) => Number(name, shape, (number, value.Span)),
            _ => Wrong(value.Span, name, shape.Type.Description),
        };
    }

    // Only a choice has names as values: elsewhere a name is no unknown fact, but the wrong kind of value.
    private static bool IsNameOfNothing(GivenValueSyntax value, FactType type) =>
        type is not EnumType && value is GivenScalarSyntax { Value: NameExpressionSyntax { Name: not ("yes" or "no") } };

    private RecordedValue? Number(string name, ValueShape shape, (BoundNumber Bound, TextSpan Span) number)
    {
        decimal? value = (shape.Type, number.Bound.Type) switch
        {
            (QuantityType, QuantityType given) => shape.ToBase(number.Bound.Value / given.Unit.Factor, given.Unit),
            (CountType, NumberType) => number.Bound.Value == decimal.Truncate(number.Bound.Value) ? number.Bound.Value : null,
            (NumberType, NumberType) or (DateType, DateType) => number.Bound.Value,
            _ => null,
        };
        if (value is null)
        {
            scope.Diagnostics.Add(Misfit(name, shape.Type, number));
            return null;
        }

        if (!shape.Bounds.Contain(value.Value))
        {
            scope.Diagnostics.Add(Problems.OutOfBounds(number.Span, name, shape.Show(new NumericRange(shape.Bounds.Low, shape.Bounds.High))));
            return null;
        }

        return new RecordedNumber(value.Value, Text(number.Span));
    }

    private static Diagnostic Misfit(string name, FactType wanted, (BoundNumber Bound, TextSpan Span) number) => (wanted, number.Bound.Type) switch
    {
        (QuantityType quantity, NumberType) =>
            Problems.MissingUnit(number.Span, number.Bound.Value.ToString(CultureInfo.InvariantCulture), quantity.Unit.Symbol),
        (QuantityType quantity, QuantityType given) when Units.AreBothTimes(quantity.Unit, given.Unit) => Problems.MonthsAndDays(number.Span),
        _ => Problems.WrongValue(number.Span, name, wanted.Description),
    };

    private BoundExpression? Scalar(GivenValueSyntax value, EnumType? expected = null) =>
        value is GivenScalarSyntax scalar ? scope.Expressions.Bind(scalar.Value, expected) : null;

    private RecordedValue? Wrong(TextSpan span, string name, string wanted)
    {
        scope.Diagnostics.Add(Problems.WrongValue(span, name, wanted));
        return null;
    }

    private string Text(TextSpan span) => Lines.Join(scope.Source.Slice(span));
}
