using System.Collections.Immutable;

namespace NelmRules.Syntax;

/// <summary>The clauses of a prognosis, and what they share with outcomes.</summary>
internal static class EvidenceGrammar
{
    /// <summary>Whether a line of statistics begins here.</summary>
    public static readonly Func<TokenInput, bool> BeginsTest = at =>
        at.Token.Kind == TokenKind.String || (at.Token.Kind == TokenKind.Word && Keywords.Tests.Contains(at.Token.Text));

    public static readonly Func<Production, IntervalSyntax> Interval = read =>
    {
        read.Expect("(");
        NumberSyntax low = read.One(Leaves.SignedNumber);
        read.Expect("to");
        NumberSyntax high = read.One(Leaves.SignedNumber);
        read.Expect(")");
        return new IntervalSyntax(read.Span, low, high);
    };

    public static readonly Func<Production, HazardRatioSyntax> HazardRatio = read =>
    {
        read.Expect("hr");
        NumberSyntax value = read.Number();
        IntervalSyntax? interval = read.Maybe("(", Interval);
        return new HazardRatioSyntax(read.Span, value, interval);
    };

    public static readonly Func<Production, PValueSyntax> PValue = read =>
    {
        read.Expect("p");
        string? bound = Bound(read);
        NumberSyntax value = read.Number();
        return new PValueSyntax(read.Span, bound, value);
    };

    /// <summary>The doubt about a number that has no interval.</summary>
    public static readonly Func<Production, DoubtfulSyntax> DoubtfulNumber = read =>
    {
        read.Expect("doubtful");
        StringSyntax why = read.Text();
        return new DoubtfulSyntax(read.Span, why);
    };

    /// <summary>The doubt about a line, or about its interval alone.</summary>
    public static readonly Func<Production, DoubtfulSyntax> Doubtful = read =>
    {
        read.Expect("doubtful");
        bool isOfInterval = read.Has("interval");
        StringSyntax why = read.Text();
        return new DoubtfulSyntax(read.Span, why) { IsOfInterval = isOfInterval };
    };

    /// <summary>A test by its own name or by a quoted one.</summary>
    public static readonly Func<Production, TestNameSyntax> Test = read => BeginsTest(read.At) && read.Take() is var test
        ? new TestNameSyntax(test.Span, test.Text, IsQuoted: test.Kind == TokenKind.String)
        : read.Failing<TestNameSyntax>("a test such as `univariate`");

    private static readonly Func<Production, TestLineSyntax> TestLine = read =>
    {
        TestNameSyntax test = read.One(Test);
        string? said = Said(read);
        HazardRatioSyntax? ratio = read.Maybe("hr", HazardRatio);
        PValueSyntax? p = read.Maybe("p", PValue);
        DoubtfulSyntax? doubtful = read.Maybe("doubtful", Doubtful);
        return new TestLineSyntax(read.Span, test, ratio, p, said == "entered", doubtful) { Stated = StatedBy(said) };
    };

    public static readonly ClauseRule Worsens = Effect("worsens", EffectKind.Worsens);

    public static readonly ClauseRule Improves = Effect("improves", EffectKind.Improves);

    public static readonly ClauseRule Affects = Effect("affects", EffectKind.Affects);

    public static readonly ClauseRule NoEffect = Effect("no", EffectKind.NoEffectShown, "effect", "shown", "on");

    public static readonly ClauseRule Modifies = new("modifies", read =>
    {
        read.Expect("modifies");
        NameSyntax treatment = read.Name(Expected.Treatment);
        read.Expect("on");
        NameSyntax endpoint = read.Name(Expected.Endpoint);
        ImmutableArray<TestLineSyntax> tests = read.While(BeginsTest, TestLine);
        return new EffectClauseSyntax(read.Span, EffectKind.Modifies, treatment, endpoint, tests);
    }, Repeats: true);

    public static readonly ClauseRule Per = new("per", read =>
    {
        read.Expect("per");
        StringSyntax? unstated = read.MaybeText();
        FigureSyntax? step = unstated is null ? read.One(Leaves.Figure) : null;
        read.Expect("of");
        NameSyntax fact = read.Name(Expected.Fact);
        return new PerClauseSyntax(read.Span, step, unstated, fact);
    });

    /// <summary><c>&lt;</c>, <c>&gt;</c>, or null.</summary>
    public static string? Bound(Production read) => read.Has("<") ? "<" : read.Has(">") ? ">" : null;

    /// <summary>What a line says in words: <c>significant</c>, <c>not significant</c> (read as <c>not</c>), <c>not entered</c> (read as <c>entered</c>).</summary>
    public static string? Said(Production read)
    {
        if (!read.Has("not"))
        {
            return read.Has("significant") ? "significant" : null;
        }

        bool isEntered = read.Has("entered");
        if (!isEntered && !read.Has("significant"))
        {
            read.Fail("`significant`", "`entered`");
        }

        return isEntered ? "entered" : "not";
    }

    /// <summary>What a comparison of arms says in words: <c>significant</c> or <c>not significant</c>, since no arm is entered in a model.</summary>
    public static string? SaidOfArms(Production read)
    {
        if (!read.Has("not"))
        {
            return read.Has("significant") ? "significant" : null;
        }

        read.Expect("significant");
        return "not";
    }

    /// <summary>What words about significance say, or null where there are none.</summary>
    public static bool? StatedBy(string? said) => said switch
    {
        "significant" => true,
        "not" => false,
        _ => null,
    };

    private static ClauseRule Effect(string word, EffectKind kind, params string[] further) => new(word, read =>
    {
        read.Expect(word);
        foreach (string next in further)
        {
            read.Expect(next);
        }

        NameSyntax endpoint = read.Name(Expected.Endpoint);
        ImmutableArray<TestLineSyntax> tests = read.While(BeginsTest, TestLine);
        return new EffectClauseSyntax(read.Span, kind, null, endpoint, tests);
    }, Repeats: true);
}
