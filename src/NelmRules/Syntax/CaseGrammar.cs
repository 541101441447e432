using System.Collections.Immutable;
using NelmRules.Diagnostics;

namespace NelmRules.Syntax;

/// <summary>The clauses of a case: a patient, and what must follow.</summary>
internal static class CaseGrammar
{
    private static readonly Func<Production, GivenSyntax> Field = read =>
    {
        NameSyntax name = read.Name(Expected.Field);
        read.Expect("=");
        GivenScalarSyntax value = Scalar(read);
        return new GivenSyntax(read.Span, name, false, value);
    };

    private static readonly Func<Production, GivenRecordSyntax> Record = read =>
    {
        read.Expect("{");
        ImmutableArray<GivenSyntax> fields = read.At.Token.IsSymbol("}") ? [] : read.Separated(Field, ",");
        read.Expect("}");
        return new GivenRecordSyntax(read.Span, fields);
    };

    private static readonly Func<Production, GivenListSyntax> List = read =>
    {
        read.Expect("[");
        ImmutableArray<GivenRecordSyntax> records = read.At.Token.IsSymbol("]") ? [] : read.Separated(Record, ",");
        read.Expect("]");
        return new GivenListSyntax(read.Span, records);
    };

    private static readonly Func<Production, GivenSyntax> Fact = read =>
    {
        bool isReceived = read.Has("received");
        NameSyntax name = read.Name(isReceived ? Expected.Treatment : Expected.Fact);
        read.Expect("=");
        GivenValueSyntax value = read.At.Token.IsSymbol("[") ? read.One(List) : Scalar(read);
        return new GivenSyntax(read.Span, name, isReceived, value);
    };

    private static readonly Func<Production, NameSyntax> Needed = Leaves.QualifiedName(Expected.Fact);

    private static readonly Func<Production, ExpectationSyntax> Expectation = ReadExpectation;

    public static readonly ClauseRule Given = new("given", read =>
    {
        read.Expect("given");
        ImmutableArray<GivenSyntax> facts = read.Separated(Fact, ",");
        return new GivenClauseSyntax(read.Span, facts);
    }, Repeats: true);

    public static readonly ClauseRule Expect = new("expect", read =>
    {
        read.Expect("expect");
        bool isOnly = read.Has("only");
        ExpectationSyntax expectation = read.One(Expectation);
        return new ExpectClauseSyntax(read.Span, isOnly, expectation);
    }, Repeats: true);

    private static ExpectationSyntax ReadExpectation(Production read)
    {
        TokenInput at = read.At;
        return at.Token switch
        {
            { Kind: TokenKind.Word, Text: "nothing" } => new ExpectNothingSyntax(read.Take().Span),
            { Kind: TokenKind.Word, Text: "outside" } => new ExpectOutsideSyntax(read.Take().Span),
            { Kind: TokenKind.Word } word when Keywords.Verbs.Contains(word.Text) => Action(read),
            _ when at.Following is { Kind: TokenKind.Symbol, Text: "==" or "=" } => WithValue(read),
            _ => WithStatus(read),
        };
    }

    private static ExpectActionSyntax Action(Production read)
    {
        ActionSyntax action = read.One(ActionGrammar.Action);
        NameSyntax? rule = read.Has("by") ? read.Name("a rule") : null;
        return new ExpectActionSyntax(read.Span, action, rule);
    }

    private static ExpectStatusSyntax WithStatus(Production read)
    {
        NameSyntax rule = read.Name(Expected.Expectation);
        ExpectedStatus status = Status(read);
        bool hasNeeds = status == ExpectedStatus.Undetermined && read.Has("needs");
        ImmutableArray<NameSyntax> needs = hasNeeds ? read.Separated(Needed, ",") : [];
        return new ExpectStatusSyntax(read.Span, rule, status, needs);
    }

    private static ExpectValueSyntax WithValue(Production read)
    {
        NameSyntax name = read.Name(Expected.Name);
        ReadEqualSign(read);
        ExpressionSyntax value = read.One(PrimaryGrammar.Value);
        return new ExpectValueSyntax(read.Span, name, value);
    }

    private static ExpectedStatus Status(Production read)
    {
        if (read.Has("not"))
        {
            read.Expect("met");
            return ExpectedStatus.NotMet;
        }

        if (read.Has("unclear"))
        {
            return ExpectedStatus.Unclear;
        }

        if (read.Has("undetermined"))
        {
            return ExpectedStatus.Undetermined;
        }

        if (!read.Has("met"))
        {
            read.Fail("`met`", "`not met`", "`unclear`", "`undetermined`", "`==`");
        }

        return ExpectedStatus.Met;
    }

    private static GivenScalarSyntax Scalar(Production read)
    {
        ExpressionSyntax value = read.One(PrimaryGrammar.Value);
        return read.Failed ? null! : new GivenScalarSyntax(value.Span, value);
    }

    /// <summary>The sign <c>==</c>; a single <c>=</c> is reported and read as if it were doubled.</summary>
    private static void ReadEqualSign(Production read)
    {
        Token sign = read.At.Token;
        if (!read.Has("="))
        {
            read.Expect("==");
            return;
        }

        read.At.Chunk.Problems.Add(Problems.SingleEquals(sign.Span));
    }
}
