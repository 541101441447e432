using System.Collections.Immutable;

namespace NelmRules.Syntax;

/// <summary>The clauses of an outcome.</summary>
internal static class OutcomeGrammar
{
    private static readonly ImmutableArray<string> Averages = ["median", "mean"];

    private static readonly Func<Production, NameSyntax> Treatment = read => read.Name(Expected.Treatment);

    private static readonly Func<Production, NameSyntax> OtherOutcome = read => read.Name("an outcome");

    private static readonly Func<Production, SpreadSyntax> Spread = read =>
    {
        read.Expect("spread");
        FigureSyntax value = read.One(Leaves.Figure);
        StringSyntax what = read.Text();
        return new SpreadSyntax(read.Span, value, what);
    };

    private static readonly Func<Production, RateSyntax> Rate = read =>
    {
        FigureSyntax first = read.One(Leaves.Figure);
        FigureSyntax? second = read.Maybe(Leaves.BeginsFigure(read.At), Leaves.Figure);
        FigureSyntax? end = RangeEnd(read);
        IntervalSyntax? interval = read.Maybe("(", EvidenceGrammar.Interval);
        return second is null
            ? new RateSyntax(read.Span, null, first, end, interval)
            : new RateSyntax(read.Span, first, second, end, interval);
    };

    private static readonly Func<Production, EndpointFigureSyntax> Figure = ReadFigure;

    public static readonly ClauseRule Line = new("a line of figures", read =>
    {
        NameSyntax endpoint = read.Name(Expected.Endpoint);
        EndpointFigureSyntax figure = read.One(Figure);
        DoubtfulSyntax? doubtful = read.Maybe("doubtful", EvidenceGrammar.Doubtful);
        return new FigureLineSyntax(read.Span, endpoint, figure, doubtful);
    }, Repeats: true);

    public static readonly ClauseRule Size = new("n", read =>
    {
        read.Expect("n");
        NumberSyntax count = read.Number();
        DoubtfulSyntax? doubtful = read.Maybe("doubtful", EvidenceGrammar.DoubtfulNumber);
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
        IntervalSyntax? interval = read.Maybe("(", EvidenceGrammar.Interval);
        SpreadSyntax? spread = read.Maybe("spread", Spread);
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
        TestNameSyntax? test = read.Maybe(EvidenceGrammar.BeginsTest(read.At), EvidenceGrammar.Test);
        string? said = EvidenceGrammar.SaidOfArms(read);
        HazardRatioSyntax? ratio = read.Maybe("hr", EvidenceGrammar.HazardRatio);
        PValueSyntax? p = read.Maybe("p", EvidenceGrammar.PValue);
        read.Expect("versus");
        ImmutableArray<NameSyntax> others = read.Separated(OtherOutcome, ",");
        return new ComparisonFigureSyntax(read.Span, test, ratio, p, others) { Stated = EvidenceGrammar.StatedBy(said) };
    }

    private static FigureSyntax? RangeEnd(Production read) => read.Has("to") ? read.One(Leaves.Figure) : null;

    private static EndpointFigureSyntax ReadFigure(Production read)
    {
        TokenInput at = read.At;
        return at.Token switch
        {
            { Kind: TokenKind.Word, Text: "median" } when at.Following.IsWord("not") => NotReached(read),
            { Kind: TokenKind.Word, Text: "median" or "mean" } => Average(read),
            { Kind: TokenKind.Number } when at.Following.IsWord("of") => Fraction(read),
            { Kind: TokenKind.Number } or { Kind: TokenKind.Symbol, Text: "-" } => Rates(read),
            { Kind: TokenKind.Word, Text: "hr" or "p" or "versus" or "significant" or "not" } => Comparison(read),
            _ when EvidenceGrammar.BeginsTest(at) => Comparison(read),
            _ => read.Failing<EndpointFigureSyntax>(Expected.Figure),
        };
    }
}
