using NelmRules.Evaluation;

namespace NelmRules.Tests.Evaluation;

/// <summary>The value that a condition saw, where it comes from, and what it is held against.</summary>
public sealed class TraceValueTests
{
    private const string Vocabulary = """
        fact fit : yes/no
        fact studied : yes/no
        fact grade : G1 < G2 < G3
        fact ki67 : % from 0 to 100
        fact samples : list of
          index : % from 0 to 100
        fact size : cm from 0
        fact limit : cm from 0
        fact count_of_lesions : count from 0
        fact score : number
        fact points : number to 10
        fact seen_on : date
        fact large : yes/no
        fact risk : low | middle | high
        treatment surgery
        treatment drug

        """;

    private const string Grading = """
        define grade by
          G3 when ki67 > 20%
          unclear between G1, G2 when ki67 > 2% "between the printed classes"
          G2 when fit
          otherwise G1

        """;

    [Theory]
    [InlineData("ki67 < 20%", "less than 20 %")]
    [InlineData("ki67 <= 20%", "at most 20 %")]
    [InlineData("ki67 > 20%", "more than 20 %")]
    [InlineData("ki67 >= 20%", "at least 20 %")]
    [InlineData("ki67 == 20%", "20 %")]
    [InlineData("ki67 != 20%", "not 20 %")]
    [InlineData("20% > ki67", "less than 20 %")]
    [InlineData("20% >= ki67", "at most 20 %")]
    [InlineData("20% < ki67", "more than 20 %")]
    [InlineData("20% <= ki67", "at least 20 %")]
    [InlineData("seen_on < 2014-01-31", "before 2014-01-31")]
    [InlineData("seen_on <= 2014-01-31", "not after 2014-01-31")]
    [InlineData("seen_on > 2014-01-31", "after 2014-01-31")]
    [InlineData("seen_on >= 2014-01-31", "not before 2014-01-31")]
    [InlineData("2014-01-31 > seen_on", "before 2014-01-31")]
    [InlineData("grade == G3", "G3")]
    [InlineData("grade != G3", "not G3")]
    [InlineData("grade < G3", "less than G3")]
    [InlineData("G1 < grade", "more than G1")]
    [InlineData("grade in {G1, G2, G3}", "G1, G2 or G3")]
    [InlineData("count_of_lesions in {1, 3}", "1 or 3")]
    [InlineData("size between 10 mm and 50 mm", "1 cm to 5 cm")]
    [InlineData("size < 5 mm", "less than 0.5 cm")]
    [InlineData("fit", null)]
    [InlineData("fit and ki67 > 20%", null)]
    public void Limit_is_told_as_the_value_is(string condition, string? limit) => Explain(condition, "").Limit.ShouldBe(limit);

    [Fact]
    public void Limit_that_is_recorded_itself_is_told_with_its_value() =>
        Explain("size >= limit", "limit = 40 mm").Limit.ShouldBe("at least 4 cm");

    [Theory]
    [InlineData("size > 1 cm", "size = 5 cm", "size Recorded 5 cm")]
    [InlineData("size > 1 cm", "size = 42 mm", "size Recorded 4.2 cm, converted from 42 mm")]
    [InlineData("size > 1 cm", "", "size Missing not recorded")]
    [InlineData("size > limit", "size = 5 cm", "size Recorded 5 cm; limit Missing not recorded")]
    [InlineData("size + size > limit + limit", "size = 5 cm", "size Recorded 5 cm; limit Missing not recorded")]
    [InlineData("count_of_lesions > 1", "count_of_lesions = 3", "count_of_lesions Recorded 3")]
    [InlineData("fit", "fit = no", "fit Recorded no")]
    [InlineData("fit is recorded", "fit = no", "fit Recorded no")]
    [InlineData("fit is recorded", "", "fit Missing not recorded")]
    [InlineData("fit is known", "", "fit Missing not recorded")]
    [InlineData("grade in {G1, G2}", "grade = G2", "grade Recorded G2")]
    [InlineData("any of samples where (index > 20%)", "samples = [{index = 30 %}]", "samples Recorded [{index = 30 %}]")]
    [InlineData("any of samples where (index > 20%)", "", "samples Missing not recorded")]
    [InlineData("largest index of samples > 20%", "", "samples Missing not recorded")]
    [InlineData("received surgery", "received surgery = yes", "received surgery Recorded recorded as given")]
    [InlineData("received surgery", "received surgery = no", "received surgery Recorded recorded as not given")]
    [InlineData("received surgery", "", "received surgery Missing not recorded")]
    [InlineData("not fit", "fit = no", "")]
    [InlineData("fit and studied", "fit = no", "")]
    [InlineData("at least 1 of (fit, studied)", "fit = no", "")]
    [InlineData("checked", "fit = no", "")]
    public void Origin_says_how_the_value_is_known(string condition, string given, string origins) =>
        Origins(Explain(condition, given, "criteria checked all of\n  one : fit\n")).ShouldBe(origins);

