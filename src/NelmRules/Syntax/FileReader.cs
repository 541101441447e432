using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Text;
using Sprache;

namespace NelmRules.Syntax;

/// <summary>Reads the pieces of one file one by one.</summary>
internal sealed class FileReader(SourceText source, TextProblemLines textProblems, SyntaxProblems problems)
{
    private readonly ImmutableArray<DeclarationSyntax>.Builder _declarations = ImmutableArray.CreateBuilder<DeclarationSyntax>();
    private readonly ImmutableArray<UnreadDeclaration>.Builder _unread = ImmutableArray.CreateBuilder<UnreadDeclaration>();

    public ImmutableArray<DeclarationSyntax> Declarations => _declarations.ToImmutable();

    public ImmutableArray<UnreadDeclaration> Unread => _unread.ToImmutable();

    public DeclarationTable Table { get; } = new(source.Content.Length);

    public void Read(Chunk chunk)
    {
        switch (chunk.Kind)
        {
            case ChunkKind.Leading:
                problems.Add(Problems.TextBeforeFirstDeclaration(FirstLineOf(chunk)));
                break;
            case ChunkKind.Unknown:
                ReportUnknown(chunk);
                break;
            default:
                ReadDeclaration(chunk);
                break;
        }
    }

    private void ReportUnknown(Chunk chunk)
    {
        Token first = chunk[0];
        problems.Add(() => Problems.UnknownDeclaration(first.Span, first.Text, Meant(chunk), LacksWhen(chunk)));
        AddUnread(chunk);
    }

    // Many begin a condition as they would in a sentence.
    private static string? Meant(Chunk chunk)
    {
        string word = chunk[0].Text;
        bool isWhen = word.Equals("if", StringComparison.OrdinalIgnoreCase) || Spelling.Closest(word, ["when"]) is not null;
        return isWhen && LacksWhen(chunk) ? "when" : Spelling.Closest(word, Keywords.Declarations);
    }

    // A condition that leads to advice; one that goes on with `and` or `or` belongs to the rule above.
    private static bool LacksWhen(Chunk chunk)
    {
        string[] words = [.. Enumerable.Range(0, chunk.Count).Select(at => chunk[at].Text)];
        return words[0] is not ("and" or "or" or "unless") && words.Contains("then") && !words.Contains("when");
    }

    private void ReadDeclaration(Chunk chunk)
    {
        if (DepthGuard.FindTooDeep(chunk) is { } tooDeep)
        {
            problems.Add(Problems.NestedTooDeeply(tooDeep.Token.Span));
            AddUnread(chunk);
            return;
        }

        IResult<DeclarationSyntax> result = DeclarationGrammar.Declaration(chunk.InputAt(0));
        foreach (Diagnostic problem in chunk.Problems)
        {
            problems.Add(problem);
        }

        if (result.WasSuccessful)
        {
            _declarations.Add(result.Value);
            Table.Add(result.Value);
            ReportMissing(chunk);
        }
        else
        {
            ReportFailure(Leaves.At(result.Remainder), [.. result.Expectations]);
            AddUnread(chunk);
        }
    }

    /// <summary>What could not be read as text, or was cut off, may have held what is missing; then nothing is said.</summary>
    private void ReportMissing(Chunk chunk)
    {
        if (chunk.Missing is { } missing && !chunk.IsCutShort && !textProblems.Explains(chunk.InputAt(chunk.Count)))
        {
            problems.Add(missing);
        }
    }

    private void ReportFailure(TokenInput at, ImmutableArray<string> expectations)
    {
        // What could not be read as text is the likelier cause of what the grammar stumbles over beside it.
        if (!textProblems.Explains(at))
        {
            problems.Add(() => FailureExplainer.Explain(at, expectations));
        }
    }

    private void AddUnread(Chunk chunk)
    {
        TokenInput second = chunk.InputAt(Math.Min(1, chunk.Count));
        NameSyntax? name = Leaves.IsFree(second) ? new NameSyntax(second.Token.Span, second.Token.Text) : null;
        _unread.Add(new UnreadDeclaration(chunk.Span, chunk.Keyword, name));
    }

    private static TextSpan FirstLineOf(Chunk chunk)
    {
        int last = 0;
        while (last + 1 < chunk.Count && chunk[last + 1].Line == chunk[0].Line)
        {
            last++;
        }

        return chunk[0].Span.To(chunk[last].Span);
    }
}
