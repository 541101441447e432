using NelmRules.Evaluation;
using NelmRules.Reporting;

namespace NelmRules.Tests.Reporting;

public sealed class EvaluationReportTests
{
    [Fact]
    public Task Text_tells_everything_in_its_order() => Snapshot.Match(Text(new EvaluationTextOptions(ReportStyle.Plain, Tracing: new Tracing(Sample.Trace))));

    [Fact]
    public Task Text_of_all_lists_what_is_not_met() => Snapshot.Match(Text(new EvaluationTextOptions(new ReportStyle(60), ShowsAll: true)));

    [Fact]
    public Task Json_holds_every_key() =>
        Snapshot.Match(ReportJson.Format(json => EvaluationJson.Write(json, Sample.Evaluation, new Tracing(Sample.Trace, IsWhole: true))));

    [Theory]
    [InlineData(60)]
    [InlineData(72)]
    [InlineData(140)]
    public void Lines_fit_the_width(int width)
    {
        string text = Text(new EvaluationTextOptions(new ReportStyle(width), ShowsAll: true, new Tracing(Sample.Trace)));

        text.Split('\n').Where(line => line.Length > width).ShouldBeEmpty();
    }

    [Fact]
    public void Colour_changes_nothing_but_colour()
    {
        string plain = Text(new EvaluationTextOptions(ReportStyle.Plain));
        string coloured = Text(new EvaluationTextOptions(new ReportStyle(Colour: true)));

        coloured.ShouldNotBe(plain);
        System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9]+m", "").ShouldBe(plain);
    }

    [Fact]
    public void Nobody_advised_anything_is_said_in_a_sentence()
    {
        PatientEvaluation nothing = new("", [], [], []);

        EvaluationText.Format(nothing, new EvaluationTextOptions(ReportStyle.Plain)).ShouldContain("No advice of a source is met for this patient.");
    }

    private static string Text(EvaluationTextOptions options) => EvaluationText.Format(Sample.Evaluation, options);
}
