using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Syntax;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("a or b and c", "Or(a, And(b, c))")]
    [InlineData("a and b and c or d", "Or(And(a, b, c), d)")]
    [InlineData("a implies b implies c", "Implies(a, Implies(b, c))")]
    [InlineData("a or b implies c", "Implies(Or(a, b), c)")]
    [InlineData("not a and b", "And(not(a), b)")]
    [InlineData("not not a == b", "not(not((a Equal b)))")]
    [InlineData("(a or b) and c", "And(Or(a, b), c)")]
    [InlineData("a + b * c - d", "((a Add (b Multiply c)) Subtract d)")]
    [InlineData("a / 2 / 3", "((a Divide 2) Divide 3)")]
    [InlineData("-a + --3 cm < b", "((-(a) Add -(-(3[cm]))) Less b)")]
    [InlineData("a-3 > b", "((a Subtract 3) Greater b)")]
    [InlineData("a between 1 and 2 and b", "And((a between 1..2), b)")]
    [InlineData("a between b - 1 and b + 1", "(a between (b Subtract 1)..(b Add 1))")]
    [InlineData("a in {b, c} or a in g", "Or((a in b|c), (a in group g))")]
    [InlineData("a in {-1, 2.5 cm}", "(a in -(1)|2.5[cm])")]
    [InlineData("a is known and not a is recorded", "And(known(a), not(recorded(a)))")]
    [InlineData("a != yes or a == no", "Or((a NotEqual yes), (a Equal no))")]
    [InlineData("x.high and x.y.", null)]
    [InlineData("du2015b.high implies a", "Implies(du2015b.high, a)")]
    [InlineData("received LT or a", "Or(received(LT), a)")]
    [InlineData("at least 2 of (a, b or c, d > 5cm) and e", "And(AtLeast 2(a, Or(b, c), (d Greater 5[cm])), e)")]
    [InlineData("at most 1 of (a) or exactly 0 of (a, b)", "Or(AtMost 1(a), Exactly 0(a, b))")]
    [InlineData("count of l > 3", "(Count  of l where [] Greater 3)")]
    [InlineData("count of l where (d > 3 mm) > 3", "(Count  of l where [(d Greater 3[mm])] Greater 3)")]
    [InlineData("sum of d of l where (e) >= largest d of l", "(Sum d of l where [e] GreaterOrEqual Largest d of l where [])")]
    [InlineData("any of l where (a) and all of l where (not b)", "And(Any  of l where [a], All  of l where [not(b)])")]
    [InlineData("months from a to b <= 6 and days from 2014-01-31 to a < 5", "And((Months(a to b) LessOrEqual 6), (Days(2014-01-31 to a) Less 5))")]
    [InlineData("months > 3 months and days == 5 days", "And((months Greater 3[months]), (days Equal 5[days]))")]
    [InlineData("a > 30 mL/min/1.73m2 and b < 5 mg/dL", "And((a Greater 30[mL/min/1.73m2]), (b Less 5[mg/dL]))")]
    [InlineData("a > 20% and b < 5 % / 2", "And((a Greater 20[%]), (b Less (5[%] Divide 2)))")]
    [InlineData("a > 5 cm / b", "(a Greater (5[cm] Divide b))")]
    [InlineData("a > 5 cm/2", "(a Greater (5[cm] Divide 2))")]
    [InlineData("a > 3\n  and b", "And((a Greater 3), b)")]
    [InlineData("a < 5\u00a0cm and b > 20 µmol/L and c > 3 μg", "And((a Less 5[cm]), (b Greater 20[µmol/L]), (c Greater 3[μg]))")]
    [InlineData("median > 3 and n < 5 and p", "And((median Greater 3), (n Less 5), p)")]
    [InlineData("on and met and high and none and effect", "And(on, met, high, none, effect)")]
    public void Condition_is_grouped_by_precedence(string condition, string? tree)
    {
        if (tree is null)
        {
            Should.Throw<Exception>(() => Trees.Condition(condition));
        }
        else
        {
            Trees.Condition(condition).ShouldBe(tree);
        }
    }

    [Fact]
    public void Unit_on_the_next_line_is_not_taken_for_the_numbers()
    {
        DeclarationSyntax read = Parser.Parse(new SourceText("a", "outcome o\n  n 26\n  months median 28.0 months\n")).Declarations.Single();

        read.Clauses.OfType<FigureLineSyntax>().Single().Endpoint.Text.ShouldBe("months");
    }

    [Fact]
    public void Number_keeps_its_printed_digits()
    {
        Trees.Condition("a == 3.40").ShouldBe("(a Equal 3.40)");
        Trees.Condition("a == 007").ShouldBe("(a Equal 007)");
    }

    [Fact]
    public void Comparison_marks_its_sign()
    {
        FileSyntax read = Parser.Parse(new SourceText("a", "rule a when x = 3 then consider LT"));

        ComparisonExpressionSyntax comparison = read.Declarations.Single().Clauses.OfType<WhenClauseSyntax>().Single()
            .Condition.ShouldBeOfType<ComparisonExpressionSyntax>();
        comparison.IsSingleEquals.ShouldBeTrue();
        read.Source.Slice(comparison.OperatorSpan).ShouldBe("=");
        read.Source.Slice(comparison.Span).ShouldBe("x = 3");
    }
}
