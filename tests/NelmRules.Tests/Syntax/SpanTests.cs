using System.Collections;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Syntax;

public sealed class SpanTests
{
    [Fact]
    public void Every_node_of_the_bundled_rules_lies_inside_its_parent_and_covers_text()
    {
        foreach (string file in Directory.GetFiles(Repository.PathTo("rules"), "*.nelm"))
        {
            FileSyntax read = Parser.Parse(new SourceText(Path.GetFileName(file), File.ReadAllText(file)));
            TextSpan whole = new(0, read.Source.Content.Length);
            foreach (DeclarationSyntax declaration in read.Declarations)
            {
                Check(read.Source, declaration, whole);
            }
        }
    }

    [Fact]
    public void Declarations_and_their_clauses_stand_in_the_order_of_the_file()
    {
        FileSyntax read = Parser.Parse(new SourceText("a", Repository.Read("rules", "du2015b.nelm")));

        read.Declarations.Select(declaration => declaration.Span.Start).ShouldBeInOrder();
        read.Declarations.ShouldAllBe(declaration => declaration.Clauses.Zip(declaration.Clauses.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start));
    }

    private static void Check(SourceText source, SyntaxNode node, TextSpan parent)
    {
        string text = source.Slice(node.Span);
        string what = $"{node.GetType().Name} at {source.PositionOf(node.Span.Start)}: {text}";
        node.Span.Start.ShouldBeGreaterThanOrEqualTo(parent.Start, what);
        node.Span.End.ShouldBeLessThanOrEqualTo(parent.End, what);
        text.ShouldBe(text.Trim(), what);
        text.ShouldNotBeEmpty(what);
        foreach (SyntaxNode child in Children(node))
        {
            Check(source, child, node.Span);
        }
    }

    private static IEnumerable<SyntaxNode> Children(SyntaxNode node) => node.GetType().GetProperties()
        .Select(property => property.GetValue(node))
        .SelectMany(value => value switch
        {
            SyntaxNode child => [child],
            IEnumerable many and not string => many.OfType<SyntaxNode>(),
            _ => Enumerable.Empty<SyntaxNode>(),
        });
}
