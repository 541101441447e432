using System.Collections.Immutable;
using System.Diagnostics;
using Sprache;

namespace NelmRules.Syntax;

/// <summary>Declarations: the head of each, then its clauses by its table.</summary>
internal static class DeclarationGrammar
{
    private static readonly Func<Production, NameSyntax> GroupValue = read => read.Name(Expected.Value);

    /// <summary>The declaration that a chunk holds.</summary>
    public static readonly Parser<DeclarationSyntax> Declaration = Production.Of(Read);

    private static DeclarationSyntax Read(Production read)
    {
        Chunk chunk = read.At.Chunk;
        return chunk.Kind == ChunkKind.AnonymousRule ? AnonymousRule(read) : Keyword(chunk.Keyword)(read);
    }

    private static Func<Production, DeclarationSyntax> Keyword(string keyword) => keyword switch
    {
        "vocabulary" => Vocabulary,
        "ruleset" => Ruleset,
        "fact" => Fact,
        "group" => Group,
        "treatment" => Treatment,
        "task" => Task,
        "goal" => Goal,
        "endpoint" => Endpoint,
        "party" => Party,
        "invariant" => Invariant,
        "term" => Term,
        "define" => Define,
        "rule" => Rule,
        "criteria" => Criteria,
        "prognosis" => Prognosis,
        "outcome" => Outcome,
        "note" => Note,
        "case" => Case,
        _ => throw new UnreachableException(),
    };

    private static VocabularySyntax Vocabulary(Production read)
    {
        (NameSyntax name, StringSyntax? title) = Head(read, "vocabulary");
        ImmutableArray<ClauseSyntax> clauses = read.One(ClauseTables.Vocabulary.All);
        return new VocabularySyntax(read.Span, name, title, clauses);
    }

    private static RulesetSyntax Ruleset(Production read)
    {
        (NameSyntax name, StringSyntax? title) = Head(read, "ruleset");
        ImmutableArray<ClauseSyntax> clauses = read.One(ClauseTables.Ruleset.All);
        return new RulesetSyntax(read.Span, name, title, clauses);
    }

    private static FactSyntax Fact(Production read)
    {
        NameSyntax name = Named(read, "fact");
        read.Expect(":");
        TypeSyntax type = read.One(TypeGrammar.Type);
        StringSyntax? title = read.MaybeText();
        ImmutableArray<ClauseSyntax> clauses = read.One((type is ListTypeSyntax ? ClauseTables.ListFact : ClauseTables.Fact).All);
        return new FactSyntax(read.Span, name, type, title, clauses);
    }

    private static GroupSyntax Group(Production read)
    {
        NameSyntax name = Named(read, "group");
        read.Expect("of");
        NameSyntax fact = read.Name(Expected.Fact);
        read.Expect("=");
        ImmutableArray<NameSyntax> values = read.Separated(GroupValue, "|");
        StringSyntax? title = read.MaybeText();
        ImmutableArray<ClauseSyntax> clauses = read.One(ClauseTables.Group.All);
        return new GroupSyntax(read.Span, name, fact, values, title, clauses);
    }

    private static TreatmentSyntax Treatment(Production read)
    {
        (NameSyntax name, NameSyntax? abbreviation) = Abbreviated(read, "treatment");
        ImmutableArray<NameSyntax> parents = HeadGrammar.Parents(read, HeadGrammar.ParentTreatment);
        StringSyntax? title = read.MaybeText();
        ImmutableArray<ClauseSyntax> clauses = read.One(ClauseTables.Treatment.All);
        return new TreatmentSyntax(read.Span, name, abbreviation, parents, title, clauses);
    }

    private static TreatmentSyntax Task(Production read)
    {
        (NameSyntax name, NameSyntax? abbreviation) = Abbreviated(read, "task");
        ImmutableArray<NameSyntax> parents = HeadGrammar.Parents(read, HeadGrammar.ParentTask);
        StringSyntax? title = read.MaybeText();
        ImmutableArray<ClauseSyntax> clauses = read.One(ClauseTables.Task.All);
        return new TreatmentSyntax(read.Span, name, abbreviation, parents, title, clauses) { IsTask = true };
    }

    private static GoalSyntax Goal(Production read)
    {
        (NameSyntax name, NameSyntax? abbreviation) = Abbreviated(read, "goal");
        StringSyntax? title = read.MaybeText();
        ImmutableArray<ClauseSyntax> clauses = read.One(ClauseTables.Goal.All);
        return new GoalSyntax(read.Span, name, abbreviation, title, clauses);
    }

