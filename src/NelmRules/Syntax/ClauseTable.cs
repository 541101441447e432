using System.Collections.Immutable;
using NelmRules.Diagnostics;

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
    public Func<Production, ImmutableArray<ClauseSyntax>> All { get; }

    /// <summary>Reads clauses up to the first word that begins none of these.</summary>
    public Func<Production, ImmutableArray<ClauseSyntax>> AsFarAsTheyGo { get; }

    private ImmutableArray<ClauseSyntax> ReadAll(Production read)
    {
        read.At.Chunk.Clauses = this;
        ImmutableArray<ClauseSyntax> clauses = Read(read);
        if (!read.At.AtEnd)
        {
            read.Fail(Expected.Clause);
        }

        return clauses;
    }

    private ImmutableArray<ClauseSyntax> Read(Production read)
    {
        (int firstClause, int firstKind) = (read.Kept, read.Seen.Count);
        while (!read.Failed && Find(read.At) is { } rule)
        {
            TokenInput first = read.At;
            read.Keep(read.One(rule.Parts));
            See(read, rule, first, firstKind);
        }

        CheckRequired(read, firstKind);
        read.Seen.Forget(firstKind);
        return read.Gathered<ClauseSyntax>(firstClause);
    }

    private ClauseRule? Find(TokenInput at) =>
        at.Token.Kind == TokenKind.Word && _byWord.TryGetValue(at.Token.Text, out ClauseRule? rule) ? rule
            : Leaves.IsFree(at) ? Named
            : null;

    private void See(Production read, ClauseRule rule, TokenInput first, int firstKind)
    {
        if (read.Failed)
        {
            return;
        }

        if (read.Seen.Find(rule.Word, firstKind) is not { } before)
        {
            read.Seen.Add(rule.Word, first);
        }
        else if (!rule.Repeats)
        {
            first.Chunk.Problems.Add(Problems.RepeatedClause(first.Token.Span, Declaration, rule.Word, before.Token.Span));
        }
    }

    private void CheckRequired(Production read, int firstKind)
    {
        if (Required is null || read.Failed)
        {
            return;
        }

        foreach (string word in Required.Words)
        {
            if (read.Seen.Find(word, firstKind) is not null)
            {
                return;
            }
        }

        Chunk chunk = read.At.Chunk;
        chunk.Missing = Problems.MissingClause(chunk[0].Span, Declaration, Required.Shown);
    }
}
