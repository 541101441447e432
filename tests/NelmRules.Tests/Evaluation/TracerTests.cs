using System.Text;
using NelmRules.Binding;
using NelmRules.Evaluation;

namespace NelmRules.Tests.Evaluation;

/// <summary>Why a condition has its answers.</summary>
public sealed class TracerTests
{
    private const string Given = "ki67_samples = [{index = 12 %, site = primary}, {index = 55 %, site = metastasis}], "
        + "primary_site = pancreas, adequate_organ_function = yes, received resection = yes, remnant_burden = 50 mm, albumin = 30 g/L, "
        + "diagnosed_on = 2014-01-31";

    [Fact]
    public Task Trace_shows_each_condition_with_the_value_it_saw()
    {
        TestBook book = TestBook.Of("""
            ruleset r
              version 1.0.0
              uses nelm 1
            define grade by
              G3 when ki67 > 20%
              unclear between G1, G2 when ki67 > 2% "between the printed classes"
              otherwise G1
            define ki67 = largest index of ki67_samples
            define high_remnant_burden = remnant_burden > 5cm
              unclear when remnant_burden == 5cm "left out of the figure"
            criteria fit at least 2 of
              organs "organs" : adequate_organ_function
              wants  "wants"  : willing
              young  "young"  : age < 75 years
            rule many
              when grade == G3 and (grade != G2   # seen before
                   or fit_for_procedure)
                   and primary_site in gastroenteropancreatic and high_remnant_burden
                   and fit and received resection and not received systemic_therapy
                   and any of ki67_samples where (index > 20%)
                   and count of ki67_samples where (site == primary) == 1
                   and albumin < albumin_lower_limit and liver_burden > 2 * largest_metastasis
                   and months from diagnosed_on to 2014-12-31 >= 6 months
                   and at least 1 of (willing is known, ki67 is recorded, liver_metastasis_count between 1 and 3)
              then consider LT
            """);
        Tracer tracer = new(book.Patient(Given), EvaluationOptions.Default);
        return Snapshot.Match(Text(tracer.Trace(book.Bound.Rulesets[0].Rules[0].Condition!)));
    }

    [Fact]
    public void Criteria_and_items_have_traces_of_their_own()
    {
        TestBook book = TestBook.Of("""
            ruleset r
              version 1.0.0
              uses nelm 1
            criteria fit all of
              organs "organs" : adequate_organ_function
                unclear when age > 90 years "not studied"
            """);
        CriteriaSymbol criteria = book.Bound.Rulesets[0].Criteria[0];
        Tracer tracer = new(book.Patient("age = 95 years"), EvaluationOptions.Default);
        Text(tracer.Trace(criteria)).ShouldBe("""
            fit -> Unclear
              organs -> Unclear
                unclear when age > 90 years [95 years] -> Yes

            """);
        tracer.Trace(criteria.Items[0]).Text.ShouldBe("organs");
    }

    private static string Text(Trace trace)
    {
        StringBuilder text = new();
        Append(text, trace, "");
        return text.ToString();
    }

    private static void Append(StringBuilder text, Trace trace, string indent)
    {
        text.Append(indent).Append(trace.Text)
            .Append(trace.Value is null ? "" : $" [{trace.Value}]")
            .Append(trace.Answers is null ? "" : $" -> {trace.Answers}")
            .Append('\n');
        foreach (Trace part in trace.Parts)
        {
            Append(text, part, indent + "  ");
        }
    }
}
