using System.Text.RegularExpressions;

namespace NelmRules.Tests.Syntax;

/// <summary>A piece of a production.</summary>
internal abstract record EbnfNode;

internal sealed record EbnfWord(string Text) : EbnfNode;

internal sealed record EbnfReference(string Name) : EbnfNode;

internal sealed record EbnfSequence(IReadOnlyList<EbnfNode> Parts) : EbnfNode;

internal sealed record EbnfChoice(IReadOnlyList<EbnfNode> Alternatives) : EbnfNode;

internal sealed record EbnfOption(EbnfNode Inner) : EbnfNode;

internal sealed record EbnfRepetition(EbnfNode Inner) : EbnfNode;

/// <summary>The grammar that is printed in the language reference.</summary>
internal sealed partial class Ebnf
{
    private readonly Queue<string> _tokens;

    private Ebnf(IEnumerable<string> tokens) => _tokens = new Queue<string>(tokens);

    /// <summary>The productions of the grammar by name, those of single tokens left out.</summary>
    public static Dictionary<string, EbnfNode> Read(string markdown)
    {
        string block = Block().Match(markdown).Groups[1].Value;
        string syntax = block[..block.IndexOf("(* tokens *)", StringComparison.Ordinal)];
        Ebnf reader = new(Token().Matches(Comment().Replace(syntax, " ")).Select(match => match.Value));
        Dictionary<string, EbnfNode> productions = new(StringComparer.Ordinal);
        while (reader._tokens.TryDequeue(out string? name))
        {
            reader.Expect("=");
            productions.Add(name, reader.Choice());
            reader.Expect(".");
        }

        return productions;
    }

    private EbnfNode Choice()
    {
        List<EbnfNode> alternatives = [Sequence()];
        while (_tokens.Peek() == "|")
        {
            _tokens.Dequeue();
            alternatives.Add(Sequence());
        }

        return alternatives.Count == 1 ? alternatives[0] : new EbnfChoice(alternatives);
    }

    private EbnfNode Sequence()
    {
        List<EbnfNode> parts = [];
        while (_tokens.Peek() is not ("|" or "." or ")" or "]" or "}"))
        {
            parts.Add(Part());
        }

        return parts.Count == 1 ? parts[0] : new EbnfSequence(parts);
    }

    private EbnfNode Part()
    {
        string token = _tokens.Dequeue();
        return token switch
        {
            "(" => Closed(Choice(), ")"),
            "[" => new EbnfOption(Closed(Choice(), "]")),
            "{" => new EbnfRepetition(Closed(Choice(), "}")),
            "clauses" => Clauses(),
            _ when token[0] == '"' => new EbnfWord(token[1..^1]),
            _ => new EbnfReference(token),
        };
    }

    private EbnfReference Clauses()
    {
        Expect("of");
        Expect("{");
        EbnfNode inner = Closed(Choice(), "}");
        IEnumerable<EbnfNode> names = inner is EbnfChoice choice ? choice.Alternatives : [inner];
        return new EbnfReference($"clauses {string.Join(' ', names.Select(name => ((EbnfReference)name).Name))}");
    }

    private EbnfNode Closed(EbnfNode node, string close)
    {
        Expect(close);
        return node;
    }

    private void Expect(string token) => _tokens.Dequeue().ShouldBe(token);

    [GeneratedRegex("```ebnf\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\(\*.*?\*\)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("\"[^\"]*\"|[A-Za-z_]+|[=.|(){}\\[\\]]")]
    private static partial Regex Token();
}
