namespace NelmRules.Tests.Architecture;

/// <summary>A rule book that holds every kind of syntax node, each marked so that it can be left out or exchanged.</summary>
internal static class NodeSample
{
    public const string Vocabulary = """
        ⟦VocabularySyntax:vocabulary base "Words"→vocabulary other "Words"⟧
          ⟦VersionClauseSyntax:version 1.0.0→version 1.1.0⟧
        fact symptomatic : ⟦YesNoTypeSyntax:yes/no→yes_indeed | no_more⟧
          ⟦FormerlyClauseSyntax:formerly complaints⟧
        fact fit : yes/no
        ⟦FactSyntax:fact willing : yes/no
        ⟧fact grade : ⟦EnumTypeSyntax:G1 < G2 < G3→G2 < G1 < G3⟧
        fact site : pancreas | colon | lung
        fact burden : ⟦NumericTypeSyntax:cm from 0→cm from 7⟧
          ⟦MeasuredClauseSyntax:measured after surgery "at follow-up"⟧
        fact bilirubin : mg/dL from 0 ⟦AlsoSyntax:also umol/L at 17.104⟧
          ⟦CodeClauseSyntax:code loinc "1975-2"⟧
        fact score : number
        fact seen_on : ⟦DateTypeSyntax:date→count⟧
        fact treated_on : date
        fact operated_on : date
        fact lesions : ⟦ListTypeSyntax:list of⟧
          diameter : mm from 0
          treated : yes/no
          ⟦FieldClauseSyntax:lobe : left | right⟧
        ⟦GroupSyntax:group digestive of site = pancreas | colon→group digestive of site = pancreas | lung⟧
        treatment surgery (SX) "Operation"
        ⟦TreatmentSyntax:treatment ablation is surgery→treatment ablation⟧
        ⟦GoalSyntax:goal relief "Relief"
        ⟧⟦EndpointSyntax:endpoint survival (OS)
        ⟧⟦PartySyntax:party board "The board"
        ⟧⟦InvariantSyntax:invariant willing
        ⟧
        """;

