using Sprache;
using static NelmRules.Syntax.Combinators;

namespace NelmRules.Syntax;

/// <summary>The clauses of an outcome.</summary>
internal static class OutcomeGrammar
{
    private static readonly Parser<FigureSyntax?> RangeEnd = Leaves.Word("to").Then(_ => Leaves.Figure).Maybe();

    private static readonly Parser<SpreadSyntax> Spread =
        (from word in Leaves.Word("spread")
         from value in Leaves.Figure
         from what in Leaves.Text
         select Spanned(span => new SpreadSyntax(span, value, what))).Node();

    private static readonly Parser<EndpointFigureSyntax> NotReached =
        (from median in Leaves.Word("median")
         from not in Leaves.Word("not")
         from reached in Leaves.Word("reached")
         select Spanned(span => new NotReachedFigureSyntax(span))).Node();

    private static readonly Parser<EndpointFigureSyntax> Average =
        (from kind in Leaves.OneOf(["median", "mean"], Expected.Figure)
         from bound in EvidenceGrammar.Bound
         from value in Leaves.Figure
         from end in RangeEnd
         from interval in EvidenceGrammar.Interval.Maybe()
         from spread in Spread.Maybe()
         select Spanned(span => new AverageFigureSyntax(span, kind.Text == "mean", bound, value, end, interval, spread))).Node();

    private static readonly Parser<EndpointFigureSyntax> Fraction =
        (from count in Leaves.Number
         from of in Leaves.Word("of")
         from total in Leaves.Number
         select Spanned(span => new FractionFigureSyntax(span, count, total))).Node();

    private static readonly Parser<RateSyntax> Rate =
        (from first in Leaves.Figure
         from second in Leaves.Figure.Maybe()
         from end in RangeEnd
         from interval in EvidenceGrammar.Interval.Maybe()
         select Spanned(span => second is null
             ? new RateSyntax(span, null, first, end, interval)
             : new RateSyntax(span, first, second, end, interval))).Node();

    private static readonly Parser<EndpointFigureSyntax> Rates =
        (from rates in Rate.SeparatedBy(",")
         select Spanned(span => new RatesFigureSyntax(span, rates))).Node();

    private static readonly Parser<EndpointFigureSyntax> Comparison =
        (from test in EvidenceGrammar.Test.Maybe()
         from said in EvidenceGrammar.SaidOfArms
         from ratio in EvidenceGrammar.HazardRatio.Maybe()
         from p in EvidenceGrammar.PValue.Maybe()
         from word in Leaves.Word("versus")
         from others in Leaves.Name("an outcome").SeparatedBy(",")
         select Spanned(span => new ComparisonFigureSyntax(span, test, ratio, p, others) { Stated = EvidenceGrammar.StatedBy(said) })).Node();

    public static readonly ClauseRule Line = new("a line of figures",
        (from endpoint in Leaves.Name(Expected.Endpoint)
         from figure in (Parser<EndpointFigureSyntax>)ReadFigure
         from doubtful in EvidenceGrammar.Doubtful.Maybe()
         select Spanned(span => new FigureLineSyntax(span, endpoint, figure, doubtful))).Node(), Repeats: true);

    public static readonly ClauseRule Size = new("n",
        (from word in Leaves.Word("n")
         from count in Leaves.Number
         from doubtful in EvidenceGrammar.DoubtfulNumber.Maybe()
         select Spanned(span => new SizeClauseSyntax(span, count, doubtful))).Node());

    public static ClauseRule Arm(string word) => new(word,
        (from keyword in Leaves.Word(word)
         from treatments in Leaves.Name(Expected.Treatment).SeparatedBy("or")
         from dose in Leaves.Text.Maybe()
         select Spanned(span => new ArmClauseSyntax(span, word, treatments[0], dose) { Alternatives = treatments[1..] })).Node(), Repeats: true);

    private static IResult<EndpointFigureSyntax> ReadFigure(IInput input)
    {
        TokenInput at = Leaves.At(input);
        return at.Token switch
        {
            { Kind: TokenKind.Word, Text: "median" } when at.Following.IsWord("not") => NotReached(at),
            { Kind: TokenKind.Word, Text: "median" or "mean" } => Average(at),
            { Kind: TokenKind.Number } when at.Following.IsWord("of") => Fraction(at),
            { Kind: TokenKind.Number } or { Kind: TokenKind.Symbol, Text: "-" } => Rates(at),
            { Kind: TokenKind.Word, Text: "hr" or "p" or "versus" or "significant" or "not" } => Comparison(at),
            _ when EvidenceGrammar.BeginsTest(at) => Comparison(at),
            _ => Leaves.Failure<EndpointFigureSyntax>(at, [Expected.Figure]),
        };
    }
}
