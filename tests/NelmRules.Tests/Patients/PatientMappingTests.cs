using NelmRules.Patients;
using NelmRules.Vocabularies;
using static NelmRules.Tests.Patients.PatientVocabulary;

namespace NelmRules.Tests.Patients;

public sealed class PatientMappingTests
{
    private static readonly PatientMapping<Case> Mapping = new(Instance, bind => bind
        .Id(one => one.Number)
        .Fact("age", one => one.Age, "years")
        .Fact("ki67", one => one.Ki67, "%")
        .Fact("remnant_burden", one => one.RemnantInMm, "mm")
        .Fact("total_bilirubin", one => one.BilirubinInMicromoles, "umol/L")
        .Fact("grade", one => one.Grade)
        .Fact("symptomatic", one => one.Symptomatic)
        .Fact("liver_metastasis_count", one => one.Count)
        .Fact("score", one => one.Score)
        .Fact("diagnosed_on", one => one.Diagnosed)
        .Fact("interval", one => one.Interval)
        .List("liver_metastases", one => one.Lesions, lesion => lesion
            .Field("diameter", each => each.DiameterInCm, "cm")
            .Field("lobe", each => each.Side, side => side switch { Side.L => "left", Side.R => "right", Side.Unknown or _ => null }))
        .Received("resection", one => one.Resected)
        .Received("locoregional_treatment", one => one.Treated));

    [Fact]
    public void Mapped_object_is_the_patient_that_a_file_with_the_same_values_gives()
    {
        Case one = new()
        {
            Number = "P-1",
            Age = 54,
            Ki67 = 12.5,
            RemnantInMm = 42m,
            BilirubinInMicromoles = 17.104m,
            Grade = Grade.g3,
            Symptomatic = true,
            Count = 2,
            Score = -1.5f,
            Diagnosed = new DateTime(2014, 1, 31, 23, 0, 0, DateTimeKind.Local),
            Interval = "90 days",
            Lesions = [new Lesion(3.1m, Side.L), new Lesion(null, Side.Unknown), null!],
            Resected = true,
        };
        const string Json = """
            {
              "id": "P-1",
              "facts": {
                "age": "54 years", "ki67": "12.5 %", "remnant_burden": "42 mm", "total_bilirubin": "17.104 umol/L", "grade": "G3",
                "symptomatic": true, "liver_metastasis_count": 2, "score": -1.5, "diagnosed_on": "2014-01-31", "interval": "90 days",
                "liver_metastases": [ { "diameter": "3.1 cm", "lobe": "left" }, {}, {} ]
              },
              "received": { "resection": true }
            }
            """;

        Show(Mapping.Read(one)).ShouldBe(Show(Patient.FromJson(Json, Instance)));
    }

    [Fact]
    public void Null_is_not_known_and_an_empty_list_says_that_there_are_none()
    {
        Patient patient = Mapping.Read(new Case { Lesions = [] });

        Show(patient).ShouldBe("id: | liver_metastases: no entries |");
    }

    [Fact]
    public void Values_that_do_not_fit_are_all_reported_at_once()
    {
        Case one = new()
        {
            Age = 140,
            Ki67 = double.NaN,
            RemnantInMm = 1.2345678m,
            Grade = (Grade)7,
            Interval = "90",
            Lesions = [new Lesion(1m, Side.L), new Lesion(-1m, Side.L)],
            Resected = true,
            Treated = false,
        };

        PatientFormatException problem = Should.Throw<PatientFormatException>(() => Mapping.Read(one));

        Snapshot.Match(problem.Message);
    }

