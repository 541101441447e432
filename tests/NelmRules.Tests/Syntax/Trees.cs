using System.Globalization;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Syntax;

/// <summary>Conditions as one line that shows how they are grouped.</summary>
internal static class Trees
{
    public static string Condition(string condition)
    {
        FileSyntax read = Parser.Parse(new SourceText("a.nelm", $"rule a when {condition} then consider LT"));
        Rendering.Of(read.Diagnostics).ShouldBe("");
        return Show(read.Declarations.Single().Clauses.OfType<WhenClauseSyntax>().Single().Condition);
    }

    public static string Show(ExpressionSyntax? expression) => expression switch
    {
        null => "",
        NameExpressionSyntax name => name.Name,
        NumberExpressionSyntax { Unit: null } number => number.Number.Text,
        NumberExpressionSyntax number => $"{number.Number.Text}[{number.Unit!.Text}]",
        DateExpressionSyntax date => date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ParenthesizedExpressionSyntax inner => Show(inner.Inner),
        NotExpressionSyntax not => $"not({Show(not.Operand)})",
        NegationExpressionSyntax negation => $"-({Show(negation.Operand)})",
        LogicalExpressionSyntax logical => $"{logical.Operator}({string.Join(", ", logical.Operands.Select(Show))})",
        ComparisonExpressionSyntax comparison => $"({Show(comparison.Left)} {comparison.Operator} {Show(comparison.Right)})",
        ArithmeticExpressionSyntax arithmetic => $"({Show(arithmetic.Left)} {arithmetic.Operator} {Show(arithmetic.Right)})",
        InSetExpressionSyntax set => $"({Show(set.Operand)} in {string.Join("|", set.Values.Select(Show))})",
        InGroupExpressionSyntax group => $"({Show(group.Operand)} in group {group.Group.Text})",
        BetweenExpressionSyntax between => $"({Show(between.Operand)} between {Show(between.Low)}..{Show(between.High)})",
        IsKnownExpressionSyntax known => $"known({Show(known.Operand)})",
        IsRecordedExpressionSyntax recorded => $"recorded({recorded.Fact.Text})",
        ReceivedExpressionSyntax received => $"received({received.Treatment.Text})",
        CountingExpressionSyntax counting => $"{counting.Kind} {counting.Count.Text}({string.Join(", ", counting.Operands.Select(Show))})",
        AggregateExpressionSyntax aggregate => $"{aggregate.Kind} {aggregate.Field?.Text} of {aggregate.List.Text} where [{Show(aggregate.Filter)}]",
        DateDistanceExpressionSyntax distance => $"{distance.Step}({Show(distance.From)} to {Show(distance.To)})",
        _ => throw new ArgumentException(expression.GetType().Name, nameof(expression)),
    };
}