    [Theory]
    [InlineData("ki67 = 30 %", "grade Defined G3 by r, row G3 when ki67 > 20%")]
    [InlineData("ki67 = 10 %", "grade Defined G1 or G2, left open by the source by r, row unclear between G1, G2 when ki67 > 2%")]
    [InlineData("ki67 = 1 %, fit = yes", "grade Defined G2 by r, row G2 when fit")]
    [InlineData("ki67 = 1 %, fit = no", "grade Defined G1 by r, row otherwise G1")]
    [InlineData("ki67 = 1 %", "grade Defined G1 or G2 by r")]
    [InlineData("", "grade Missing not recorded")]
    public void Row_is_told_that_certainly_gave_the_value(string given, string origin)
    {
        Origins(Explain("grade == G2", given, Grading)).ShouldBe(origin);
        Explain("grade == G2", given, Grading).Value.ShouldBe(origin switch
        {
            "grade Missing not recorded" => "not recorded",
            _ => $"{origin["grade Defined ".Length..].Split(" by r")[0]} (define grade of r)",
        });
    }

    [Theory]
    [InlineData("", "yes or no")]
    [InlineData("size = 6 cm", "yes")]
    public void Definition_without_rows_is_named_with_its_owner(string given, string value) =>
        Origins(Explain("bulky", given, "define bulky = size > 5cm\n")).ShouldBe($"bulky Defined {value} by r");

    [Theory]
    [InlineData("define large = size > 5cm\n", "large", "", "not recorded")]
    [InlineData("define large = size > 5cm\n", "large", "size = 6 cm", "yes (define large of r)")]
    [InlineData("define risk by\n  high when fit\n  low when studied\n  otherwise middle\n", "risk == high", "", "not recorded")]
    [InlineData("define risk by\n  high when fit\n  low when studied\n  otherwise middle\n", "risk == high", "fit = no", "low or middle (define risk of r)")]
    [InlineData("define risk by\n  high when fit\n  low when fit\n", "risk == high", "fit = no", "low, middle or high, left open by the source (define risk of r)")]
    [InlineData("define ki67 = largest index of samples\n", "ki67 > 20%", "", "not recorded")]
    [InlineData("define ki67 = largest index of samples\n", "ki67 > 20%", "samples = [{index = 10 %}, {}]", "10 % to 100 % (define ki67 of r)")]
    [InlineData("define size = limit + 1 cm\n", "size > 2 cm", "", "at least 1 cm (define size of r)")]
    public void Derived_value_is_told_as_far_as_it_goes(string definition, string condition, string given, string value) =>
        Explain(condition, given, definition).Value.ShouldBe(value);

    [Theory]
    [InlineData("score + 1 > 5", "any")]
    [InlineData("points + 1 > 5", "at most 11")]
    [InlineData("ki67 + 5% > 50%", "5 % to 105 %")]
    [InlineData("size + limit > 5 cm", "at least 0 cm")]
    [InlineData("days from seen_on to 2014-01-31 > 5 days", "any")]
    public void Calculated_value_is_told_as_far_as_it_goes(string condition, string value) => Explain(condition, "").Value.ShouldBe(value);

    [Theory]
    [InlineData("fit = no", "no")]
    [InlineData("", "not recorded")]
    public void What_is_asked_to_be_recorded_is_told_as_recorded(string given, string value) =>
        Explain("fit is recorded", given).Value.ShouldBe(value);

    [Theory]
    [InlineData("samples = [{index = 30 %}, {index = 10 %}, {index = 15 %}]", "1 of 3 records")]
    [InlineData("samples = [{index = 30 %}, {}]", "1 of 2 records, 1 undecided")]
    [InlineData("samples = []", "0 of 0 records")]
    [InlineData("", "not recorded")]
    public void List_is_told_by_the_records_that_pass(string given, string value) =>
        Explain("any of samples where (index > 20%)", given).Value.ShouldBe(value);

