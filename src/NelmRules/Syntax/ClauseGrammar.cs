using System.Collections.Immutable;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>The clauses of headers, vocabularies, rules, definitions, criteria and notes.</summary>
internal static class ClauseGrammar
{
    private static readonly Func<Production, NameSyntax> RowValue = ReadRowValue;

    public static readonly ClauseRule Version = new("version", read =>
    {
        read.Expect("version");
        NameSyntax version = read.Version(Expected.Version);
        return new VersionClauseSyntax(read.Span, version);
    });

    public static readonly ClauseRule Uses = new("uses", read =>
    {
        read.Expect("uses");
        NameSyntax vocabulary = read.Name("a vocabulary");
        NameSyntax major = read.Version(Expected.Number);
        return new UsesClauseSyntax(read.Span, vocabulary, major);
    }, Repeats: true);

    public static readonly ClauseRule Source = new("source", read =>
    {
        read.Expect("source");
        StringSyntax citation = read.Text();
        StringSyntax? doi = read.Has("doi") ? read.Text() : null;
        return new SourceClauseSyntax(read.Span, citation, doi);
    });

    public static readonly ClauseRule Design = WithText("design", (span, text) => new DesignClauseSyntax(span, text));

    public static readonly ClauseRule Applies = new("applies", read =>
    {
        read.Expect("applies");
        ExpressionSyntax condition = Behind("when", read);
        return new AppliesClauseSyntax(read.Span, condition);
    });

    public static readonly ClauseRule Certainty = new("certainty", read =>
    {
        read.Expect("certainty");
        bool isVery = read.Has("very");
        NameSyntax level = isVery ? read.OneOf(["low"], "`low`") : read.OneOf(Keywords.Certainties, Expected.Certainty);
        return new CertaintyClauseSyntax(read.Span, isVery || read.Failed ? "very low" : level.Text);
    });

    public static readonly ClauseRule Cite = new("cite", read =>
    {
        read.Expect("cite");
        ImmutableArray<StringSyntax> places = read.Separated(Leaves.Text, ",");
        return new CiteClauseSyntax(read.Span, places);
    }, Repeats: true);

    public static readonly ClauseRule Formerly = new("formerly", read =>
    {
        read.Expect("formerly");
        NameSyntax name = read.Name("the old name");
        return new FormerlyClauseSyntax(read.Span, name);
    });

    public static readonly ClauseRule Accept = new("accept", read =>
    {
        read.Expect("accept");
        NameSyntax code = read.Name("a code such as `NELM4003`");
        StringSyntax why = read.Text();
        return new AcceptClauseSyntax(read.Span, code, why);
    }, Repeats: true);

    public static readonly ClauseRule Inferred = WithText("inferred", (span, text) => new InferredClauseSyntax(span, text));

    public static readonly ClauseRule Study = WithText("study", (span, text) => new StudyClauseSyntax(span, text));

    public static readonly ClauseRule Wording = WithText("wording", (span, text) => new WordingClauseSyntax(span, text));

    public static readonly ClauseRule When = new("when", read =>
    {
        ExpressionSyntax condition = Behind("when", read);
        return new WhenClauseSyntax(read.Span, condition);
    });

    public static readonly ClauseRule Unless = new("unless", read =>
    {
        ExpressionSyntax condition = Behind("unless", read);
        return new UnlessClauseSyntax(read.Span, condition);
    });

    public static readonly ClauseRule Then = new("then", read =>
    {
        read.Expect("then");
        ActionSyntax action = read.One(ActionGrammar.Action);
        return new ThenClauseSyntax(read.Span, action);
    }, Repeats: true);

    public static readonly ClauseRule Reported = new("reported", read =>
    {
        read.Expect("reported");
        read.Expect("from");
        NameSyntax party = read.Name("a party");
        StringSyntax place = read.Text();
        string? stance = read.Has("endorsed") ? "endorsed" : read.Has("challenged") ? "challenged" : null;
        return new ReportedClauseSyntax(read.Span, party, place, stance);
    });

    public static readonly ClauseRule Unclear = new("unclear", read =>
    {
        read.Expect("unclear");
        ExpressionSyntax condition = Behind("when", read);
        StringSyntax why = read.Text();
        return new UnclearClauseSyntax(read.Span, condition, why);
    }, Repeats: true);

    public static readonly ClauseRule UnclearRow = new("unclear", read =>
    {
        read.Expect("unclear");
        read.Expect("between");
        ImmutableArray<NameSyntax> values = read.Separated(RowValue, ",");
        ExpressionSyntax condition = Behind("when", read);
        StringSyntax why = read.Text();
        return new UnclearRowClauseSyntax(read.Span, values, condition, why);
    }, Repeats: true);

    public static readonly ClauseRule Otherwise = new("otherwise", read =>
    {
        read.Expect("otherwise");
        NameSyntax value = ReadRowValue(read);
        return new OtherwiseClauseSyntax(read.Span, value);
    });

    public static readonly ClauseRule Measured = new("measured", read =>
    {
        read.Expect("measured");
        read.Expect("after");
        NameSyntax treatment = read.Name(Expected.Treatment);
        StringSyntax? moment = read.MaybeText();
        return new MeasuredClauseSyntax(read.Span, treatment, moment);
    });

    public static readonly ClauseRule Code = new("code", read =>
    {
        read.Expect("code");
        NameSyntax system = read.Name("a code system such as `loinc`");
        StringSyntax code = read.Text();
        return new CodeClauseSyntax(read.Span, system, code);
    }, Repeats: true);

    public static readonly ClauseRule About = new("about", read =>
    {
        read.Expect("about");
        NameSyntax treatment = read.Name(Expected.Advised);
        return new AboutClauseSyntax(read.Span, treatment);
    });

    private static readonly ClauseTable ItemClauses = new("criteria", [Unclear, Inferred]);

    public static readonly ClauseRule Field = new("a field", read =>
    {
        NameSyntax name = read.Name(Expected.Name);
        read.Expect(":");
        TypeSyntax type = read.One(TypeGrammar.Type);
        StringSyntax? title = read.MaybeText();
        return new FieldClauseSyntax(read.Span, name, type, title);
    }, Repeats: true);

    public static readonly ClauseRule Item = new("an item", read =>
    {
        NameSyntax name = read.Name(Expected.Name);
        StringSyntax? title = read.MaybeText();
        ExpressionSyntax condition = Behind(":", read);
        ImmutableArray<ClauseSyntax> clauses = read.One(ItemClauses.AsFarAsTheyGo);
        return new ItemClauseSyntax(read.Span, name, title, condition, clauses);
    }, Repeats: true);

    /// <summary>A row whose first word is given, for <c>yes</c> and <c>no</c>, or any name.</summary>
    public static ClauseRule Row(string word) => new(word, read =>
    {
        NameSyntax value = ReadRowValue(read);
        ExpressionSyntax condition = Behind("when", read);
        return new RowClauseSyntax(read.Span, value, condition);
    }, Repeats: true);

    private static NameSyntax ReadRowValue(Production read) => read.At.Token is { Kind: TokenKind.Word, Text: "yes" or "no" } token
        ? read.OneOf([token.Text], Expected.Value)
        : read.Name(Expected.Value);

    private static ExpressionSyntax Behind(string sign, Production read)
    {
        read.Expect(sign);
        return read.One(ExpressionGrammar.Expression);
    }

    private static ClauseRule WithText(string word, Func<TextSpan, StringSyntax, ClauseSyntax> build) => new(word, read =>
    {
        read.Expect(word);
        StringSyntax text = read.Text();
        return build(read.Span, text);
    });
}
