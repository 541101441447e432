using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Comparison.Oracle.Solver;

/// <content>Choices and numbers.</content>
internal sealed partial class SideTerms
{
    private readonly Dictionary<object, ChoiceTerms> _choices = new(ReferenceEqualityComparer.Instance);

    private ChoiceTerms Choice(BoundExpression value)
    {
        if (!_choices.TryGetValue(value, out ChoiceTerms? known))
        {
            known = value switch
            {
                BoundEnumValue constant => ChoiceTerms.Of(1UL << constant.Index),
                BoundFact fact => Choice(fact),
                BoundDefinition { Definition: var definition } => Choice(definition),
                _ => throw new NotSupportedException(value.ToString()),
            };
            _choices.Add(value, known);
        }

        return known;
    }

    private ChoiceTerms Choice(DefinitionSymbol definition) => definition.Body switch
    {
        ExpressionBody body => Choice(body.Value),
        RowsBody body => Rows(body, definition.Type),
        _ => throw new NotSupportedException(definition.Name),
    };

    private ChoiceTerms Choice(BoundFact fact)
    {
        (string name, EnumType type) = (_names[fact.Fact], (EnumType)fact.Fact.Type);
        string recorded = PatientTerms.Recorded(name);
        ChoiceTerms? supplied = fact.Definition is { } definition ? Choice(definition) : null;
        Dictionary<ulong, string> readings = type.Names.Select((value, index) => (1UL << index, Term.Or(
                Term.And(recorded, patient.IsNamed(name, value)), supplied is null ? Term.Not(recorded) : Term.False)))
            .ToDictionary(one => one.Item1, one => one.Item2);
        foreach ((ulong reading, string term) in supplied?.Readings ?? new Dictionary<ulong, string>())
        {
            readings[reading] = Term.Or(readings.GetValueOrDefault(reading, Term.False), Term.And(Term.Not(recorded), term));
        }

        return Named(new ChoiceTerms(readings));
    }

    private ChoiceTerms Rows(RowsBody body, FactType type)
    {
        ulong all = type is EnumType choice ? (1UL << choice.Names.Length) - 1 : 3;
        return body.Rows.Reverse().Aggregate(ChoiceTerms.Of(body.Otherwise ?? all), (below, row) => Named(ChoiceTerms.Row(Condition(row.Condition), row.Reading, below)));
    }

    private NumberTerms Number(BoundExpression value) => value switch
    {
        BoundNumber constant => NumberTerms.Point(Term.Of(constant.Value)),
        BoundFact fact => Number(fact),
        BoundDefinition { Definition.Body: ExpressionBody body } => Number(body.Value),
        BoundNegation negation => Number(negation.Operand).Times(-1m),
        BoundArithmetic { Operator: ArithmeticOperator.Add } sum => Number(sum.Left).Plus(Number(sum.Right)),
        BoundArithmetic { Operator: ArithmeticOperator.Subtract } sum => Number(sum.Left).Plus(Number(sum.Right).Times(-1m)),
        BoundArithmetic { Operator: ArithmeticOperator.Multiply, Left: BoundNumber factor } product => Number(product.Right).Times(factor.Value),
        BoundArithmetic { Operator: ArithmeticOperator.Multiply, Right: BoundNumber factor } product => Number(product.Left).Times(factor.Value),
        _ => throw new NotSupportedException(value.ToString()),
    };

    private NumberTerms Number(BoundFact fact)
    {
        (string name, Bounds bounds, bool isWhole) = (_names[fact.Fact], fact.Fact.Shape.Bounds, fact.Fact.Type is CountType);
        NumberTerms missing = fact.Definition?.Body is ExpressionBody body
            ? Number(body.Value).Cut(bounds.Low, bounds.High, isWhole)
            : NumberTerms.Missing(bounds.Low, bounds.High, isWhole);
        NumberTerms all = NumberTerms.If(PatientTerms.Recorded(name), NumberTerms.Point(patient.Value(name)), missing);
        return all with
        {
            Low = solver.Name(all.Low, "Real"),
            High = solver.Name(all.High, "Real"),
            HasLow = solver.Name(all.HasLow),
            HasHigh = solver.Name(all.HasHigh),
        };
    }

    private ChoiceTerms Named(ChoiceTerms one) => new(one.Readings.Where(pair => pair.Value != Term.False).ToDictionary(pair => pair.Key, pair => solver.Name(pair.Value)));
}