    private static EndpointSyntax Endpoint(Production read)
    {
        (NameSyntax name, NameSyntax? abbreviation) = Abbreviated(read, "endpoint");
        StringSyntax? title = read.MaybeText();
        ImmutableArray<ClauseSyntax> clauses = read.One(ClauseTables.Endpoint.All);
        return new EndpointSyntax(read.Span, name, abbreviation, title, clauses);
    }

    private static PartySyntax Party(Production read)
    {
        (NameSyntax name, StringSyntax? title) = Head(read, "party");
        ImmutableArray<ClauseSyntax> clauses = read.One(ClauseTables.Party.All);
        return new PartySyntax(read.Span, name, title, clauses);
    }

    private static InvariantSyntax Invariant(Production read)
    {
        read.Expect("invariant");
        ExpressionSyntax condition = read.One(ExpressionGrammar.Expression);
        StringSyntax? title = read.MaybeText();
        ImmutableArray<ClauseSyntax> clauses = read.One(ClauseTables.Invariant.All);
        return new InvariantSyntax(read.Span, condition, title, clauses);
    }

    private static TermSyntax Term(Production read)
    {
        NameSyntax name = Named(read, "term");
        read.Expect("=");
        NameSyntax meaning = read.Name("a treatment or an endpoint");
        StringSyntax? title = read.MaybeText();
        ImmutableArray<ClauseSyntax> clauses = read.One(ClauseTables.Term.All);
        return new TermSyntax(read.Span, name, meaning, title, clauses);
    }

    private static DefineSyntax Define(Production read)
    {
        (NameSyntax name, StringSyntax? title) = Head(read, "define");
        ExpressionSyntax? value = HeadGrammar.DefinedValue(read);
        ImmutableArray<ClauseSyntax> clauses = read.One((value is null ? ClauseTables.DefineBy : ClauseTables.Define).All);
        return new DefineSyntax(read.Span, name, value, title, clauses);
    }

    private static RuleSyntax Rule(Production read)
    {
        read.Expect("rule");
        NameSyntax? name = Leaves.IsFree(read.At) ? read.Name(Expected.Name) : null;
        StringSyntax? title = read.MaybeText();
        ImmutableArray<ClauseSyntax> clauses = read.One(ClauseTables.Rule.All);
        return new RuleSyntax(read.Span, name, title, clauses);
    }

    private static RuleSyntax AnonymousRule(Production read)
    {
        ImmutableArray<ClauseSyntax> clauses = read.One(ClauseTables.Rule.All);
        return new RuleSyntax(read.Span, null, null, clauses) { IsAnonymous = true };
    }

    private static CriteriaSyntax Criteria(Production read)
    {
        (NameSyntax name, StringSyntax? title) = Head(read, "criteria");
        CriteriaHeadSyntax head = read.One(HeadGrammar.CriteriaHead);
        ImmutableArray<ClauseSyntax> clauses = read.One(ClauseTables.Criteria.All);
        return new CriteriaSyntax(read.Span, name, head, title, clauses);
    }

    private static PrognosisSyntax Prognosis(Production read)
    {
        (NameSyntax name, StringSyntax? title) = Head(read, "prognosis");
        ImmutableArray<ClauseSyntax> clauses = read.One(ClauseTables.Prognosis.All);
        return new PrognosisSyntax(read.Span, name, title, clauses);
    }

    private static OutcomeSyntax Outcome(Production read)
    {
        (NameSyntax name, StringSyntax? title) = Head(read, "outcome");
        ImmutableArray<ClauseSyntax> clauses = read.One(ClauseTables.Outcome.All);
        return new OutcomeSyntax(read.Span, name, title, clauses);
    }

    private static NoteSyntax Note(Production read)
    {
        read.Expect("note");
        NameSyntax kind = read.OneOf(Keywords.NoteKinds, Expected.NoteKind);
        NameSyntax name = read.Name(Expected.Name);
        StringSyntax text = read.Text();
        ImmutableArray<ClauseSyntax> clauses = read.One(ClauseTables.Note.All);
        return new NoteSyntax(read.Span, name, kind, text, clauses);
    }

    private static CaseSyntax Case(Production read)
    {
        (NameSyntax name, StringSyntax? title) = Head(read, "case");
        ImmutableArray<ClauseSyntax> clauses = read.One(ClauseTables.Case.All);
        return new CaseSyntax(read.Span, name, title, clauses);
    }

    private static NameSyntax Named(Production read, string keyword)
    {
        read.Expect(keyword);
        return read.Name(Expected.Name);
    }

    private static (NameSyntax Name, StringSyntax? Title) Head(Production read, string keyword) => (Named(read, keyword), read.MaybeText());

    private static (NameSyntax Name, NameSyntax? Abbreviation) Abbreviated(Production read, string keyword) =>
        (Named(read, keyword), HeadGrammar.Abbreviation(read));
}
