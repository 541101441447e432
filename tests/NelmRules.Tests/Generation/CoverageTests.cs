using NelmRules.Binding;
using NelmRules.Syntax;

namespace NelmRules.Tests.Generation;

/// <summary>What the generated books reach: properties over them say nothing of what they never hold.</summary>
public sealed class CoverageTests
{
    private static readonly GeneratedBook[] Sample = [.. Enumerable.Range(0, 60).Select(BookWriter.Write)];

    private static readonly SyntaxNode[] Nodes =
    [
        .. Sample.SelectMany(book => book.Sources)
            .SelectMany(source => Parser.Parse(source).Declarations)
            .SelectMany(declaration => Parts.All<SyntaxNode>(declaration)),
    ];

    [Fact]
    public void Every_kind_of_syntax_node_is_written()
    {
        IEnumerable<string> written = Nodes.Select(node => node.GetType().Name);

        Parts.Kinds<SyntaxNode>().Except(written).ShouldBeEmpty("the generated books never hold these nodes: write them in tests/NelmRules.Tests/Generation");
    }

    [Fact]
    public void Every_kind_of_bound_expression_is_written()
    {
        IEnumerable<string> written = Sample.Select(book => Binder.Bind([.. book.Sources.Select(Parser.Parse)]))
            .SelectMany(BoundConditions.In)
            .SelectMany(BoundTree.Closure)
            .Select(expression => expression.GetType().Name);

        Parts.Kinds<BoundExpression>().Except(written).ShouldBeEmpty("the generated books never hold these expressions: write them in ExpressionWriter");
    }

    [Theory]
    [InlineData(typeof(ComparisonSign))]
    [InlineData(typeof(LogicalOperator))]
    [InlineData(typeof(ArithmeticOperator))]
    [InlineData(typeof(CountingKind))]
    [InlineData(typeof(AggregateKind))]
    [InlineData(typeof(DateStep))]
    [InlineData(typeof(CriteriaKind))]
    [InlineData(typeof(EffectKind))]
    [InlineData(typeof(ExpectedStatus))]
    public void Every_value_of_a_node_is_written(Type kind)
    {
        IEnumerable<string?> written = Nodes.SelectMany(node => node.GetType().GetProperties().Where(property => property.PropertyType == kind).Select(property => property.GetValue(node)?.ToString()));

        Enum.GetNames(kind).Except(written).ShouldBeEmpty();
    }

    [Fact]
    public void Every_word_of_the_language_is_written()
    {
        IEnumerable<string> written = Sample.SelectMany(book => book.Sources).SelectMany(source => Lexer.Lex(source).Tokens).Select(token => token.Text);

        Keywords.Reserved.Concat(Keywords.EvidenceOnly).Except(written).ShouldBeEmpty("the generated books never hold these words");
    }
}
