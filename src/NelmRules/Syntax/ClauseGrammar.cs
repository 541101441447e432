using NelmRules.Text;
using Sprache;
using static NelmRules.Syntax.Combinators;

namespace NelmRules.Syntax;

/// <summary>The clauses of headers, vocabularies, rules, definitions, criteria and notes.</summary>
internal static class ClauseGrammar
{
    private static readonly Parser<NameSyntax> Treatment = Leaves.Name(Expected.Treatment);

    private static readonly Parser<NameSyntax> VeryLow = Leaves.OneOf(["low"], "`low`");

    private static readonly Parser<NameSyntax> AnyCertainty = Leaves.OneOf(Keywords.Certainties, Expected.Certainty);

    private static readonly Parser<NameSyntax> Stance = Leaves.OneOf(["endorsed", "challenged"], "`endorsed` or `challenged`");

    private static readonly Parser<NameSyntax> RowValue = input =>
        Leaves.At(input).Token is { Kind: TokenKind.Word, Text: "yes" or "no" } token
            ? Result.Success(new NameSyntax(token.Span, token.Text), Leaves.At(input).Next)
            : Leaves.Name(Expected.Value)(input);

    public static readonly ClauseRule Version = new("version",
        (from word in Leaves.Word("version")
         from version in Leaves.Version
         select Spanned(span => new VersionClauseSyntax(span, version))).Node());

    public static readonly ClauseRule Uses = new("uses",
        (from word in Leaves.Word("uses")
         from vocabulary in Leaves.Name("a vocabulary")
         from major in Leaves.Number
         select Spanned(span => new UsesClauseSyntax(span, vocabulary, major))).Node(), Repeats: true);

    public static readonly ClauseRule Source = new("source",
        (from word in Leaves.Word("source")
         from citation in Leaves.Text
         from doi in Leaves.Word("doi").Then(_ => Leaves.Text).Maybe()
         select Spanned(span => new SourceClauseSyntax(span, citation, doi))).Node());

    public static readonly ClauseRule Design = WithText("design", (span, text) => new DesignClauseSyntax(span, text));

    public static readonly ClauseRule Applies = new("applies",
        (from word in Leaves.Word("applies")
         from whenWord in Leaves.Word("when")
         from condition in ExpressionGrammar.Expression
         select Spanned(span => new AppliesClauseSyntax(span, condition))).Node());

    public static readonly ClauseRule Certainty = new("certainty",
        (from word in Leaves.Word("certainty")
         from very in Leaves.Word("very").IsThere()
         from level in very ? VeryLow : AnyCertainty
         select Spanned(span => new CertaintyClauseSyntax(span, very ? "very low" : level.Text))).Node());

    public static readonly ClauseRule Cite = new("cite",
        (from word in Leaves.Word("cite")
         from places in Leaves.Text.SeparatedBy(",")
         select Spanned(span => new CiteClauseSyntax(span, places))).Node(), Repeats: true);

    public static readonly ClauseRule Formerly = new("formerly",
        (from word in Leaves.Word("formerly")
         from name in Leaves.Name("the old name")
         select Spanned(span => new FormerlyClauseSyntax(span, name))).Node());

    public static readonly ClauseRule Accept = new("accept",
        (from word in Leaves.Word("accept")
         from code in Leaves.Name("a code such as `NELM4003`")
         from why in Leaves.Text
         select Spanned(span => new AcceptClauseSyntax(span, code, why))).Node(), Repeats: true);

    public static readonly ClauseRule Inferred = WithText("inferred", (span, text) => new InferredClauseSyntax(span, text));

    public static readonly ClauseRule Study = WithText("study", (span, text) => new StudyClauseSyntax(span, text));

    public static readonly ClauseRule Wording = WithText("wording", (span, text) => new WordingClauseSyntax(span, text));

    public static readonly ClauseRule When = WithCondition("when", (span, condition) => new WhenClauseSyntax(span, condition));

    public static readonly ClauseRule Unless = WithCondition("unless", (span, condition) => new UnlessClauseSyntax(span, condition));

