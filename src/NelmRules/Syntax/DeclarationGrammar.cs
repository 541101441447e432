using System.Collections.Frozen;
using System.Collections.Immutable;
using NelmRules.Text;
using Sprache;
using static NelmRules.Syntax.Combinators;

namespace NelmRules.Syntax;

/// <summary>Declarations: the head of each, then its clauses by its table.</summary>
internal static class DeclarationGrammar
{
    private static readonly Parser<NameSyntax> Name = Leaves.Name(Expected.Name);

    private static readonly Parser<StringSyntax?> Title = Leaves.Text.Maybe();

    private static readonly Parser<DeclarationSyntax> Fact =
        (from keyword in Leaves.Word("fact")
         from name in Name
         from colon in Leaves.Symbol(":")
         from type in TypeGrammar.Type
         from title in Title
         from clauses in (type is ListTypeSyntax ? ClauseTables.ListFact : ClauseTables.Fact).All
         select Spanned(span => new FactSyntax(span, name, type, title, clauses))).Node();

    private static readonly Parser<DeclarationSyntax> Group =
        (from keyword in Leaves.Word("group")
         from name in Name
         from of in Leaves.Word("of")
         from fact in Leaves.Name(Expected.Fact)
         from sign in Leaves.Symbol("=")
         from values in Leaves.Name(Expected.Value).SeparatedBy("|")
         from title in Title
         from clauses in ClauseTables.Group.All
         select Spanned(span => new GroupSyntax(span, name, fact, values, title, clauses))).Node();

    private static readonly Parser<DeclarationSyntax> Goal =
        (from keyword in Leaves.Word("goal")
         from name in Name
         from abbreviation in HeadGrammar.Abbreviation.Maybe()
         from title in Title
         from clauses in ClauseTables.Goal.All
         select Spanned(span => new GoalSyntax(span, name, abbreviation, title, clauses))).Node();

    private static readonly Parser<DeclarationSyntax> Endpoint =
        (from keyword in Leaves.Word("endpoint")
         from name in Name
         from abbreviation in HeadGrammar.Abbreviation.Maybe()
         from title in Title
         from clauses in ClauseTables.Endpoint.All
         select Spanned(span => new EndpointSyntax(span, name, abbreviation, title, clauses))).Node();

    private static readonly Parser<DeclarationSyntax> Invariant =
        (from keyword in Leaves.Word("invariant")
         from condition in ExpressionGrammar.Expression
         from title in Title
         from clauses in ClauseTables.Invariant.All
         select Spanned(span => new InvariantSyntax(span, condition, title, clauses))).Node();

    private static readonly Parser<DeclarationSyntax> Term =
        (from keyword in Leaves.Word("term")
         from name in Name
         from sign in Leaves.Symbol("=")
         from meaning in Leaves.Name("a treatment or an endpoint")
         from title in Title
         from clauses in ClauseTables.Term.All
         select Spanned(span => new TermSyntax(span, name, meaning, title, clauses))).Node();

    private static readonly Parser<DeclarationSyntax> Define =
        (from keyword in Leaves.Word("define")
         from name in Name
         from title in Title
         from value in HeadGrammar.DefinedValue
         from clauses in (value.Expression is null ? ClauseTables.DefineBy : ClauseTables.Define).All
         select Spanned(span => new DefineSyntax(span, name, value.Expression, title, clauses))).Node();

    private static readonly Parser<DeclarationSyntax> Rule =
        (from keyword in Leaves.Word("rule")
         from name in Name.Maybe()
         from title in Title
         from clauses in ClauseTables.Rule.All
         select Spanned(span => new RuleSyntax(span, name, title, clauses))).Node();

    private static readonly Parser<DeclarationSyntax> AnonymousRule =
        (from clauses in ClauseTables.Rule.All
         select Spanned(span => new RuleSyntax(span, null, null, clauses) { IsAnonymous = true })).Node();

    private static readonly Parser<DeclarationSyntax> Criteria =
        (from keyword in Leaves.Word("criteria")
         from name in Name
         from title in Title
         from head in HeadGrammar.CriteriaHead
         from clauses in ClauseTables.Criteria.All
         select Spanned(span => new CriteriaSyntax(span, name, head, title, clauses))).Node();

    private static readonly Parser<DeclarationSyntax> Note =
        (from keyword in Leaves.Word("note")
         from kind in Leaves.OneOf(Keywords.NoteKinds, Expected.NoteKind)
         from name in Name
         from text in Leaves.Text
         from clauses in ClauseTables.Note.All
         select Spanned(span => new NoteSyntax(span, name, kind, text, clauses))).Node();

    private static readonly FrozenDictionary<string, Parser<DeclarationSyntax>> ByKeyword =
        new Dictionary<string, Parser<DeclarationSyntax>>(StringComparer.Ordinal)
        {
            ["vocabulary"] = Plain("vocabulary", ClauseTables.Vocabulary, head => new VocabularySyntax(head.Span, head.Name, head.Title, head.Clauses)),
            ["ruleset"] = Plain("ruleset", ClauseTables.Ruleset, head => new RulesetSyntax(head.Span, head.Name, head.Title, head.Clauses)),
            ["fact"] = Fact,
            ["group"] = Group,
            ["treatment"] = Advisable("treatment", ClauseTables.Treatment),
            ["task"] = Advisable("task", ClauseTables.Task),
            ["goal"] = Goal,
            ["endpoint"] = Endpoint,
            ["party"] = Plain("party", ClauseTables.Party, head => new PartySyntax(head.Span, head.Name, head.Title, head.Clauses)),
            ["invariant"] = Invariant,
            ["term"] = Term,
            ["define"] = Define,
            ["rule"] = Rule,
            ["criteria"] = Criteria,
            ["prognosis"] = Plain("prognosis", ClauseTables.Prognosis, head => new PrognosisSyntax(head.Span, head.Name, head.Title, head.Clauses)),
            ["outcome"] = Plain("outcome", ClauseTables.Outcome, head => new OutcomeSyntax(head.Span, head.Name, head.Title, head.Clauses)),
            ["note"] = Note,
            ["case"] = Plain("case", ClauseTables.Case, head => new CaseSyntax(head.Span, head.Name, head.Title, head.Clauses)),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The declaration that a chunk holds.</summary>
    public static IResult<DeclarationSyntax> Read(Chunk chunk) =>
        (chunk.Kind == ChunkKind.AnonymousRule ? AnonymousRule : ByKeyword[chunk.Keyword])(chunk.InputAt(0));

    private static Parser<DeclarationSyntax> Advisable(string word, ClauseTable table) =>
        (from keyword in Leaves.Word(word)
         from name in Name
         from abbreviation in HeadGrammar.Abbreviation.Maybe()
         from parents in HeadGrammar.ParentsOf(word)
         from title in Title
         from clauses in table.All
         select Spanned(span => new TreatmentSyntax(span, name, abbreviation, parents, title, clauses) { IsTask = word == "task" })).Node();

    private static Parser<DeclarationSyntax> Plain(string word, ClauseTable table, Func<Head, DeclarationSyntax> build) =>
        (from keyword in Leaves.Word(word)
         from name in Name
         from title in Title
         from clauses in table.All
         select Spanned(span => build(new Head(span, name, title, clauses)))).Node();

    private sealed record Head(TextSpan Span, NameSyntax Name, StringSyntax? Title, ImmutableArray<ClauseSyntax> Clauses);
}
