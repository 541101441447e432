using System.Globalization;
using NelmRules.Patients;
using NelmRules.Text;
using NelmRules.Vocabularies;
using static NelmRules.Tests.Patients.PatientVocabulary;

namespace NelmRules.Tests.Patients;

public class PatientReaderTests
{
    [Fact]
    public void Record_of_every_type_is_read()
    {
        Patient patient = Read(ExampleRecord.Json);

        patient.Id.ShouldBe("P-001");
        patient.Facts[Age].ShouldBe(new RecordedNumber(648, "54 years"));
        patient.Facts[Ki67].ShouldBe(new RecordedNumber(55, "55 %"));
        patient.Facts[RemnantBurden].ShouldBe(new RecordedNumber(42, "42 mm"));
        patient.Facts[Grade].ShouldBe(new RecordedName(2, "G3"));
        patient.Facts[Symptomatic].ShouldBe(new RecordedAnswer(true));
        patient.Facts[MetastasisCount].ShouldBe(new RecordedNumber(6, "6"));
        patient.Facts[Score].ShouldBe(new RecordedNumber(-1.5m, "-1.5"));
        patient.Facts[DiagnosedOn].ShouldBe(new RecordedNumber(new DateOnly(2014, 1, 31).DayNumber, "2014-01-31"));
        patient.Received.ShouldBe(new Dictionary<TreatmentSymbol, bool> { [Debulking] = true, [Transplantation] = false }, ignoreOrder: true);
    }

    [Fact]
    public void List_keeps_its_entries_in_order_and_leaves_unknown_fields_out()
    {
        RecordedList list = Value(Metastases, """[ { "diameter": "31 mm", "lobe": "left" }, { "diameter": null }, { "lobe": "right" } ]""")
            .ShouldBeOfType<RecordedList>();

        list.Text.ShouldBe("3 entries");
        list.Records[0].ShouldBe(
            new Dictionary<FieldSymbol, RecordedValue> { [Diameter] = new RecordedNumber(31, "31 mm"), [Lobe] = new RecordedName(0, "left") },
            ignoreOrder: true);
        list.Records[1].ShouldBeEmpty();
        list.Records[2].Keys.ShouldBe([Lobe]);
    }

    [Fact]
    public void Empty_list_is_recorded_as_empty() =>
        Value(Metastases, "[]").ShouldBeOfType<RecordedList>().Records.ShouldBeEmpty();

    [Theory]
    [InlineData("\"42 mm\"", "42", "42 mm")]
    [InlineData("\"42mm\"", "42", "42 mm")]
    [InlineData("\"  4.2   cm \"", "42", "4.2 cm")]
    [InlineData("\"4.2\\u00a0cm\"", "42", "4.2 cm")]
    [InlineData("\"4.2e0 cm\"", "42", "4.2e0 cm")]
    [InlineData("\"42000 \u00b5m\"", "42", "42000 um")]
    [InlineData("\"42000 \u03bcm\"", "42", "42000 um")]
    [InlineData("{ \"value\": 42, \"unit\": \"mm\" }", "42", "42 mm")]
    [InlineData("{ \"unit\": \"cm\", \"value\": \"4.2\" }", "42", "4.2 cm")]
    [InlineData("\"5.0000000000000000000000 cm\"", "50", "5 cm")]
    public void Length_is_held_in_millimetres_and_shown_as_recorded(string written, string expected, string text) =>
        Value(RemnantBurden, written).ShouldBe(new RecordedNumber(decimal.Parse(expected, CultureInfo.InvariantCulture), text));

    [Fact]
    public void Fifty_millimetres_are_exactly_five_centimetres() =>
        Number(RemnantBurden, "\"50 mm\"").ShouldBe(Number(RemnantBurden, "\"5 cm\""));

    [Fact]
    public void Second_unit_of_a_substance_is_read_as_the_first()
    {
        Number(Bilirubin, "\"17.104 umol/L\"").ShouldBe(Number(Bilirubin, "\"1 mg/dL\""));
        Number(Bilirubin, "\"34.208 umol/L\"").ShouldBe(Number(Bilirubin, "\"2.0 mg/dL\""));
        Number(Bilirubin, "\"0.02 mmol/L\"").ShouldBe(Number(Bilirubin, "\"20 umol/L\""));
        Bilirubin.Shape.Show(Number(Bilirubin, "\"20 umol/L\"")).ShouldBe("1.169317 mg/dL");
        Value(Bilirubin, "\"20 \u00b5mol/L\"")!.Text.ShouldBe("20 umol/L");
    }