    public static readonly ClauseRule Then = new("then",
        (from word in Leaves.Word("then")
         from action in ActionGrammar.Action
         select Spanned(span => new ThenClauseSyntax(span, action))).Node(), Repeats: true);

    public static readonly ClauseRule Reported = new("reported",
        (from word in Leaves.Word("reported")
         from fromWord in Leaves.Word("from")
         from party in Leaves.Name("a party")
         from place in Leaves.Text
         from stance in Stance.Maybe()
         select Spanned(span => new ReportedClauseSyntax(span, party, place, stance?.Text))).Node());

    public static readonly ClauseRule Unclear = new("unclear",
        (from word in Leaves.Word("unclear")
         from whenWord in Leaves.Word("when")
         from condition in ExpressionGrammar.Expression
         from why in Leaves.Text
         select Spanned(span => new UnclearClauseSyntax(span, condition, why))).Node(), Repeats: true);

    public static readonly ClauseRule UnclearRow = new("unclear",
        (from word in Leaves.Word("unclear")
         from between in Leaves.Word("between")
         from values in RowValue.SeparatedBy(",")
         from whenWord in Leaves.Word("when")
         from condition in ExpressionGrammar.Expression
         from why in Leaves.Text
         select Spanned(span => new UnclearRowClauseSyntax(span, values, condition, why))).Node(), Repeats: true);

    public static readonly ClauseRule Otherwise = new("otherwise",
        (from word in Leaves.Word("otherwise")
         from value in RowValue
         select Spanned(span => new OtherwiseClauseSyntax(span, value))).Node());

    public static readonly ClauseRule Measured = new("measured",
        (from word in Leaves.Word("measured")
         from after in Leaves.Word("after")
         from treatment in Treatment
         from moment in Leaves.Text.Maybe()
         select Spanned(span => new MeasuredClauseSyntax(span, treatment, moment))).Node());

    public static readonly ClauseRule Code = new("code",
        (from word in Leaves.Word("code")
         from system in Leaves.Name("a code system such as `loinc`")
         from code in Leaves.Text
         select Spanned(span => new CodeClauseSyntax(span, system, code))).Node(), Repeats: true);

    public static readonly ClauseRule About = new("about",
        (from word in Leaves.Word("about")
         from treatment in Leaves.Name(Expected.Advised)
         select Spanned(span => new AboutClauseSyntax(span, treatment))).Node());

    private static readonly ClauseTable ItemClauses = new("criteria", [Unclear, Inferred]);

    public static readonly ClauseRule Field = new("a field",
        (from name in Leaves.Name(Expected.Name)
         from colon in Leaves.Symbol(":")
         from type in TypeGrammar.Type
         from title in Leaves.Text.Maybe()
         select Spanned(span => new FieldClauseSyntax(span, name, type, title))).Node(), Repeats: true);

    public static readonly ClauseRule Item = new("an item",
        (from name in Leaves.Name(Expected.Name)
         from title in Leaves.Text.Maybe()
         from colon in Leaves.Symbol(":")
         from condition in ExpressionGrammar.Expression
         from clauses in ItemClauses.AsFarAsTheyGo
         select Spanned(span => new ItemClauseSyntax(span, name, title, condition, clauses))).Node(), Repeats: true);

    /// <summary>A row whose first word is given, for <c>yes</c> and <c>no</c>, or any name.</summary>
    public static ClauseRule Row(string word) => new(word,
        (from value in RowValue
         from whenWord in Leaves.Word("when")
         from condition in ExpressionGrammar.Expression
         select Spanned(span => new RowClauseSyntax(span, value, condition))).Node(), Repeats: true);

    private static ClauseRule WithText(string word, Func<TextSpan, StringSyntax, ClauseSyntax> build) => new(word,
        (from keyword in Leaves.Word(word)
         from text in Leaves.Text
         select Spanned(span => build(span, text))).Node());

    private static ClauseRule WithCondition(string word, Func<TextSpan, ExpressionSyntax, ClauseSyntax> build) => new(word,
        (from keyword in Leaves.Word(word)
         from condition in ExpressionGrammar.Expression
         select Spanned(span => build(span, condition))).Node());
}
