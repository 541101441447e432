using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>A line of a declaration, perhaps with a condition.</summary>
internal sealed record Line(string Before, Condition? Condition = null, string After = "")
{
    /// <summary>The text.</summary>
    public string Text => Condition is null ? Before + After : $"{Before} {Condition.Text}{After}";

    /// <summary>Whether it says what a declaration was called: without it, the oracles do not know it again, and the comparison may by its content.</summary>
    public bool SaysFormerName => Before.StartsWith("formerly ", StringComparison.Ordinal);
}

/// <summary>A declaration: its head and its clauses.</summary>
internal sealed record Declaration(params ImmutableArray<Line> Lines)
{
    /// <summary>The word that begins it.</summary>
    public string Kind => Lines[0].Before.Split(' ')[0];

    /// <summary>Its name (of a note, behind the kind of note).</summary>
    public string Name => Lines[0].Before.Split(' ').ElementAtOrDefault(Kind == "note" ? 2 : 1) ?? "";

    /// <summary>The text.</summary>
    public string Text => string.Concat(Lines.Select((line, index) => $"{(index == 0 ? "" : "  ")}{line.Text}\n"));

    /// <summary>The same with a line replaced.</summary>
    public Declaration With(Line line, Line other) => new(Lines.Replace(line, other));
}

/// <summary>A vocabulary and a ruleset that are small enough for all of their patients to be looked at.</summary>
internal sealed record SmallBook(ImmutableArray<Declaration> Vocabulary, ImmutableArray<Declaration> Rules)
{
    /// <summary>The text of the vocabulary.</summary>
    public string VocabularyText => $"vocabulary v\n  version 1.0.0\n{string.Concat(Vocabulary.Select(one => one.Text))}";

    /// <summary>The text of the ruleset.</summary>
    public string RulesText => string.Concat(Rules.Select(one => one.Text));

    /// <summary>Both texts.</summary>
    public string Text => VocabularyText + RulesText;

    /// <summary>Every declaration.</summary>
    public IEnumerable<Declaration> All => Vocabulary.Concat(Rules);

    /// <summary>The book; null where it has errors.</summary>
    public BoundBook? Bind() => Bind(VocabularyText, RulesText);

    /// <summary>The book with definitions added to its rules; null where it has errors.</summary>
    public BoundBook? BindWith(IEnumerable<string> definitions) => Bind(VocabularyText, RulesText + string.Concat(definitions));

    /// <summary>The same with a declaration replaced by others.</summary>
    public SmallBook With(Declaration one, params Declaration[] others) => new(Replace(Vocabulary, one, others), Replace(Rules, one, others));

    /// <summary>The same with a word replaced everywhere.</summary>
    public SmallBook Rename(string word, string other)
    {
        Regex words = new($@"\b{word}\b");
        string Text(string text) => words.Replace(text, other);
        Condition Renamed(Condition condition) =>
            condition is Atom atom ? new Atom(Text(atom.Words)) : condition.Of([.. condition.Parts.Select(Renamed)]);
        Line RenamedLine(Line line) => new(Text(line.Before), line.Condition is null ? null : Renamed(line.Condition), line.After);
        Declaration RenamedAll(Declaration one) => new([.. one.Lines.Select(RenamedLine)]);
        return new SmallBook([.. Vocabulary.Select(RenamedAll)], [.. Rules.Select(RenamedAll)]);
    }

    private static BoundBook? Bind(params string[] texts)
    {
        BoundBook book = Binder.Bind([.. texts.Select((text, index) => Parser.Parse(new SourceText(index == 0 ? "v.nelm" : "r.nelm", text)))]);
        return book.Diagnostics.Any(problem => problem.IsError) ? null : book;
    }

    private static ImmutableArray<Declaration> Replace(ImmutableArray<Declaration> all, Declaration one, Declaration[] others) =>
        [.. all.SelectMany(declaration => ReferenceEquals(declaration, one) ? others : [declaration])];
}
