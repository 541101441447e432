using System.Collections.Immutable;
using Sprache;
using static NelmRules.Syntax.Combinators;

namespace NelmRules.Syntax;

/// <summary>The clauses of a prognosis, and what they share with outcomes.</summary>
internal static class EvidenceGrammar
{
    private static readonly Parser<NameSyntax> Endpoint = Leaves.Name(Expected.Endpoint);

    public static readonly Parser<IntervalSyntax> Interval =
        (from open in Leaves.Symbol("(")
         from low in Leaves.SignedNumber
         from to in Leaves.Word("to")
         from high in Leaves.SignedNumber
         from close in Leaves.Symbol(")")
         select Spanned(span => new IntervalSyntax(span, low, high))).Node();

    public static readonly Parser<HazardRatioSyntax> HazardRatio =
        (from word in Leaves.Word("hr")
         from value in Leaves.Number
         from interval in Interval.Maybe()
         select Spanned(span => new HazardRatioSyntax(span, value, interval))).Node();

    public static readonly Parser<string?> Bound = input =>
        Leaves.At(input).Token is { Kind: TokenKind.Symbol, Text: "<" or ">" } sign
            ? Result.Success<string?>(sign.Text, Leaves.At(input).Next)
            : Result.Success<string?>(null, input);

    public static readonly Parser<PValueSyntax> PValue =
        (from word in Leaves.Word("p")
         from bound in Bound
         from value in Leaves.Number
         select Spanned(span => new PValueSyntax(span, bound, value))).Node();

    /// <summary>The doubt about a number that has no interval.</summary>
    public static readonly Parser<DoubtfulSyntax> DoubtfulNumber =
        (from word in Leaves.Word("doubtful")
         from why in Leaves.Text
         select Spanned(span => new DoubtfulSyntax(span, why))).Node();

    /// <summary>The doubt about a line, or about its interval alone.</summary>
    public static readonly Parser<DoubtfulSyntax> Doubtful =
        (from word in Leaves.Word("doubtful")
         from interval in Leaves.Word("interval").IsThere()
         from why in Leaves.Text
         select Spanned(span => new DoubtfulSyntax(span, why) { IsOfInterval = interval })).Node();

    /// <summary>A test by its own name or by a quoted one.</summary>
    public static readonly Parser<TestNameSyntax> Test = input => Leaves.At(input) switch
    {
        { Token: { Kind: TokenKind.String } quoted } at => Result.Success(new TestNameSyntax(quoted.Span, quoted.Text, IsQuoted: true), at.Next),
        { } at when BeginsTest(at) => Result.Success(new TestNameSyntax(at.Token.Span, at.Token.Text, IsQuoted: false), at.Next),
        var at => Leaves.Failure<TestNameSyntax>(at, ["a test such as `univariate`"]),
    };

    /// <summary>What a line says in words: <c>significant</c>, <c>not significant</c> (read as <c>not</c>), <c>not entered</c> (read as <c>entered</c>).</summary>
    public static readonly Parser<string?> Said = input => Leaves.At(input) switch
    {
        { } at when at.Token.IsWord("significant") => Result.Success<string?>("significant", at.Next),
        { } at when at.Token.IsWord("not") && at.Following.IsWord("significant") => Result.Success<string?>("not", at.Next.Next),
        { } at when at.Token.IsWord("not") && at.Following.IsWord("entered") => Result.Success<string?>("entered", at.Next.Next),
        { } at when at.Token.IsWord("not") => Leaves.Failure<string?>(at.Next, ["`significant`", "`entered`"]),
        _ => Result.Success<string?>(null, input),
    };

    /// <summary>What a comparison of arms says in words: <c>significant</c> or <c>not significant</c>, since no arm is entered in a model.</summary>
    public static readonly Parser<string?> SaidOfArms = input => Leaves.At(input) is { } at && at.Token.IsWord("not") && !at.Following.IsWord("significant")
        ? Leaves.Failure<string?>(at.Next, ["`significant`"])
        : Said(input);

    private static readonly Parser<TestLineSyntax> TestLine =
        (from test in Test
         from said in Said
         from ratio in HazardRatio.Maybe()
         from p in PValue.Maybe()
         from doubtful in Doubtful.Maybe()
         select Spanned(span => new TestLineSyntax(span, test, ratio, p, said == "entered", doubtful) { Stated = StatedBy(said) })).Node();

    private static readonly Parser<ImmutableArray<TestLineSyntax>> TestLines = TestLine.While(BeginsTest);

    public static readonly ClauseRule Worsens = Effect("worsens", EffectKind.Worsens, Leaves.Word("worsens"));

    public static readonly ClauseRule Improves = Effect("improves", EffectKind.Improves, Leaves.Word("improves"));

    public static readonly ClauseRule Affects = Effect("affects", EffectKind.Affects, Leaves.Word("affects"));

    public static readonly ClauseRule NoEffect = Effect("no", EffectKind.NoEffectShown,
        from no in Leaves.Word("no")
        from effect in Leaves.Word("effect")
        from shown in Leaves.Word("shown")
        from onWord in Leaves.Word("on")
        select onWord);

    public static readonly ClauseRule Modifies = new("modifies",
        (from word in Leaves.Word("modifies")
         from treatment in Leaves.Name(Expected.Treatment)
         from onWord in Leaves.Word("on")
         from endpoint in Endpoint
         from tests in TestLines
         select Spanned(span => new EffectClauseSyntax(span, EffectKind.Modifies, treatment, endpoint, tests))).Node(), Repeats: true);

    public static readonly ClauseRule Per = new("per",
        (from word in Leaves.Word("per")
         from unstated in Leaves.Text.Maybe()
         from step in unstated is null ? Leaves.Figure.Select(figure => (FigureSyntax?)figure) : Parse.Return<FigureSyntax?>(null)
         from of in Leaves.Word("of")
         from fact in Leaves.Name(Expected.Fact)
         select Spanned(span => new PerClauseSyntax(span, step, unstated, fact))).Node());

    /// <summary>What words about significance say, or null where there are none.</summary>
    public static bool? StatedBy(string? said) => said switch
    {
        "significant" => true,
        "not" => false,
        _ => null,
    };

    /// <summary>Whether a line of statistics begins here.</summary>
    public static bool BeginsTest(TokenInput at) =>
        at.Token.Kind == TokenKind.String || (at.Token.Kind == TokenKind.Word && Keywords.Tests.Contains(at.Token.Text));

    private static ClauseRule Effect(string word, EffectKind kind, Parser<Token> head) => new(word,
        (from words in head
         from endpoint in Endpoint
         from tests in TestLines
         select Spanned(span => new EffectClauseSyntax(span, kind, null, endpoint, tests))).Node(), Repeats: true);
}
