using System.Linq.Expressions;
using System.Reflection;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Rete.Lowering;

/// <summary>The pure functions that lowered conditions call where a plain comparison of properties cannot say it.</summary>
internal static class Functions
{
    private static readonly Dictionary<string, MethodInfo> Methods = typeof(Functions)
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => method.Name != nameof(Call))
        .ToDictionary(method => method.Name, StringComparer.Ordinal);

    public static MethodCallExpression Call(string name, params IEnumerable<Expression> arguments) =>
        Expression.Call(Methods[name], arguments);

    public static Answers Tested(bool yes, bool no, Answers missing) => yes ? Answers.Yes : no ? Answers.No : missing;

    public static Answers Asked(bool condition) => condition ? Answers.Yes : Answers.No;

    public static bool Has(Answers answers, Answers answer) => (answers & answer) != Answers.None;

    public static Answers Not(Answers operand) => AnswerTables.Not(operand);

    public static Answers And(Answers left, Answers right) => AnswerTables.And(left, right);

    public static Answers Or(Answers left, Answers right) => AnswerTables.Or(left, right);

    public static Answers UnlessOpen(Answers open, Answers value) => AnswerTables.UnlessOpen(open, value);

    public static Answers Count(CountingKind kind, int required, Answers[] operands)
    {
        AnswerCounts counts = new();
        foreach (Answers operand in operands)
        {
            counts.Add(operand);
        }

        return counts.Count(kind, required);
    }

    public static bool IsSettledAnswer(Answers answers) => answers is Answers.Yes or Answers.No;

    public static NumericRange Number(decimal? recorded, NumericRange otherwise) =>
        recorded is { } number ? NumericRange.Point(number) : otherwise;

    public static NumericRange Calculate(ArithmeticOperator sign, NumericRange left, NumericRange right) =>
        RangeArithmetic.Calculate(sign, left, right);

    public static NumericRange Negate(NumericRange operand) => RangeArithmetic.Negate(operand);

    public static NumericRange Distance(DateStep step, NumericRange from, NumericRange to) => DateDistance.Between(step, from, to);

    public static NumericRange Cut(NumericRange range, ValueShape shape) => Evaluation.Interpreter.Cut(range, shape);

    public static bool IsPoint(NumericRange range) => range.IsPoint;

    public static Answers Compare(NumericRange left, ComparisonSign sign, NumericRange right) => Comparisons.Compare(left, sign, right);

    public static Answers Between(NumericRange operand, NumericRange low, NumericRange high) => Comparisons.Between(operand, low, high);

    public static Answers IsOneOf(NumericRange operand, decimal[] members) => Comparisons.IsOneOf(operand, members);

    public static Readings Name(int? recorded, Readings otherwise) => recorded is { } index ? Readings.OfName(index) : otherwise;

    public static Readings Choose(Answers condition, ulong reading, Readings rest) => Readings.OfAll(
        Has(condition, Answers.Yes) ? Readings.Of(reading) : Readings.None,
        Has(condition, Answers.No) ? rest : Readings.None,
        Has(condition, Answers.Unclear) ? rest.With(reading) : Readings.None);

    public static bool IsSettledName(Readings readings) => readings.IsSettled;

    public static Answers AnswerOf(Readings readings) => readings.Test(Evaluation.Interpreter.AnswerOf);

    public static Answers CompareNames(Readings left, ComparisonSign sign, Readings right) => Readings.Compare(left, sign, right);

    public static Answers IsMember(Readings readings, ulong members) => readings.Test(reading => Readings.IsMember(reading, members));
}
