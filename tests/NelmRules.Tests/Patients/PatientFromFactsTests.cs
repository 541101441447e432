using NelmRules.Patients;
using static NelmRules.Tests.Patients.PatientVocabulary;

namespace NelmRules.Tests.Patients;

public sealed class PatientFromFactsTests
{
    [Fact]
    public void Dictionary_gives_the_patient_that_a_file_with_the_same_values_gives()
    {
        Dictionary<string, object?> facts = new()
        {
            ["ki67"] = "12.5 %",
            ["grade"] = "G3",
            ["symptomatic"] = true,
            ["liver_metastasis_count"] = 2L,
            ["score"] = 1.5,
            ["diagnosed_on"] = new DateOnly(2014, 1, 31),
            ["age"] = null,
            ["liver_metastases"] = new[] { new Dictionary<string, string> { ["diameter"] = "3.1 cm" } },
        };
        const string Json = """
            {
              "id": "P-1",
              "facts": {
                "ki67": "12.5 %", "grade": "G3", "symptomatic": true, "liver_metastasis_count": 2, "score": 1.5, "diagnosed_on": "2014-01-31",
                "liver_metastases": [ { "diameter": "3.1 cm" } ]
              },
              "received": { "resection": false }
            }
            """;

        Patient patient = Patient.FromFacts(facts, Instance, new Dictionary<string, bool> { ["resection"] = false }, "P-1");

        Patient read = Patient.FromJson(Json, Instance);
        patient.Id.ShouldBe(read.Id);
        patient.Facts.Remove(Metastases).ShouldBe(read.Facts.Remove(Metastases), ignoreOrder: true);
        patient.Facts[Metastases].Text.ShouldBe("1 entry");
        patient.Received.ShouldBe(read.Received);
    }

    [Fact]
    public void Everything_that_does_not_fit_is_reported_at_once()
    {
        List<object> endless = [];
        endless.Add(endless);
        Dictionary<string, object?> facts = new()
        {
            ["ki68"] = 5,
            ["ki67"] = 5,
            ["grade"] = DayOfWeek.Monday,
            ["score"] = double.PositiveInfinity,
            ["liver_metastases"] = endless,
        };

        PatientFormatException problem = Should.Throw<PatientFormatException>(
            () => Patient.FromFacts(facts, Instance, new Dictionary<string, bool> { ["LT"] = true }));

        Snapshot.Match(problem.Message);
    }
}
