using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Syntax;

public sealed class CaseTests
{
    [Fact]
    public void Given_values_are_read()
    {
        GivenClauseSyntax given = Clauses<GivenClauseSyntax>(
            "given ki67 = 55%, site = pancreas, change = -5 mm, seen_on = 2014-01-31, here = yes, received LT = no, many = [], l = [ {d = 31 mm, lobe = left}, {d = -2} ]").Single();

        given.Facts.Select(fact => $"{(fact.IsReceived ? "received " : "")}{fact.Name.Text}={Show(fact.Value)}").ShouldBe(
        [
            "ki67=55[%]", "site=pancreas", "change=-(5[mm])", "seen_on=2014-01-31", "here=yes", "received LT=no", "many=", "l=d:31[mm] lobe:left; d:-(2)",
        ]);
    }

    [Theory]
    [InlineData("nothing", "nothing")]
    [InlineData("outside", "outside")]
    [InlineData("consider LT", "consider LT")]
    [InlineData("consider LT after OP by plan", "consider LT after OP by plan")]
    [InlineData("insufficient evidence for LT by plan", "insufficient LT by plan")]
    [InlineData("only plan met", "only plan Met")]
    [InlineData("plan not met", "plan NotMet")]
    [InlineData("plan unclear", "plan Unclear")]
    [InlineData("plan undetermined", "plan Undetermined")]
    [InlineData("only plan undetermined needs a, b", "only plan Undetermined a b")]
    [InlineData("grade == G3", "grade == G3")]
    [InlineData("size == -5 cm", "size == -(5[cm])")]
    [InlineData("met == yes", "met == yes")]
    public void Expectations_are_told_apart(string text, string shown)
    {
        ExpectClauseSyntax expect = Clauses<ExpectClauseSyntax>($"expect {text}").Single();

        $"{(expect.IsOnly ? "only " : "")}{Show(expect.Expectation)}".ShouldBe(shown);
    }

    [Fact]
    public void Several_expectations_follow_each_other() =>
        Clauses<ExpectClauseSyntax>("expect plan unclear expect other met expect consider LT by plan").Count().ShouldBe(3);

    private static string Show(GivenValueSyntax value) => value switch
    {
        GivenScalarSyntax scalar => Trees.Show(scalar.Value),
        GivenListSyntax list => string.Join("; ", list.Records.Select(record => string.Join(' ', record.Fields.Select(field => $"{field.Name.Text}:{Show(field.Value)}")))),
        _ => throw new ArgumentException(value.GetType().Name, nameof(value)),
    };

    private static string Show(ExpectationSyntax expectation) => expectation switch
    {
        ExpectNothingSyntax => "nothing",
        ExpectOutsideSyntax => "outside",
        ExpectActionSyntax action => string.Join(' ',
        [
            action.Action.Verb, action.Action.Treatment.Text, .. action.Action.Qualifiers.Select(qualifier => $"{qualifier.Keyword} {qualifier.Name.Text}"),
            .. action.Rule is null ? Array.Empty<string>() : ["by", action.Rule.Text],
        ]),
        ExpectStatusSyntax status => string.Join(' ', [status.Rule.Text, status.Status.ToString(), .. status.Needs.Select(need => need.Text)]),
        ExpectValueSyntax value => $"{value.Name.Text} == {Trees.Show(value.Value)}",
        _ => throw new ArgumentException(expectation.GetType().Name, nameof(expectation)),
    };

    private static IEnumerable<T> Clauses<T>(string clauses)
        where T : ClauseSyntax
    {
        FileSyntax read = Parser.Parse(new SourceText("a.nelm", $"case c\n  {clauses}"));
        Rendering.Of(read.Diagnostics.Where(problem => problem.Code != "NELM1029")).ShouldBe("");
        return read.Declarations.Single().Clauses.OfType<T>();
    }
}
