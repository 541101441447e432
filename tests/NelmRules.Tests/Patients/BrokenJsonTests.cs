using System.Runtime.CompilerServices;
using NelmRules.Diagnostics;
using NelmRules.Patients;
using NelmRules.Reporting;
using NelmRules.Text;

namespace NelmRules.Tests.Patients;

/// <summary>A text that is no JSON gets one message in plain words at the place where it goes wrong.</summary>
public sealed class BrokenJsonTests
{
    [Fact]
    public Task Text_that_stops_early() => Match(
    [
        "",
        " \n\n",
        "{",
        "{ \"facts\": { \"grade\": \"G3\" }",
        "{ \"facts\": { \"liver_metastases\": [ { \"lobe\": \"left\" }",
        "{ \"facts\"",
        "{ \"facts\":",
        "{ \"facts\": { \"grade\": \"G3",
        "{ \"facts\": { \"grade\": \"G3\n } }",
    ]);

    [Fact]
    public Task Commas_and_colons() => Match(
    [
        "{ \"facts\": { \"grade\": \"G3\", } }",
        "{ \"facts\": { \"liver_metastases\": [ { }, ] } }",
        "{ \"facts\": { \"grade\": \"G3\" \"ki67\": \"55 %\" } }",
        "{ \"facts\": { \"symptomatic\": true \"ki67\": \"55 %\" } }",
        "{ \"facts\": { \"grade\" \"G3\" } }",
        "{ \"facts\": { \"grade\", \"G3\" } }",
        "{ \"facts\": { \"grade\": , \"ki67\": \"55 %\" } }",
        "{ \"facts\": { \"grade\": } }",
        "{ \"facts\": { , \"grade\": \"G3\" } }",
        "{ \"facts\": { \"grade\": \"G3\",, \"ki67\": null } }",
    ]);

    [Fact]
    public Task Brackets() => Match(
    [
        "{ \"facts\": { \"liver_metastases\": [ { } } } }",
        "{ \"facts\": { \"grade\": \"G3\" ] }",
        "{ \"facts\": { } } }",
        "{ \"facts\": { } }\n{ \"facts\": { } }",
        "}",
    ]);

    [Fact]
    public Task Quotes() => Match(
    [
        "{ 'facts': { } }",
        "{ \"facts\": { \"grade\": 'G3' } }",
        "{ “facts”: { } }",
        "{ facts: { } }",
        "{ \"facts\": { \"grade\": G3 } }",
        "{ \"facts\": { \"id\": \"a\\b\\c\" } }",
        "{ \"facts\": { \"grade\": \"G\t3\" } }",
        "{ \"id\": \"\\ud83d\" }",
        "{ \"id\": \"\\u12\" }",
    ]);

    [Fact]
    public Task Words_and_numbers() => Match(
    [
        "{ \"facts\": { \"symptomatic\": True } }",
        "{ \"facts\": { \"symptomatic\": yes } }",
        "{ \"facts\": { \"symptomatic\": None } }",
        "{ \"facts\": { \"ki67\": 55 % } }",
        "{ \"facts\": { \"ki67\": 55% } }",
        "{ \"facts\": { \"remnant_burden\": 42mm } }",
        "{ \"facts\": { \"remnant_burden\": 5,5 } }",
        "{ \"facts\": { \"score\": .5 } }",
        "{ \"facts\": { \"score\": 05 } }",
        "{ \"facts\": { \"score\": +5 } }",
        "{ \"facts\": { \"score\": 5. } }",
        "{ \"facts\": { \"score\": - } }",
    ]);

    [Fact]
    public Task Comments_and_other_characters() => Match(
    [
        "// a patient\n{ }",
        "{ # facts\n }",
        "{ \"facts\": { } /* none */ }",
        "{ \"facts\": { \"grade\": \"G3\"; } }",
        "{ \"facts\": { \"grade\": 😀 } }",
        "\0",
        "facts:\n  ki67: 55 %\n",
        "when grade == G3 then consider LT",
    ]);

    [Fact]
    public void Byte_order_mark_and_windows_line_ends_are_fine() =>
        Read("\uFEFF{\r\n  \"id\": \"P-001\"\r\n}\r\n").Patient!.Id.ShouldBe("P-001");

    [Fact]
    public void Characters_outside_ascii_do_not_move_places()
    {
        const string Json = "{ \"title\": \"Größe 😀 µ\", \"facts\": { \"ki67\": 55 } }";
        Diagnostic problem = Read(Json).Diagnostics.ShouldHaveSingleItem();
        problem.Source!.Slice(problem.Span).ShouldBe("55");
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(5_000_000)]
    public void Endless_brackets_end_in_one_message(int count) =>
        Read(new string('[', count)).Diagnostics.Count(problem => problem.Code == "NELM5001").ShouldBe(1);

    private static Task Match(string[] texts, [CallerMemberName] string method = "") =>
        Snapshot.Match(string.Join('\n', texts.Select(Show)), method: method);

    private static string Show(string text)
    {
        PatientReading reading = Read(text);
        reading.Patient.ShouldBeNull(text);
        return DiagnosticText.Format(reading.Diagnostics.ShouldHaveSingleItem(text)).Replace("\0", "<NUL>", StringComparison.Ordinal);
    }

    private static PatientReading Read(string text) =>
        PatientReader.Read(new SourceText("patient.json", text), PatientVocabulary.Instance);
}
