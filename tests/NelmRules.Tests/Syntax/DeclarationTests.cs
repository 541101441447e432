using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Syntax;

public sealed class DeclarationTests
{
    [Fact]
    public void Fact_has_type_bounds_second_unit_title_and_clauses()
    {
        FactSyntax fact = Only<FactSyntax>("""
            fact total_bilirubin : mg/dL from -1 to 20.5 also umol/L at 17.104 also mmol/L at 0.017104 "Total bilirubin"
              measured after LT "first follow-up"
              code loinc "1975-2"
              formerly bilirubin
              accept NELM4003 "why"
            """);

        NumericTypeSyntax type = fact.Type.ShouldBeOfType<NumericTypeSyntax>();
        (type.Unit.Text, type.From!.Value, type.From.Text, type.To!.Text).ShouldBe(("mg/dL", -1m, "-1", "20.5"));
        type.Also.Select(also => (also.Unit.Text, also.Factor.Value)).ShouldBe([("umol/L", 17.104m), ("mmol/L", 0.017104m)]);
        fact.Title!.Value.ShouldBe("Total bilirubin");
        fact.Clauses.Select(clause => clause.GetType().Name)
            .ShouldBe(["MeasuredClauseSyntax", "CodeClauseSyntax", "FormerlyClauseSyntax", "AcceptClauseSyntax"]);
        ((MeasuredClauseSyntax)fact.Clauses[0]).Moment!.Value.ShouldBe("first follow-up");
        ((AcceptClauseSyntax)fact.Clauses[3]).Code.Text.ShouldBe("NELM4003");
    }

    [Theory]
    [InlineData("yes/no", "YesNoTypeSyntax")]
    [InlineData("yes / no", "YesNoTypeSyntax")]
    [InlineData("date", "DateTypeSyntax")]
    [InlineData("date | time", "EnumTypeSyntax")]
    [InlineData("G1 < G2", "EnumTypeSyntax")]
    [InlineData("count from 0", "NumericTypeSyntax")]
    [InlineData("number", "NumericTypeSyntax")]
    [InlineData("% from 0 to 100", "NumericTypeSyntax")]
    [InlineData("months from 0", "NumericTypeSyntax")]
    [InlineData("mL/min/1.73m2", "NumericTypeSyntax")]
    public void Types_are_told_apart(string type, string node) =>
        Only<FactSyntax>($"fact f : {type}").Type.GetType().Name.ShouldBe(node);

    [Fact]
    public void List_has_fields_with_types_and_titles()
    {
        FactSyntax list = Only<FactSyntax>("""
            fact liver_metastases : list of "One entry per metastasis"
              diameter : mm from 0 "Largest diameter"
              lobe : left | right
              site : yes/no
            """);

        list.Type.ShouldBeOfType<ListTypeSyntax>();
        list.Clauses.OfType<FieldClauseSyntax>().Select(field => (field.Name.Text, field.Title?.Value))
            .ShouldBe([("diameter", "Largest diameter"), ("lobe", null), ("site", null)]);
    }

    [Fact]
    public void Vocabulary_declares_groups_treatments_goals_and_parties()
    {
        FileSyntax read = Read("""
            vocabulary nelm "NELM"
              version 1.2.3
            group gep of site = pancreas | stomach "GEP"
            treatment resection (R, no) is surgery, LT
            treatment OLT (OLT) is surgery, LT "Transplantation"
            goal relief (SR) "Relief"
            endpoint overall_survival (OS)
            party nccn "NCCN"
            invariant a <= b "a is part of b"
            """);

        read.Diagnostics.Single().Code.ShouldBe("NELM1024");
        read.Declarations.OfType<VocabularySyntax>().Single().Clauses.OfType<VersionClauseSyntax>().Single().Version.Text.ShouldBe("1.2.3");
        GroupSyntax group = read.Declarations.OfType<GroupSyntax>().Single();
        (group.Fact.Text, group.Values.Length, group.Title!.Value).ShouldBe(("site", 2, "GEP"));
        TreatmentSyntax treatment = read.Declarations.OfType<TreatmentSyntax>().Single();
        (treatment.Abbreviation!.Text, string.Join(' ', treatment.Parents.Select(parent => parent.Text))).ShouldBe(("OLT", "surgery LT"));
        read.Declarations.OfType<EndpointSyntax>().Single().Abbreviation!.Text.ShouldBe("OS");
        Trees.Show(read.Declarations.OfType<InvariantSyntax>().Single().Condition).ShouldBe("(a LessOrEqual b)");
    }

    [Fact]
    public void Ruleset_header_has_its_clauses()
    {
        RulesetSyntax header = Only<RulesetSyntax>("""
            ruleset du2015b "Locoregional treatment"
              version 1.0.0
              uses nelm 1
              uses other 2
              source "Du S" doi "10.1097/x"
              design "cohort"
              certainty very low
              applies when grade == G3
            """);

        header.Clauses.OfType<UsesClauseSyntax>().Select(uses => (uses.Vocabulary.Text, uses.Major.Text)).ShouldBe([("nelm", "1"), ("other", "2")]);
        header.Clauses.OfType<SourceClauseSyntax>().Single().Doi!.Value.ShouldBe("10.1097/x");
        header.Clauses.OfType<CertaintyClauseSyntax>().Single().Level.ShouldBe("very low");
        Trees.Show(header.Clauses.OfType<AppliesClauseSyntax>().Single().Condition).ShouldBe("(grade Equal G3)");
    }

