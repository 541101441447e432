using System.Collections.Immutable;
using NelmRules.Diagnostics;
using Sprache;

namespace NelmRules.Syntax;

/// <summary>A clause that a declaration can have: the word it begins with, its parts, and whether it may stand more than once.</summary>
internal sealed record ClauseRule(string Word, Func<Production, ClauseSyntax> Parts, bool Repeats = false);

/// <summary>The clause without which a declaration says nothing: how it is told, and the words that can begin it.</summary>
internal sealed record RequiredClause(string Shown, params string[] Words);

/// <summary>The clauses of one kind of declaration; the next clause is found by its first word.</summary>
internal sealed class ClauseTable
{
    private readonly Dictionary<string, ClauseRule> _byWord = new(StringComparer.Ordinal);

    public ClauseTable(string declaration, params ReadOnlySpan<ClauseRule> rules)
    {
        Declaration = declaration;
        foreach (ClauseRule rule in rules)
        {
            _byWord.Add(rule.Word, rule);
        }

        Words = [.. _byWord.Keys];
        All = ReadAll;
        AsFarAsTheyGo = Read;
    }

    /// <summary>The declaration's keyword.</summary>
    public string Declaration { get; }

    /// <summary>The words that begin its clauses.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>A clause that begins with a name, if there is one: its description and its parser.</summary>
    public ClauseRule? Named { get; init; }

    /// <summary>The clause without which the declaration says nothing, with the words that begin it.</summary>
    public RequiredClause? Required { get; init; }

    /// <summary>Reads all clauses up to the end of the declaration.</summary>
    public Parser<ImmutableArray<ClauseSyntax>> All { get; }

    /// <summary>Reads clauses up to the first word that begins none of these.</summary>
    public Parser<ImmutableArray<ClauseSyntax>> AsFarAsTheyGo { get; }

    private IResult<ImmutableArray<ClauseSyntax>> ReadAll(IInput input)
    {
        Leaves.At(input).Chunk.Clauses = this;
        IResult<ImmutableArray<ClauseSyntax>> result = Read(input);
        return result.WasSuccessful && !Leaves.At(result.Remainder).AtEnd
            ? Leaves.Failure<ImmutableArray<ClauseSyntax>>(result.Remainder, [Expected.Clause])
            : result;
    }

    private IResult<ImmutableArray<ClauseSyntax>> Read(IInput input)
    {
        TokenInput at = Leaves.At(input);
        ClauseCollector collector = new(at.Chunk, this);
        while (Find(at) is { } rule)
        {
            IResult<ClauseSyntax> clause = Production.Read(rule.Parts, at);
            if (!clause.WasSuccessful)
            {
                return Leaves.Failure<ImmutableArray<ClauseSyntax>>(clause.Remainder, clause.Expectations);
            }

            collector.Add(rule, clause.Value, at.Token);
            at = Leaves.At(clause.Remainder);
        }

        return Result.Success(collector.Finish(), at);
    }

    private ClauseRule? Find(TokenInput at) =>
        at.Token.Kind == TokenKind.Word && _byWord.TryGetValue(at.Token.Text, out ClauseRule? rule) ? rule
            : Leaves.IsFree(at) ? Named
            : null;
}

/// <summary>Gathers the clauses of a declaration and reports those that stand twice or are missing.</summary>
internal sealed class ClauseCollector(Chunk chunk, ClauseTable table)
{
    private readonly ImmutableArray<ClauseSyntax>.Builder _clauses = ImmutableArray.CreateBuilder<ClauseSyntax>();
    private readonly List<SeenClause> _seen = [];

    public void Add(ClauseRule rule, ClauseSyntax clause, Token first)
    {
        _clauses.Add(clause);
        if (Seen(rule.Word) is not { } before)
        {
            _seen.Add(new SeenClause(rule.Word, first));
        }
        else if (!rule.Repeats)
        {
            chunk.Problems.Add(Problems.RepeatedClause(first.Span, table.Declaration, rule.Word, before.First.Span));
        }
    }

    public ImmutableArray<ClauseSyntax> Finish()
    {
        if (table.Required is { } required && Array.TrueForAll(required.Words, word => Seen(word) is null))
        {
            chunk.Missing = Problems.MissingClause(chunk[0].Span, table.Declaration, required.Shown);
        }

        return _clauses.DrainToImmutable();
    }

    // A declaration has few kinds of clauses, however many clauses it has.
    private SeenClause? Seen(string word)
    {
        foreach (SeenClause seen in _seen)
        {
            if (seen.Word == word)
            {
                return seen;
            }
        }

        return null;
    }

    private sealed record SeenClause(string Word, Token First);
}
