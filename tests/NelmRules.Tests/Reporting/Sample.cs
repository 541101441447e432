using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Reporting;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Reporting;

/// <summary>A made-up evaluation in which everything that a report can say is said at least once.</summary>
internal static class Sample
{
    public static readonly TreatmentSymbol Lt = new("locoregional_treatment", "Surgery, ablation or liver-directed intra-arterial therapy", Place);
    public static readonly TreatmentSymbol Resection = new("resection", "Surgical removal of tumour", Place) { Parents = [Lt] };
    public static readonly TreatmentSymbol Chemotherapy = new("chemotherapy", null, Place);

    private static readonly EndpointSymbol Survival = new("overall_survival", "Time to death", Place);
    private static readonly PartySymbol Party = new("nccn_2014", "NCCN guidelines, version 2.2014", Place);
    private static readonly BoundExpression Condition = new BoundAnswer(Place, true);
    private static readonly Finding NotMet = new(Answers.No, [], []);
    private static readonly Finding Fitness = new(Answers.YesOrNo, [new(["fit_for_procedure"], null), new(["grade", "ki67"], null)], []);
    private static readonly Finding Remnant = new(Answers.YesOrNo, [new(["remnant_burden"], "locoregional_treatment")], []);
    private static readonly Finding Open = new(Answers.Unclear, [], ["Results calls 5 cm low; Figure 1C leaves it out"]);

    private static readonly VocabularySymbol Vocabulary = new("nelm", "Liver metastases", Place)
    {
        Version = "1.2.0",
        Facts = new(
        [
            Fact("grade", "WHO grade as reported by pathology"),
            Fact("ki67", "Ki-67 index"),
            Fact("fit_for_procedure", "Judged well enough to tolerate the operation or procedure"),
        ]),
    };

    public static PatientEvaluation Evaluation => EvaluationOf("P-001");

    /// <summary>What a report can say, of a patient with an identifier.</summary>
    public static PatientEvaluation EvaluationOf(string patient) => new(
        $"sha256:{new string('0', 64)}",
        [First(), Second(), Outside()],
        [
            new(Lt, [Entry(First(), Plan, 0)], [], [], [], [], false, []),
            new(Resection, [Entry(Second(), Resect, 0)], [Entry(First(), NoResection, 0)], [], [], [Entry(First(), Plan, 0)], true, []),
            new(Chemotherapy, [], [], [Entry(Second(), NoEvidence, 0)],
                [new(Party, Verb.Of("recommend"), Status.Met, [new(First().Ruleset, Reported)])], [], false, ["after"]),
        ],
        [
            new("grade", "G2", "G3", "first2015", null),
            new(null, null, null, "nelm", "largest_metastasis <= liver_burden"),
        ])
    {
        Vocabularies = [Vocabulary],
        Patient = patient,
    };

    /// <summary>What the evaluator would trace: two facts joined by <c>and</c>.</summary>
    public static Trace? Trace(RulesetSymbol ruleset, RuleSymbol rule) => rule.Name != "plan" ? null : new(
        "organ and (grade == G3 or fit)",
        null,
        Answers.Yes,
        [
            new("adequate_organ_function", "yes", Answers.Yes, []),
            new("grade == G3 or fit", null, Answers.Yes, [new("grade == G3", "G3 (from ki67)", Answers.Yes, []), new("fit", "not recorded", Answers.YesOrNo, [])]),
        ]);

    private static Place Place => new(new SourceText("first.nelm", "when yes"), new TextSpan(0, 8));

    private static RulesetResult First() => new(
        FirstRuleset,
        Finding.Always,
        [
            new(Plan, Finding.Always with { ChangedBy = ["grade"] }),
            new(NoResection, Finding.Always),
            new(Reported, Finding.Always),
            new(new RuleSymbol("hidden", "Not for this patient", Place) { Actions = [new(Verb.Of("recommend"), Lt)] }, NotMet),
            new(new RuleSymbol("later", "A rule that waits", Place) { Actions = [new(Verb.Of("discourage"), Lt)] }, Remnant),
            new(new RuleSymbol("open", "A rule at the edge", Place) { Actions = [new(Verb.Of("consider"), Lt)] }, Open),
            new(new RuleSymbol("waiting", null, Place) { Actions = [new(Verb.Of("consider"), Lt) { With = Chemotherapy }] }, Fitness),
        ],
        new RulesetParts(
            [Criteria()],
            [Factor(), NoEffect(), new(new PrognosisSymbol("ascites", null, Place) { Condition = Condition }, Fitness)],
            [Outcome()],
            [
                Note("claim", "relief", "20 of 23 patients improved.", Lt, Finding.Always),
                Note("caution", "harm", "One patient died \u001b[31mof it[cm].", null, Finding.Always),
                Note("discrepancy", "sum", "The parts make 23, not 20.", null, Finding.Always),
                Note("practice", "absent", "Not shown.", null, NotMet),
            ]));

    private static RulesetResult Second() => new(
        SecondRuleset, Fitness, [new(Resect, Finding.Always), new(NoEvidence, Finding.Always)], RulesetParts.None);

    private static RulesetResult Outside() => new(OutsideRuleset, NotMet, [], RulesetParts.None);

    private static RulesetSymbol FirstRuleset { get; } = new("first2015", "Locoregional treatment of grade 3", Place)
    {
        Version = "1.0.0",
        Source = "First A, et al. Journal 2015;1:1",
        Doi = "10.1/1",
        Design = "retrospective cohort, 36 patients",
        Applies = Condition,
    };

