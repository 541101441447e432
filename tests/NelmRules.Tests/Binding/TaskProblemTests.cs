using NelmRules.Text;

namespace NelmRules.Tests.Binding;

/// <summary>NELM2019 and its neighbours: tasks are no treatments.</summary>
public sealed class TaskProblemTests
{
    private const string Vocabulary = """
        vocabulary v
          version 1.0.0
        fact fit : yes/no
        fact margin : cm
          measured after {0}
        treatment surgery
        treatment excision is {1}
        task measurement (MS)
        task imaging is {2}
        endpoint survival
        """;

    [Theory]
    [InlineData("surgery", "surgery", "measurement")]
    [InlineData("measurement", "surgery", "measurement", "NELM2019 `measurement` is a task, not a treatment.")]
    [InlineData("surgery", "imaging", "measurement", "NELM2019 `imaging` is a task, not a treatment.")]
    [InlineData("surgery", "surgery", "excision", "NELM2019 `excision` is a treatment, not a task.")]
    [InlineData("surgery", "surgery", "imaging", "NELM2015 `imaging` would be a kind of itself.")]
    public void Tasks_and_treatments_are_kinds_of_their_own(string after, string treatment, string task, params string[] problems) =>
        Messages(Filled(after, treatment, task)).ShouldBe(problems);

    [Theory]
    [InlineData("rule a then recommend imaging over measurement")]
    [InlineData("rule a then recommend imaging with measurement for survival")]
    [InlineData("rule a then recommend imaging after surgery")]
    [InlineData("rule a then recommend imaging after measurement")]
    [InlineData("note claim a \"It shows.\" about imaging")]
    [InlineData("term TEST = imaging\nrule a then recommend TEST")]
    [InlineData("rule a then recommend imaging over surgery", "NELM2019 `surgery` is a treatment, not a task.")]
    [InlineData("rule a then recommend imaging with surgery", "NELM2019 `surgery` is a treatment, not a task.")]
    [InlineData("rule a then recommend surgery over imaging", "NELM2019 `imaging` is a task, not a treatment.")]
    [InlineData("rule a then recommend surgery after imaging", "NELM2019 `imaging` is a task, not a treatment.")]
    [InlineData("rule a then recommend surgery with MS", "NELM2019 `MS` is a task, not a treatment.")]
    [InlineData("rule a when received imaging then recommend surgery", "NELM2019 `imaging` is a task, not a treatment.")]
    [InlineData("rule a when imaging then recommend surgery", "NELM2001 Unknown fact or definition `imaging`.")]
    [InlineData("case a given received imaging = yes expect nothing", "NELM2019 `imaging` is a task, not a treatment.")]
    [InlineData("case a expect recommend surgery with imaging", "NELM2019 `imaging` is a task, not a treatment.")]
    [InlineData("outcome a after imaging n 5", "NELM2019 `imaging` is a task, not a treatment.")]
    [InlineData("prognosis a when fit modifies imaging on survival", "NELM2019 `imaging` is a task, not a treatment.")]
    [InlineData("rule a then recommend imaging over measuremnt", "NELM2002 Unknown task `measuremnt`.")]
    [InlineData("rule a then recommend imagin", "NELM2002 Unknown treatment or task `imagin`.")]
    public void Tasks_stand_where_no_treatment_is_meant(string rules, params string[] problems) => Messages(
        Filled("surgery", "surgery", "measurement"),
        $"ruleset r\n  version 1.0.0\n  uses v 1\n{rules}\n").ShouldBe(problems);

    [Theory]
    [InlineData("imaging")]
    [InlineData("IM")]
    [InlineData("SCAN")]
    public void Task_in_place_of_a_fact_is_told_how_to_be_asked_for(string name) => RuleBook.Compile(
    [
        new("v.nelm", "vocabulary v\n  version 1.0.0\ntask imaging (IM)\ntreatment surgery\n"),
        new("r.nelm", $"ruleset r\n  version 1.0.0\n  uses v 1\nterm SCAN = imaging\nrule a when {name} then recommend surgery\n"),
    ]).Diagnostics.Single(problem => problem.IsError).Hint.ShouldBe("A task is no fact; ask for what it gives, for example `ki67 is known`.");

    private static string Filled(string after, string treatment, string task) => Vocabulary
        .Replace("{0}", after, StringComparison.Ordinal).Replace("{1}", treatment, StringComparison.Ordinal).Replace("{2}", task, StringComparison.Ordinal);

    private static string[] Messages(params string[] texts) =>
    [
        .. RuleBook.Compile(texts.Select((text, index) => new SourceText($"{index}.nelm", text))).Diagnostics
            .Where(problem => problem.IsError)
            .Select(problem => $"{problem.Code} {problem.Message}"),
    ];
}