    [Fact]
    public void Definition_by_rows_keeps_their_order()
    {
        DefineSyntax define = Only<DefineSyntax>("""
            define grade "Grade" by
              G3 when ki67 > 20%
              unclear between G1, G2 when ki67 > 2% "gap"
              yes when a
              otherwise G1
              inferred "why"
            """);

        define.Value.ShouldBeNull();
        define.Title!.Value.ShouldBe("Grade");
        define.Clauses.Select(clause => clause switch
        {
            RowClauseSyntax row => row.Value.Text,
            UnclearRowClauseSyntax row => string.Join('|', row.Values.Select(value => value.Text)),
            OtherwiseClauseSyntax otherwise => $"otherwise {otherwise.Value.Text}",
            _ => clause.GetType().Name,
        }).ShouldBe(["G3", "G1|G2", "yes", "otherwise G1", "InferredClauseSyntax"]);
    }

    [Fact]
    public void Definition_by_expression_may_be_unclear_for_several_reasons()
    {
        DefineSyntax define = Only<DefineSyntax>("define high = x > 5cm\n  unclear when x == 5cm \"one\"\n  unclear when y \"two\"\n  cite \"p 1\"");

        Trees.Show(define.Value).ShouldBe("(x Greater 5[cm])");
        define.Clauses.OfType<UnclearClauseSyntax>().Select(unclear => unclear.Why.Value).ShouldBe(["one", "two"]);
    }

    [Fact]
    public void Rule_has_condition_exception_and_actions_with_qualifiers()
    {
        RuleSyntax rule = Only<RuleSyntax>("""
            rule plan "Plan"
              when a unless b
              then consider LT over ST with RFA after OP for relief
              then insufficient evidence for OLT
              wording "may"
              reported from nccn "ref 6" challenged
            """);

        ActionSyntax[] actions = [.. rule.Clauses.OfType<ThenClauseSyntax>().Select(then => then.Action)];
        actions.Select(action => (action.Verb, action.Treatment.Text)).ShouldBe([("consider", "LT"), ("insufficient", "OLT")]);
        actions[0].Qualifiers.Select(qualifier => $"{qualifier.Keyword} {qualifier.Name.Text}").ShouldBe(["over ST", "with RFA", "after OP", "for relief"]);
        rule.Clauses.OfType<ReportedClauseSyntax>().Single().Stance.ShouldBe("challenged");
        rule.IsAnonymous.ShouldBeFalse();
    }

    [Fact]
    public void Names_and_titles_of_rules_may_be_left_out()
    {
        Only<RuleSyntax>("rule \"Title\" then consider LT").Name.ShouldBeNull();
        Only<RuleSyntax>("rule then consider LT").Title.ShouldBeNull();
        Only<RuleSyntax>("when a then consider LT").IsAnonymous.ShouldBeTrue();
    }

    [Theory]
    [InlineData("all of", CriteriaKind.AllOf, null, false)]
    [InlineData("any of", CriteriaKind.AnyOf, null, false)]
    [InlineData("any of, among others", CriteriaKind.AnyOf, null, true)]
    [InlineData("at least 2 of", CriteriaKind.AtLeast, "2", false)]
    public void Criteria_have_a_head_and_items(string head, CriteriaKind kind, string? atLeast, bool amongOthers)
    {
        CriteriaSyntax criteria = Only<CriteriaSyntax>($"""
            criteria fit "Fit" {head}
              first "The first" : a or b
                unclear when c "why"
                inferred "mine"
              second : d
              cite "p 1"
            """);

        (criteria.Head.Kind, criteria.Head.AtLeast?.Text, criteria.Head.AmongOthers).ShouldBe((kind, atLeast, amongOthers));
        criteria.Clauses.OfType<ItemClauseSyntax>().Select(item => (item.Name.Text, item.Title?.Value, item.Clauses.Length))
            .ShouldBe([("first", "The first", 2), ("second", null, 0)]);
    }

    [Fact]
    public void Note_has_kind_name_and_text()
    {
        NoteSyntax note = Only<NoteSyntax>("note claim relief \"20 of 23\"\n  when a\n  about LT\n  study \"ref 1\"");

        (note.Kind.Text, note.Name!.Text, note.Title!.Value).ShouldBe(("claim", "relief", "20 of 23"));
    }

    [Fact]
    public void Spans_cover_the_text_without_blanks_and_comments()
    {
        const string Text = "\n# first\n  \nrule a # name\n  when x  # condition\n  then consider LT # end\n\n# last\n";
        FileSyntax read = Read(Text);

        Text.Substring(read.Declarations[0].Span.Start, read.Declarations[0].Span.Length).ShouldStartWith("rule a");
        read.Source.Slice(read.Declarations[0].Span).ShouldEndWith("consider LT");
        read.Source.Slice(read.Declarations[0].Clauses[0].Span).ShouldBe("when x");
        read.Comments.Select(read.Source.Slice).ShouldBe(["# first", "# name", "# condition", "# end", "# last"]);
    }

    [Fact]
    public void Carriage_returns_change_nothing()
    {
        string rules = Repository.Read("rules", "du2015b.nelm");
        FileSyntax unix = Read(rules);
        FileSyntax dos = Read(rules.ReplaceLineEndings("\r\n"));

        dos.Diagnostics.ShouldBeEmpty();
        dos.Declarations.Select(declaration => declaration.Clauses.Length).ShouldBe(unix.Declarations.Select(declaration => declaration.Clauses.Length));
        dos.Comments.Select(dos.Source.Slice).ShouldBe(unix.Comments.Select(unix.Source.Slice));
    }

    private static FileSyntax Read(string text) => Parser.Parse(new SourceText("a.nelm", text));

    private static T Only<T>(string text)
        where T : DeclarationSyntax
    {
        FileSyntax read = Read(text);
        Rendering.Of(read.Diagnostics).ShouldBe("");
        return read.Declarations.Single().ShouldBeOfType<T>();
    }
}