    private static RulesetSymbol SecondRuleset { get; } = new("second2016", null, Place) { Version = "2.1.0", Applies = Condition };

    private static RulesetSymbol OutsideRuleset { get; } = new("third", null, Place) { IsAnonymous = true, Applies = Condition };

    private static RuleSymbol Plan { get; } = new("plan", "Weigh locoregional treatment in multidisciplinary planning", Place)
    {
        Actions = [new(Verb.Of("consider"), Lt)],
        Wording = "should be taken into account",
        Inferred = "the sentence is garbled",
        Cite = ["Discussion, last paragraph", "Table 3"],
    };

    private static RuleSymbol NoResection { get; } = new("no_resection", "No resection", Place)
    {
        Actions = [new(Verb.Of("contraindicate"), Resection)],
        Certainty = "very low",
        Study = "Some A, 2012",
    };

    private static RuleSymbol Resect { get; } = new("resect", null, Place)
    {
        Actions = [new(Verb.Of("recommend"), Resection) { After = Chemotherapy, For = Survival }],
        Reported = new ReportedPosition(Party, "ref 3", "endorsed"),
        Certainty = "high",
    };

    private static RuleSymbol NoEvidence { get; } = new("no_evidence", "No trial", Place) { Actions = [new(Verb.Of("insufficient"), Chemotherapy)] };

    private static RuleSymbol Reported { get; } = new("systemic_first", "Systemic therapy first", Place)
    {
        Actions = [new(Verb.Of("recommend"), Chemotherapy) { Over = Resection }],
        Wording = "first-line choice",
        Reported = new ReportedPosition(Party, "refs 6 and 7", "challenged"),
        Cite = ["Introduction, paragraph 2"],
    };

    private static TreatmentEntry Entry(RulesetResult source, RuleSymbol rule, int action) =>
        new(source.Ruleset, rule, rule.Actions[action], Status.Met, EvaluationFacts.IsUndecided(source));

    private static CriteriaResult Criteria()
    {
        CriteriaItem histology = new("histology", "histologically confirmed", new BoundIsKnown(Place, Condition), [], null);
        CriteriaSymbol criteria = new("first2015", "study_population", "Patients like those studied", Place)
        {
            Kind = CriteriaKind.AtLeast,
            Required = 2,
            AmongOthers = true,
            Items = [histology, histology with { Name = "period", Title = null, Condition = Condition, Inferred = "read from Methods" }],
            Cite = ["Methods"],
        };
        return new(criteria, NotMet, [new(histology, NotMet), new(criteria.Items[1], Fitness), new(criteria.Items[1], Open)]);
    }

    private static PrognosisResult Factor() => new(
        new PrognosisSymbol("high_burden", "Remnant over 5 cm", Place)
        {
            Condition = Condition,
            Effects =
            [
                new(EffectKind.Worsens, null, Survival,
                    [
                        new("univariate", "3.40", "1.38", "8.34", "0.008", false, null),
                        new("multivariate", "6.030", "2.03", "17.1", "<0.001", false, "not the middle of its interval"),
                        new("log_rank", null, null, null, "0.005", false, null),
                    ],
                    EvidenceVerdict.UnivariateOnly),
                new(EffectKind.Modifies, Lt, Survival, [], EvidenceVerdict.NotTested),
            ],
            Cite = ["Table 3"],
        },
        Finding.Always);

    private static PrognosisResult NoEffect() => new(
        new PrognosisSymbol("age", null, Place)
        {
            Per = new PerStep(Fact("age", null), "unit not printed", false),
            Effects =
            [
                new(EffectKind.NoEffectShown, null, Survival,
                    [new("univariate", "1.00", "0.97", "1.02", "0.796", false, null), new("multivariate", null, null, null, null, true, null)],
                    EvidenceVerdict.NotSignificant),
            ],
            Study = "ref 5",
        },
        Finding.Always);

    private static OutcomeResult Outcome() => new(
        new OutcomeSymbol("surgery", null, Place)
        {
            Arms = [new("after", Resection, "two courses"), new("without", Chemotherapy, null)],
            Size = "26",
            Lines =
            [
                new(Survival, new AverageFigure("median", null, "28.0", null, "months", "15.1", "40.9", "2.1 months (SD)"), null),
                new(Survival, new AverageFigure("mean", ">", "101", "120", "months", null, null, null), "beyond the follow-up"),
                new(Survival, new NotReachedFigure(), null),
                new(Survival, new RatesFigure([new("1 year", "72.1", null, null, null), new("3 years", "34.2", "40", "20.1", "50")]), null),
                new(Survival, new FractionFigure("20", "23"), null),
                new(Survival, new ComparisonFigure("log_rank", "0.5", "0.2", "0.9", "0.026", ["no_surgery"]), null),
            ],
            Cite = ["Table 2"],
        },
        Finding.Always);

    private static NoteResult Note(string kind, string name, string text, TreatmentSymbol? about, Finding finding) =>
        new(new NoteSymbol(name, text, Place) { Kind = kind, About = about, Cite = ["Results"], Condition = kind == "caution" ? Condition : null }, finding);

    private static FactSymbol Fact(string name, string? description) =>
        new(name, description, Place, new ValueShape(YesNoType.Instance, Bounds.None, []));
}