    [Fact]
    public void Everything_that_does_not_fit_the_vocabulary_is_listed_in_one_error()
    {
        PatientMappingException problem = Should.Throw<PatientMappingException>(() => new PatientMapping<Case>(Instance, bind => bind
            .Fact("ki68", one => one.Ki67, "%")
            .Fact("mib1", one => one.Ki67, "%")
            .Fact("resection", one => one.Resected)
            .Fact("age", one => one.Age)
            .Fact("ki67", one => one.Ki67, "percnt")
            .Fact("remnant_burden", one => one.RemnantInMm, "kg")
            .Fact("interval", one => one.Interval, "days")
            .Fact("symptomatic", one => one.Age)
            .Fact("grade", one => one.Site)
            .Fact("grade", one => one.Grade)
            .Fact("score", one => one.Score, "cm")
            .Fact("diagnosed_on", one => one.Number!.Length)
            .Fact("liver_metastasis_count", one => one.Count, count => "many")
            .List("liver_metastases", one => one.Lesions, lesion => lesion
                .Field("diametre", each => each.DiameterInCm, "cm")
                .Field("lobe", each => each.Side, side => side == Side.L ? "links" : null)
                .Field("diameter", each => each.DiameterInCm))
            .Received("LT", one => one.Treated)
            .Received("age", one => one.Treated)
            .Received("resection", one => one.Resected)
            .Received("resection", one => one.Resected)));

        Snapshot.Match(problem.Message);
        problem.Mismatches.Length.ShouldBe(problem.Message.Split('\n').Length - 1);
    }

    [Fact]
    public void Names_that_a_program_has_as_text_are_read_through_a_function()
    {
        PatientMapping<Case> mapping = new(Instance, bind => bind.Fact("grade", one => one.Number, code => code == "1" ? "G1" : code == "9" ? null : "G9"));

        mapping.Read(new Case { Number = "1" }).Facts[PatientVocabulary.Grade].Text.ShouldBe("G1");
        mapping.Read(new Case { Number = "9" }).Facts.ShouldBeEmpty();
        mapping.TryRead(new Case { Number = "2" }).Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("`grade` has no value `G9`.");
    }

    [Theory]
    [InlineData(0.1 + 0.2, "0.3 %")]
    [InlineData(4.35, "4.35 %")]
    public void Binary_numbers_are_taken_for_the_decimals_that_they_are_shown_as(double written, string text) =>
        Mapping.Read(new Case { Ki67 = written }).Facts[PatientVocabulary.Ki67].Text.ShouldBe(text);

    private static string Show(Patient patient) => string.Join(' ',
    [
        $"id: {patient.Id}|",
        .. patient.Facts.OrderBy(fact => fact.Key.Name, StringComparer.Ordinal).Select(fact => $"{fact.Key.Name}: {Show(fact.Value)} |"),
        .. patient.Received.Select(treatment => $"{treatment.Key.Name}: {treatment.Value} |"),
    ]);

    private static string Show(RecordedValue value) => value switch
    {
        RecordedNumber number => $"{number.Value} ({number.Text})",
        RecordedList list => $"{list.Text}" + string.Concat(list.Records.Select(record => " " + string.Join(',', record
            .OrderBy(field => field.Key.Name, StringComparer.Ordinal).Select(field => $"{field.Key.Name}={Show(field.Value)}")))),
        _ => value.ToString(),
    };

    private enum Grade
    {
        g1,
        g2,
        g3,
    }

    private enum Side
    {
        Unknown,
        L,
        R,
    }

    private enum Site
    {
        Pancreas,
        G2,
    }

    private sealed record Lesion(decimal? DiameterInCm, Side Side);

    private sealed class Case
    {
        public string? Number { get; init; }

        public int? Age { get; init; }

        public double? Ki67 { get; init; }

        public decimal? RemnantInMm { get; init; }

        public decimal? BilirubinInMicromoles { get; init; }

        public Grade? Grade { get; init; }

        public Site Site { get; init; }

        public bool? Symptomatic { get; init; }

        public byte? Count { get; init; }

        public float? Score { get; init; }

        public DateTime? Diagnosed { get; init; }

        public string? Interval { get; init; }

        public IReadOnlyList<Lesion>? Lesions { get; init; }

        public bool? Resected { get; init; }

        public bool? Treated { get; init; }
    }
}
