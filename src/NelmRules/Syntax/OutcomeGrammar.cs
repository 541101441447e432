using System.Collections.Immutable;
using Sprache;

namespace NelmRules.Syntax;

/// <summary>The clauses of an outcome.</summary>
internal static class OutcomeGrammar
{
    private static readonly ImmutableArray<string> Averages = ["median", "mean"];

    private static readonly Parser<NameSyntax> Treatment = Leaves.Name(Expected.Treatment);

    private static readonly Parser<NameSyntax> OtherOutcome = Leaves.Name("an outcome");

    private static readonly Parser<SpreadSyntax> Spread = Production.Of(read =>
    {
        read.Expect("spread");
        FigureSyntax value = read.One(Leaves.Figure);
        StringSyntax what = read.Text();
        return new SpreadSyntax(read.Span, value, what);
    });

    private static readonly Parser<RateSyntax> Rate = Production.Of(read =>
    {
        FigureSyntax first = read.One(Leaves.Figure);
        FigureSyntax? second = read.Maybe(Leaves.Figure);
        FigureSyntax? end = RangeEnd(read);
        IntervalSyntax? interval = read.Maybe(EvidenceGrammar.Interval);
        return second is null
            ? new RateSyntax(read.Span, null, first, end, interval)
            : new RateSyntax(read.Span, first, second, end, interval);
    });

    private static readonly Parser<EndpointFigureSyntax> Figure = ReadFigure;

    public static readonly ClauseRule Line = new("a line of figures", read =>
    {
        NameSyntax endpoint = read.Name(Expected.Endpoint);
        EndpointFigureSyntax figure = read.One(Figure);
        DoubtfulSyntax? doubtful = read.Maybe(EvidenceGrammar.Doubtful);
        return new FigureLineSyntax(read.Span, endpoint, figure, doubtful);
    }, Repeats: true);

    public static readonly ClauseRule Size = new("n", read =>
    {
        read.Expect("n");
        NumberSyntax count = read.Number();
        DoubtfulSyntax? doubtful = read.Maybe(EvidenceGrammar.DoubtfulNumber);
        return new SizeClauseSyntax(read.Span, count, doubtful);
    });

    public static ClauseRule Arm(string word) => new(word, read =>
    {
        read.Expect(word);
        NameSyntax treatment = read.Name(Expected.Treatment);
        ImmutableArray<NameSyntax> others = read.Has("or") ? read.Separated(Treatment, "or") : [];
        StringSyntax? dose = read.MaybeText();
        return new ArmClauseSyntax(read.Span, word, treatment, dose) { Alternatives = others };
    }, Repeats: true);

    private static NotReachedFigureSyntax NotReached(Production read)
    {
        read.Expect("median");
        read.Expect("not");
        read.Expect("reached");
        return new NotReachedFigureSyntax(read.Span);
    }

    private static AverageFigureSyntax Average(Production read)
    {
        bool isMean = read.At.Token.IsSign("mean");
        read.OneOf(Averages, Expected.Figure);
        string? bound = EvidenceGrammar.Bound(read);
        FigureSyntax value = read.One(Leaves.Figure);
        FigureSyntax? end = RangeEnd(read);
        IntervalSyntax? interval = read.Maybe(EvidenceGrammar.Interval);
        SpreadSyntax? spread = read.Maybe(Spread);
        return new AverageFigureSyntax(read.Span, isMean, bound, value, end, interval, spread);
    }

    private static FractionFigureSyntax Fraction(Production read)
    {
        NumberSyntax count = read.Number();
        read.Expect("of");
        NumberSyntax total = read.Number();
        return new FractionFigureSyntax(read.Span, count, total);
    }

    private static RatesFigureSyntax Rates(Production read)
    {
        ImmutableArray<RateSyntax> rates = read.Separated(Rate, ",");
        return new RatesFigureSyntax(read.Span, rates);
    }

    private static ComparisonFigureSyntax Comparison(Production read)
    {
        TestNameSyntax? test = read.Maybe(EvidenceGrammar.Test);
        string? said = EvidenceGrammar.SaidOfArms(read);
        HazardRatioSyntax? ratio = read.Maybe(EvidenceGrammar.HazardRatio);
        PValueSyntax? p = read.Maybe(EvidenceGrammar.PValue);
        read.Expect("versus");
        ImmutableArray<NameSyntax> others = read.Separated(OtherOutcome, ",");
        return new ComparisonFigureSyntax(read.Span, test, ratio, p, others) { Stated = EvidenceGrammar.StatedBy(said) };
    }

    private static FigureSyntax? RangeEnd(Production read) => read.Has("to") ? read.One(Leaves.Figure) : null;

    private static IResult<EndpointFigureSyntax> ReadFigure(IInput input)
    {
        TokenInput at = Leaves.At(input);
        return at.Token switch
        {
            { Kind: TokenKind.Word, Text: "median" } when at.Following.IsWord("not") => Production.Read(NotReached, at),
            { Kind: TokenKind.Word, Text: "median" or "mean" } => Production.Read(Average, at),
            { Kind: TokenKind.Number } when at.Following.IsWord("of") => Production.Read(Fraction, at),
            { Kind: TokenKind.Number } or { Kind: TokenKind.Symbol, Text: "-" } => Production.Read(Rates, at),
            { Kind: TokenKind.Word, Text: "hr" or "p" or "versus" or "significant" or "not" } => Production.Read(Comparison, at),
            _ when EvidenceGrammar.BeginsTest(at) => Production.Read(Comparison, at),
            _ => Leaves.Failure<EndpointFigureSyntax>(at, [Expected.Figure]),
        };
    }
}