    [Fact]
    public void Ucum_code_of_a_unit_is_understood() =>
        Value(Platelets, """{ "value": 250, "unit": "10*9/L" }""").ShouldBe(new RecordedNumber(250, "250 G/L"));

    [Theory]
    [InlineData("\"yes\"", true)]
    [InlineData("\"no\"", false)]
    [InlineData("false", false)]
    public void Answer_may_be_a_word(string written, bool expected) =>
        Value(Symptomatic, written).ShouldBe(new RecordedAnswer(expected));

    [Theory]
    [InlineData("ki67", "null")]
    [InlineData("remnant_burden", "{ \"value\": null, \"unit\": \"mm\" }")]
    [InlineData("liver_metastases", "null")]
    public void Null_is_not_known(string fact, string written) =>
        Read($$"""{ "facts": { "{{fact}}": {{written}} }, "received": { "resection": null } }""").ShouldSatisfyAllConditions(
            patient => patient.Facts.ShouldBeEmpty(),
            patient => patient.Received.ShouldBeEmpty());

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "schema": "nelm.patient/1" }""")]
    [InlineData("""{ "schema": null, "id": null, "title": null, "facts": null, "received": null }""")]
    public void Record_without_anything_is_a_patient_of_whom_nothing_is_known(string json)
    {
        Patient patient = Read(json);
        patient.Id.ShouldBeNull();
        patient.Facts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"0 %\"")]
    [InlineData("\"100 %\"")]
    [InlineData("\"100.000000 %\"")]
    public void Bounds_belong_to_what_is_allowed(string written) => Value(Ki67, written).ShouldNotBeNull();

    [Fact]
    public void Class_given_and_kind_not_given_is_no_contradiction() =>
        Read("""{ "received": { "locoregional_treatment": true, "resection": false } }""").Received.Count.ShouldBe(2);

    [Fact]
    public void Order_of_keys_does_not_matter()
    {
        Patient reversed = Read(ExampleRecord.Reversed());
        Patient patient = Read(ExampleRecord.Json);

        reversed.Facts.Count.ShouldBe(patient.Facts.Count);
        reversed.Facts.Remove(Metastases).ShouldBe(patient.Facts.Remove(Metastases), ignoreOrder: true);
        reversed.Received.ShouldBe(patient.Received, ignoreOrder: true);
    }

    [Fact]
    public void Hundreds_of_mistakes_are_counted_not_listed()
    {
        string facts = string.Join(", ", Enumerable.Range(1, 500).Select(number => $"\"fact_{number}\": 1"));
        PatientReading reading = PatientReader.Read(new SourceText("patient.json", $"{{ \"facts\": {{ {facts} }} }}"), Instance);

        reading.Patient.ShouldBeNull();
        reading.Diagnostics.Length.ShouldBe(201);
        reading.Diagnostics[^1].Message.ShouldBe("The file has 300 more problems, not listed here.");
    }

    [Fact]
    public void Convenience_throws_one_exception_that_lists_every_problem()
    {
        PatientFormatException exception = Should.Throw<PatientFormatException>(
            () => Patient.FromJson("{\n  \"facts\": { \"ki67\": 55, \"grade\": \"G4\" }\n}", Instance));

        exception.Diagnostics.Select(problem => problem.Code).ShouldBe(["NELM5110", "NELM5104"]);
        exception.Message.ShouldBe("""
            The patient's record cannot be used.
            line 2, column 22: NELM5110: `ki67` is `55` without a unit. Write the unit that was measured in, for example `55 %`.
            line 2, column 35: NELM5104: `grade` has no value `G4`. Choose one of `G1`, `G2` or `G3`.
            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void Convenience_returns_the_patient() => Patient.FromJson("{ \"id\": \"P-7\" }", Instance).Id.ShouldBe("P-7");

    private static decimal Number(FactSymbol fact, string written) => Value(fact, written).ShouldBeOfType<RecordedNumber>().Value;

    private static RecordedValue? Value(FactSymbol fact, string written) =>
        Read($$"""{ "facts": { "{{fact.Name}}": {{written}} } }""").Facts.GetValueOrDefault(fact);

    private static Patient Read(string json)
    {
        PatientReading reading = PatientReader.Read(new SourceText("patient.json", json), Instance);
        reading.Diagnostics.Select(problem => problem.Message).ShouldBeEmpty();
        return reading.Patient!;
    }
}
