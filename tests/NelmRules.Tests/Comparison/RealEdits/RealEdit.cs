namespace NelmRules.Tests.Comparison.RealEdits;

/// <summary>An edit of one of the rules files, as somebody could make it.</summary>
/// <param name="Name">What it is called, in words of a file name.</param>
/// <param name="File">The rules file without its extension.</param>
/// <param name="Changes">Each text that is replaced, at its first place, and what stands there then.</param>
internal sealed record RealEdit(string Name, string File, params (string Old, string New)[] Changes)
{
    private const string Eligible = "adequate_organ_function and fit_for_procedure";

    /// <summary>Every edit.</summary>
    public static IReadOnlyList<RealEdit> All { get; } =
    [
        new("threshold_raised", "du2015b", ("remnant_burden > 5cm", "remnant_burden > 6cm"), ("remnant_burden == 5cm", "remnant_burden == 6cm")),
        new("threshold_of_grade_lowered", "du2015a", ("G3 when ki67 > 20%", "G3 when ki67 > 15%")),
        new("threshold_of_unused_class", "aoki2021", ("over_twenty when liver_metastasis_count >= 21", "over_twenty when liver_metastasis_count >= 31")),
        new("limit_made_strict", "du2015b", ("G2 when ki67 >= 3%", "G2 when ki67 > 3%")),
        new("limit_made_inclusive", "du2015a", ("primary_size > 3cm", "primary_size >= 3cm")),
        new("count_raised", "du2015b", ("liver_metastasis_count > 3", "liver_metastasis_count > 4")),
        new("unit_mistaken", "du2015b", ("initial_burden > 5cm", "initial_burden > 5mm")),
        new("unit_rewritten", "du2015b", ("remnant_burden > 5cm", "remnant_burden > 50 mm"), ("remnant_burden == 5cm", "remnant_burden == 50 mm")),
        new("conjunct_dropped", "du2015b", ($"when {Eligible}", "when adequate_organ_function")),
        new("and_made_or", "du2015b", ($"when {Eligible}", "when adequate_organ_function or fit_for_procedure")),
        new("exception_dropped", "aoki2021", ("  unless received primary_resection       # nothing would be left to resect together\n", "")),
        new("exception_added", "du2015a", ("then discourage primary_resection", "unless primary_symptomatic\n  then discourage primary_resection")),
        new("define_of_many_rules", "lesurtel2015", ("primary_resectable and liver_metastases_resectable", "primary_resectable")),
        new("unclear_added", "du2015b", ("define over_three_metastases = liver_metastasis_count > 3", "define over_three_metastases = liver_metastasis_count > 3\n  unclear when liver_metastasis_count == 4 \"the side of four is not printed\"")),
        new("unclear_removed", "du2015b", ("\n  unclear when initial_burden == 5cm \"Table 3 prints the cut-off of 5 cm, not the side on which 5 cm falls\"", "")),
        new("names_extended", "nelm", ("differentiation : well | poor", "differentiation : well | moderate | poor")),
        new("name_added", "nelm", ("hereditary_syndrome : sporadic | MEN1 | VHL | li_fraumeni", "hereditary_syndrome : sporadic | MEN1 | VHL | ataxia | li_fraumeni")),
        new("group_narrowed", "nelm", ("    | esophagus | gallbladder\n\n", "    | gallbladder\n\n")),
        new("bound_narrowed", "nelm", ("fact primary_size : mm from 0 ", "fact primary_size : mm from 0 to 300 ")),
        new("bound_of_invariant_narrowed", "nelm", ("fact age : years from 0 to 130 ", "fact age : years from 0 to 120 ")),
        new("invariant_removed", "nelm", ("invariant complete_in_one_operation implies complete_resection_feasible", "# no invariant")),
        new("kind_moved", "nelm", ("debulking_hepatic_resection is hepatic_resection, cytoreductive_surgery", "debulking_hepatic_resection is hepatic_resection")),
        new("vocabulary_definition_changed", "nelm", ("recurrence_site in {intrahepatic, intra_and_extrahepatic}", "recurrence_site == intrahepatic")),
        new("population_narrowed", "du2015b", ("and liver_metastases_present\n", "and liver_metastases_present and not extrahepatic_metastasis\n")),
        new("population_widened", "du2015b", ("grade == G3 and primary_site in gastroenteropancreatic and liver_metastases_present\n", "grade == G3 and liver_metastases_present\n")),
        new("verb_weakened", "du2015b", ("then recommend ST", "then consider ST")),
        new("verb_strengthened", "du2015a", ("then discourage primary_resection", "then contraindicate primary_resection")),
        new("qualifier_dropped", "du2015b", ("then recommend chemotherapy after resection", "then recommend chemotherapy")),
        new("term_mistaken", "du2015b", ("term LT    = locoregional_treatment", "term LT    = liver_transplantation")),
        new("item_dropped", "aoki2021", ("  period   \"operated on from January 2000 to June 2017\" : hepatic_resected_on between 2000-01-01 and 2017-06-30\n", "")),
        new("all_made_any", "du2015a", ("criteria study_population \"Patients like those studied\" all of", "criteria study_population \"Patients like those studied\" any of")),
        new("dates_narrowed", "aoki2021", ("between 2000-01-01 and 2017-06-30", "between 2000-01-01 and 2016-12-31")),
        new("known_made_recorded", "aoki2021", ("primary_ki67 is known and metastasis_ki67 is known", "primary_ki67 is recorded and metastasis_ki67 is recorded")),
        new("ratio_corrected", "aoki2021", ("hr 1.178", "hr 1.187")),
        new("rule_renamed", "du2015b", ("systemic_first", "systemic_therapy_first")) { IsEverywhere = true },
        new("rule_split", "du2015b", ("  then consider ablation\n", $"  then consider ablation\n  wording \"may be considered\"\n  cite \"Discussion\"\n\nrule other_nonsurgical_options\n  when {Eligible}\n")),
        new("definition_extracted", "du2015b", ($"when {Eligible}", "when eligible"), ("define pancreatic_primary", $"define eligible = {Eligible}\n\ndefine pancreatic_primary")),
        new("negations_rewritten", "lesurtel2015", ("unless report_primary and report_resection and report_adjunctive", "unless not (not report_resection or not report_primary or not report_adjunctive)")),
    ];

    /// <summary>Whether the texts are replaced at all of their places.</summary>
    public bool IsEverywhere { get; init; }

    /// <summary>The text after the edit.</summary>
    public string Apply(string text) => Changes.Aggregate(text, (all, change) =>
    {
        int place = all.IndexOf(change.Old, StringComparison.Ordinal);
        place.ShouldBeGreaterThanOrEqualTo(0, $"{File} does not hold: {change.Old}");
        return IsEverywhere ? all.Replace(change.Old, change.New, StringComparison.Ordinal) : $"{all[..place]}{change.New}{all[(place + change.Old.Length)..]}";
    });
}
