using NelmRules.Patients;

namespace NelmRules.Rete.Tests.Samples;

/// <summary>A clinic's rules over its own class.</summary>
internal static class Clinic
{
    public const string Rules = """
        ruleset clinic "Examples of every kind of condition"
          version 1.0.0
          uses small 1
          source "The clinic's own handbook"
          certainty moderate
          applies when age >= 18 years

        define low_burden = remnant_burden < 5 cm
          unclear when remnant_burden == 5 cm "the handbook does not say"
        define severity = grade
        define lesion_count = count of lesions
        define risk by
          high   when grade == G3 or ki67 > 20%
          middle when grade == G2
          unclear between low, middle when ki67 > 3% "the handbook does not say"
          otherwise low
        define total = sum of diameter of lesions where (lobe == left)

        criteria candidate "Candidates" at least 2 of
          young   : age < 70 years
          few     : lesion_count <= 3
          healthy : fit and not symptomatic
        criteria calm "Calm disease" all of
          slow : ki67 <= 3%
            unclear when grade == G3 "the handbook does not say"
          low  : grade in {G1, G2}

        rule ablate_remnant "Treat the remnant while it is small"
          when low_burden and fit
          then consider ablation after surgery
          cite "page 3"
        rule systemic_fast "Fast disease"
          when ki67 > 20% and grade == G3
          then recommend systemic_therapy
          then discourage surgery
          cite "page 4"
        rule symptoms
          when symptomatic or lesion_count between 3 and 6
          then recommend locoregional_treatment for relief
        rule not_symptomatic
          when not symptomatic and ki67 between 2% and 20%
          then consider surgery over ablation
        rule by_counting
          when exactly 2 of (symptomatic, grade != G2, ki67 in {1%, 2%, 3%}, fit)
          then consider surgery
        rule by_dates
          when months from diagnosed_on to treated_on >= 3 months
          then consider surgery
        rule by_list
          when any of lesions where (diameter > 30 mm and lobe == left) or largest diameter of lesions > 50 mm
          then consider ablation
        rule by_all
          when all of lesions where (treated)
          then insufficient evidence for surgery
        rule by_sum
          when total > burden
          then consider ablation
        rule by_names
          when site in digestive and risk in {low, middle}
          then consider liver_transplantation
        rule by_order
          when grade < G3 and risk != high and severity >= G2
          then consider surgery
        rule by_knowing
          when ki67 is known and grade is recorded and lesions is recorded
          then consider surgery
        rule received_before
          when received locoregional_treatment and not received surgery
          then contraindicate ablation
        rule received_drugs
          when received systemic_therapy
          then consider surgery after systemic_therapy
        rule by_criteria
          when candidate and calm
          then recommend surgery
        rule reported_one
          reported from board "page 5"
          when score < 3 or burden >= 2.5 cm
          then consider surgery
        rule always
          then recommend systemic_therapy with surgery
        """;

    /// <summary>The rules with the vocabulary that they use.</summary>
    public static RuleBook Book { get; } = Compile(Rules);

    public static RuleBook Compile(string rules) => Check.Compile(("clinic.nelm", rules), ("small.nelm", Check.Vocabulary));

    /// <summary>How the class is read: each property once, with its unit.</summary>
    public static PatientMapping<TumourCase> Mapping(RuleBook book) => new(book.Vocabulary, bind => bind
        .Id(one => one.Number)
        .Fact("grade", one => one.Grade)
        .Fact("ki67", one => one.Ki67, "%")
        .Fact("remnant_burden", one => one.RemnantBurdenInMm, "mm")
        .Fact("burden", one => one.Burden, "cm")
        .Fact("lesion_count", one => one.LesionCount)
        .Fact("age", one => one.Age, "years")
        .Fact("symptomatic", one => one.Symptomatic)
        .Fact("fit", one => one.IsFit)
        .Fact("site", one => one.Site)
        .Fact("diagnosed_on", one => one.DiagnosedOn)
        .Fact("treated_on", one => one.TreatedOn)
        .List("lesions", one => one.Lesions, lesion => lesion
            .Field("diameter", each => each.DiameterInMm, "mm")
            .Field("lobe", each => each.Lobe)
            .Field("treated", each => each.Treated))
        .Received("ablation", one => one.WasAblated)
        .Received("surgery", one => one.WasOperated)
        .Received("systemic_therapy", one => one.Ki67 > 50m ? true : null));
}
