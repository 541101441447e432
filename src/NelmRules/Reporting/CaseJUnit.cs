using System.Collections.Immutable;
using System.Xml.Linq;
using NelmRules.Evaluation;

namespace NelmRules.Reporting;

/// <summary>The results of cases as JUnit XML, a suite for each ruleset.</summary>
public static class CaseJUnit
{
    /// <summary>The document.</summary>
    public static XDocument Create(ImmutableArray<CaseResult> results) => new(new XElement(
        "testsuites",
        new XAttribute("name", "nelm"),
        Counts(results),
        results.GroupBy(result => result.Ruleset).Select(suite => SuiteOf(suite.Key.Name, [.. suite]))));

    private static XElement SuiteOf(string name, ImmutableArray<CaseResult> results) =>
        new("testsuite", new XAttribute("name", name), Counts(results), results.Select(CaseOf));

    private static XAttribute[] Counts(ImmutableArray<CaseResult> results) =>
        [new("tests", results.Length), new("failures", results.Count(result => !result.Passed)), new("errors", 0)];

    private static XElement CaseOf(CaseResult result) => new(
        "testcase",
        new XAttribute("classname", result.Ruleset.Name),
        new XAttribute("name", result.Case.Name),
        new XAttribute("file", Printable.Escape(result.Case.Place.Source.Path)),
        result.Passed ? null : FailureOf(result));

    // Hidden characters are shown by their code: XML cannot hold most of them.
    private static XElement FailureOf(CaseResult result) => new(
        "failure",
        new XAttribute("message", Printable.Escape($"expected {result.Failures[0].Expected}; actual {result.Failures[0].Actual}")),
        CaseText.Explain(result));
}