    public const string Rules = """
        ⟦RulesetSyntax:ruleset paper "A paper"→ruleset paper "Another paper"⟧
          version 1.0.0
          uses base ⟦UsesClauseSyntax:1→2⟧
          ⟦SourceClauseSyntax:source "Author 2020" doi "10.1/x"⟧
          ⟦DesignClauseSyntax:design "cohort"⟧
          ⟦AppliesClauseSyntax:applies when fit or willing⟧
          ⟦CertaintyClauseSyntax:certainty low⟧

        ⟦TermSyntax:term TX = surgery→term TX = ablation⟧

        ⟦DefineSyntax:define bulky = burden > 5 cm
          unclear when burden == 5 cm "left open"→define bulky = burden > 5 cm⟧
        define large = burden > 10 cm
          ⟦UnclearClauseSyntax:unclear when fit "why"⟧
        define treated_lesions = count of lesions where (treated)
        define stage by
          ⟦RowClauseSyntax:late when grade == G3
          ⟧early when fit
          ⟦UnclearRowClauseSyntax:unclear between late, early when willing "why"
          ⟧⟦OtherwiseClauseSyntax:otherwise early⟧

        ⟦CriteriaSyntax:criteria suitable all of→criteria suitable "All" all of⟧
          first : fit
          ⟦ItemClauseSyntax:second : willing⟧
        criteria enough ⟦CriteriaHeadSyntax:at least 1 of→at least 2 of⟧
          one : fit
          two : symptomatic
        rule chosen⟦StringSyntax: "Chosen"⟧
          ⟦InferredClauseSyntax:inferred "my reading"⟧
          ⟦CiteClauseSyntax:cite "Methods"⟧
          ⟦WhenClauseSyntax:when symptomatic⟧
          ⟦UnlessClauseSyntax:unless bulky⟧
          ⟦ThenClauseSyntax:then discourage ablation
          ⟧then ⟦ActionSyntax:consider TX for relief ⟦QualifierSyntax:with ablation⟧→recommend TX⟧
          ⟦WordingClauseSyntax:wording "may be"⟧
          ⟦StudyClauseSyntax:study "a trial"⟧
          ⟦AcceptClauseSyntax:accept NELM4010 "why"⟧
        ⟦RuleSyntax:rule spare_rule
          when fit
          then consider TX
        ⟧
        rule position
          then consider TX
          ⟦ReportedClauseSyntax:reported from board "p. 3" endorsed⟧
        ⟦NoteSyntax:note claim spare_note "It helps."
        ⟧
        note claim helps "It helps."
          ⟦AboutClauseSyntax:about TX⟧
        ⟦PrognosisSyntax:prognosis spare_factor
          when fit
          worsens survival
            univariate p 0.01
        ⟧
        prognosis factor
          per ⟦PerClauseSyntax:⟦FigureSyntax:1 cm→2 cm⟧ of burden→1 of score⟧
          ⟦EffectClauseSyntax:improves survival
            univariate p 0.01
          ⟧worsens survival
            univariate ⟦HazardRatioSyntax:hr 2.00 ⟦IntervalSyntax:(1.50 to 2.67)⟧⟧ ⟦PValueSyntax:p 0.01⟧ ⟦DoubtfulSyntax:doubtful "why"⟧
            ⟦TestLineSyntax:multivariate not entered
            ⟧⟦TestNameSyntax:log_rank→"Fisher"⟧ p 0.02
        ⟦OutcomeSyntax:outcome spare_arm
          n 3
        ⟧
        outcome arm
          ⟦ArmClauseSyntax:after TX⟧
          ⟦SizeClauseSyntax:n 26⟧
          ⟦FigureLineSyntax:survival 12 of 26
          ⟧survival ⟦AverageFigureSyntax:median 20.0 months ⟦SpreadSyntax:spread 3.0 months "SD"⟧→median 21.0 months⟧
          survival ⟦RatesFigureSyntax:1 year 60% ⟦RateSyntax:, 3 years 40%⟧→1 year 61%⟧
        outcome other
          survival ⟦NotReachedFigureSyntax:median not reached→median 9 months⟧
          survival ⟦FractionFigureSyntax:3 of 10→4 of 10⟧
          survival ⟦ComparisonFigureSyntax:log_rank p 0.03 versus arm→log_rank p 0.04 versus arm⟧

        criteria name all of
          it : ⟦NameExpressionSyntax:fit→willing⟧
        criteria number all of
          it : burden > ⟦NumberExpressionSyntax:⟦NumberSyntax:5→6⟧ ⟦UnitSyntax:cm→m⟧→7 cm⟧
        criteria day all of
          it : seen_on > ⟦DateExpressionSyntax:2014-01-31→2015-01-31⟧
        criteria parentheses all of
          it : ⟦ParenthesizedExpressionSyntax:(fit or willing)→willing⟧
        criteria negated all of
          it : ⟦NotExpressionSyntax:not willing→willing⟧
        criteria minus all of
          it : score > ⟦NegationExpressionSyntax:-score→score⟧
        criteria joined all of
          it : ⟦LogicalExpressionSyntax:fit implies willing→fit or willing⟧
        criteria compared all of
          it : ⟦ComparisonExpressionSyntax:score < 3→score > 3⟧
        criteria ordered all of
          it : grade > G1
        criteria arithmetic all of
          it : ⟦ArithmeticExpressionSyntax:score + 1→score - 3⟧ > 0
        criteria in_set all of
          it : ⟦InSetExpressionSyntax:grade in {G1, G2}→grade in {G1}⟧
        criteria in_group all of
          it : ⟦InGroupExpressionSyntax:site in digestive→site == lung⟧
        criteria ranged all of
          it : ⟦BetweenExpressionSyntax:score between 1 and 2→score between 2 and 3⟧
        criteria known_value all of
          it : ⟦IsKnownExpressionSyntax:grade is known→willing⟧
        criteria in_record all of
          it : ⟦IsRecordedExpressionSyntax:grade is recorded→willing⟧
        criteria was_given all of
          it : ⟦ReceivedExpressionSyntax:received TX→willing⟧
        criteria counted all of
          it : ⟦CountingExpressionSyntax:at least 1 of (fit, willing)→at most 0 of (fit, willing)⟧
        criteria of_list all of
          it : ⟦AggregateExpressionSyntax:count of lesions where (treated) > 1→count of lesions > 1⟧
        criteria distance all of
          it : ⟦DateDistanceExpressionSyntax:months from seen_on to treated_on > 3 months→months from treated_on to seen_on > 3 months⟧
        criteria chemistry all of
          it : bilirubin > 2 mg/dL
        criteria staged all of
          it : stage == late
        criteria staged_early all of
          it : stage == early
        rule named
          when fit
          then consider ⟦NameSyntax:TX→ablation⟧

        case passing
          ⟦GivenClauseSyntax:given ⟦GivenSyntax:symptomatic = ⟦GivenScalarSyntax:yes→no⟧, →⟧burden = 1 cm⟧
          given lesions = ⟦GivenListSyntax:[ ⟦GivenRecordSyntax:{treated = yes}⟧ ]→[]⟧
          expect only ⟦ExpectStatusSyntax:chosen undetermined needs fit, willing→chosen met⟧
          expect only ⟦ExpectValueSyntax:burden == 1 cm→burden == 2 cm⟧
          ⟦ExpectClauseSyntax:expect only large not met⟧
          expect only treated_lesions == 1
        ⟦CaseSyntax:case spare_case
          expect nothing
        ⟧
        case advice
          given fit = yes, willing = no, symptomatic = no
          expect ⟦ExpectActionSyntax:consider TX by position→recommend TX by position⟧
        case strict
          given fit = yes
          expect only ⟦ExpectNothingSyntax:nothing→chosen met⟧
        case abroad
          given fit = no, willing = no
          expect only ⟦ExpectOutsideSyntax:outside→chosen met⟧
        """;
}
