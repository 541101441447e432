using System.Diagnostics;
using System.Linq.Expressions;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Rete.Lowering;

internal sealed partial class Writer<T>
{
    /// <summary>A condition that says that a value is settled.</summary>
    public Expression IsSettled(BoundExpression value) => Extent.IsTooLarge(value) ? IsSettledAsAsked(value) : value.Type switch
    {
        YesNoType => IsSettled(Decide(value)),
        EnumType => Functions.Call(nameof(Functions.IsSettledName), Reading(value)),
        _ => Functions.Call(nameof(Functions.IsPoint), Number(value)),
    };

    /// <summary>What gives the value of an object where it is settled.</summary>
    public Func<T, RecordedValue?> ValueOf(BoundExpression value) => Question(value).Settled;

    private Expression IsSettledAsAsked(BoundExpression value) => value.Type switch
    {
        YesNoType => IsSettled(Ask(value)),
        EnumType => Functions.Call(nameof(Functions.IsSettledName), Question(value).AskReading(Patient)),
        _ => Functions.Call(nameof(Functions.IsPoint), Question(value).AskNumber(Patient)),
    };

    private static Expression IsSettled(Possibilities answer) =>
        Logic.And(Logic.Not(answer.Unclear), Logic.Or(Logic.Not(answer.Yes), Logic.Not(answer.No)));

    private Expression Number(BoundExpression value) => value switch
    {
        BoundNumber constant => Expression.Constant(NumericRange.Point(constant.Value)),
        BoundFact fact => FactNumber(fact),
        BoundDefinition definition => DefinitionNumber(definition.Definition),
        BoundArithmetic arithmetic => Functions.Call(
            nameof(Functions.Calculate), Expression.Constant(arithmetic.Operator), Number(arithmetic.Left), Number(arithmetic.Right)),
        BoundNegation negation => Functions.Call(nameof(Functions.Negate), Number(negation.Operand)),
        BoundDateDistance distance => Functions.Call(
            nameof(Functions.Distance), Expression.Constant(distance.Step), Number(distance.From), Number(distance.To)),
        _ => Question(value).AskNumber(Patient),
    };

    private Expression FactNumber(BoundFact fact)
    {
        ValueShape shape = fact.Fact.Shape;
        Expression otherwise = Supplying(fact) is { } definition
            ? Functions.Call(nameof(Functions.Cut), DefinitionNumber(definition), Expression.Constant(shape))
            : Expression.Constant(shape.AllNumbers);
        return source.Number(fact.Fact) is { } number ? Functions.Call(nameof(Functions.Number), number, otherwise) : otherwise;
    }

    private Expression DefinitionNumber(DefinitionSymbol definition) => definition.Body switch
    {
        _ when IsLeftOut(definition) => Expression.Constant(new NumericRange(null, null) { IsOpen = true }),
        ExpressionBody body => Number(body.Value),
        _ => throw new UnreachableException(),
    };

    private Expression Reading(BoundExpression value) => value switch
    {
        BoundEnumValue constant => Expression.Constant(Readings.OfName(constant.Index)),
        BoundFact fact => FactReading(fact),
        BoundDefinition definition => DefinitionReading(definition.Definition),
        _ => Question(value).AskReading(Patient),
    };

    private Expression FactReading(BoundFact fact)
    {
        Expression otherwise = Supplying(fact) is { } definition
            ? DefinitionReading(definition)
            : Expression.Constant(Readings.OfEach(((EnumType)fact.Type).AllNames));
        return source.Name(fact.Fact) is { } name ? Functions.Call(nameof(Functions.Name), name, otherwise) : otherwise;
    }

    private Expression DefinitionReading(DefinitionSymbol definition) => definition.Body switch
    {
        _ when IsLeftOut(definition) => Expression.Constant(Readings.Of(Interpreter.AllNames(definition.Type))),
        ExpressionBody body => Reading(body.Value),
        RowsBody body => Rows(body, definition.Type),
        _ => throw new UnreachableException(),
    };

    // From the last row to the first, as the interpreter does.
    private Expression Rows(RowsBody body, FactType type)
    {
        Expression below = Expression.Constant(Readings.Of(body.Otherwise ?? Interpreter.AllNames(type)));
        foreach (DefinitionRow row in body.Rows.Reverse())
        {
            below = Functions.Call(nameof(Functions.Choose), Decide(row.Condition).All, Expression.Constant(row.Reading), below);
        }

        return below;
    }
}
