using System.Linq.Expressions;
using System.Reflection;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Rete.Lowering;

/// <summary>A pure function of an object that asks the interpreter: for aggregates of lists, and for what is too large to be written out.</summary>
/// <param name="expression">What is asked.</param>
/// <param name="read">Reads the facts that the expression hangs on, and no others.</param>
/// <param name="options">What is left out.</param>
internal sealed class Question<T>(BoundExpression expression, Func<T, Patient> read, EvaluationOptions options)
{
    private static readonly MethodInfo AnswersMethod = typeof(Question<T>).GetMethod(nameof(Answers))!;
    private static readonly MethodInfo NumberMethod = typeof(Question<T>).GetMethod(nameof(Number))!;
    private static readonly MethodInfo ReadingMethod = typeof(Question<T>).GetMethod(nameof(Reading))!;

    public Answers Answers(T patient) => For(patient).Condition(expression);

    public NumericRange Number(T patient) => For(patient).Number(expression);

    public Readings Reading(T patient) => For(patient).Reading(expression);

    /// <summary>The settled value, or null.</summary>
    public RecordedValue? Settled(T patient) => SettledValue.Of(expression, For(patient));

    public Expression AskAnswers(ParameterExpression patient) => Expression.Call(Expression.Constant(this), AnswersMethod, patient);

    public Expression AskNumber(ParameterExpression patient) => Expression.Call(Expression.Constant(this), NumberMethod, patient);

    public Expression AskReading(ParameterExpression patient) => Expression.Call(Expression.Constant(this), ReadingMethod, patient);

    private Interpreter For(T patient) => new(read(patient), options);
}