    [Theory]
    [InlineData("fit implies studied", "not fit")]
    [InlineData("received surgery implies studied", "not received surgery")]
    [InlineData("ki67 > 20% implies studied", "not (ki67 > 20%)")]
    public void Premise_is_told_negated(string condition, string premise) => Explain(condition, "").Parts[0].Text.ShouldBe(premise);

    [Fact]
    public void Premise_that_is_negated_itself_is_told_as_it_stands()
    {
        Trace premise = Explain("not fit implies studied", "").Parts[0];
        premise.Text.ShouldBe("not (not fit)");
        premise.Parts.ShouldHaveSingleItem().Text.ShouldBe("not fit");
    }

    [Fact]
    public void Each_trace_opens_a_definition_again()
    {
        TestBook book = Book("large", "define large = size > 5cm\n");
        Tracer tracer = new(book.Patient("size = 6 cm"), EvaluationOptions.Default);
        for (int i = 0; i < 2; i++)
        {
            tracer.Trace(book.Bound.Rulesets[0].Rules[0])!.Parts.ShouldHaveSingleItem().Text.ShouldBe("size > 5cm");
        }
    }

    [Fact]
    public void Definition_that_strict_leaves_out_is_not_opened()
    {
        TestBook book = Book("bulky", "define bulky = size > 5cm\n  inferred \"not printed\"\n");
        Trace strict = new Tracer(book.Patient("size = 6 cm"), new EvaluationOptions(Strict: true)).Trace(book.Bound.Rulesets[0].Rules[0])!;
        strict.Value.ShouldBe("unclear (define bulky of r)");
        strict.Parts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ki67 = 30 %", "ki67 is known [30 %] -> Yes", "ki67 Recorded 30 %")]
    [InlineData("", "ki67 is known [not recorded] -> YesOrNo", "ki67 Missing not recorded")]
    [InlineData("samples = [{index = 55 %}]", "ki67 is known [55 % (define ki67 of r)] -> Yes", "ki67 Defined 55 % by r")]
    public void Factor_per_step_of_a_number_asks_whether_it_is_known(string given, string expected, string origin)
    {
        TestBook book = TestBook.WithVocabulary(Vocabulary + "endpoint survival\n", """
            ruleset r
              version 1.0.0
              uses v 1
            define ki67 = largest index of samples
            prognosis per_step
              per 1 % of ki67
              worsens survival
                univariate p 0.01
            """);
        Trace trace = new Tracer(book.Patient(given), EvaluationOptions.Default).TraceKnown(book.Ruleset(given).Prognoses[0].Measured!);
        $"{trace.Text} [{trace.Value}] -> {trace.Answers}".ShouldBe(expected);
        Origins(trace).ShouldBe(origin);
    }

    [Theory]
    [InlineData("ki67 > 9%", 160, "ki67 > 9%")]
    [InlineData("ki67 > 80%", 161, "ki67 > 80...")]
    public void Condition_of_more_than_160_characters_is_cut(string last, int length, string end)
    {
        string condition = $"{string.Concat(Enumerable.Repeat("fit and ", 17))}ki67 > 90% and {last}";
        condition.Length.ShouldBe(length);
        Explain(condition, "").Text.ShouldEndWith($" and {end}");
    }

    private static string Origins(Trace trace) => string.Join("; ", trace.Origins.Select(origin => string.Concat(
        $"{origin.Name} {origin.Kind} {origin.Value}",
        origin.ConvertedFrom is { } other ? $", converted from {other}" : "",
        origin.Owner is { } owner ? $" by {owner}" : "",
        origin.Row is { } row ? $", row {row}" : "")));

    private static Trace Explain(string condition, string given, string definitions = "")
    {
        TestBook book = Book(condition, definitions);
        return new Tracer(book.Patient(given), EvaluationOptions.Default).Trace(book.Bound.Rulesets[0].Rules[0])!;
    }

    private static TestBook Book(string condition, string definitions) => TestBook.WithVocabulary(
        Vocabulary, $"ruleset r\n  version 1.0.0\n  uses v 1\n{definitions}rule one\n  when {condition}\n  then consider drug\n");
}
