using System.Xml.Linq;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Reporting;
using NelmRules.Reporting.Html;
using NelmRules.Text;
using NelmRules.Values;

namespace NelmRules.Tests.Reporting;

/// <summary>Nothing of an evaluation is lost on the page: every bundled patient under all bundled sources.</summary>
public sealed class BundledPageTests
{
    private static readonly RuleBook Book = RuleBook.Compile(Directory.GetFiles(Repository.PathTo("rules"), "*.nelm")
        .Order(StringComparer.Ordinal)
        .Select(file => new SourceText(Path.GetFileName(file), Repository.Read("rules", Path.GetFileName(file)))));

    public static TheoryData<string> Patients => [.. Directory.EnumerateFiles(Repository.PathTo("rules", "patients"), "*.json", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.PathTo("rules", "patients"), file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Patients))]
    public void Every_finding_that_concerns_the_patient_is_on_the_page_with_its_citation(string file)
    {
        Patient patient = Patient.FromJson(Repository.Read(["rules", "patients", .. file.Split('/')]), Book.Vocabulary);
        PatientEvaluation evaluation = Book.Evaluate(patient);
        Tracing tracing = Tracing.By(new Tracer(patient, EvaluationOptions.Default), isWhole: false);
        Page page = Page.Of(evaluation, new EvaluationHtmlOptions(Tracing: tracing, Record: patient));

        evaluation.Rulesets.SelectMany(source => source.Rules.SelectMany(rule => MissingOf(page, source, rule))).ShouldBeEmpty();
        evaluation.Rulesets.SelectMany(EvidenceOf).Where(text => !Holds(page.Shown, text)).ShouldBeEmpty();
        page.Root.Descendants().Attributes("id").Select(id => id.Value).ShouldBeUnique();
        page.All("a").Select(link => link.Attribute("href")!.Value).Where(target => target.StartsWith('#') && !page.HasId(target[1..])).ShouldBeEmpty();
    }

    private static IEnumerable<string> MissingOf(Page page, RulesetResult source, RuleResult result) => result.Finding.Status switch
    {
        Status.Met when result.Rule.IsOwn => result.Rule.Actions.SelectMany(action => Absent(
            page,
            HtmlContext.IdOf(source.Ruleset.Name, result.Rule.Name, action.Treatment),
            [Phrases.Of(action.Verb), Phrases.QualifiersOf(action), Phrases.CertaintyOf(result.Rule), .. TextsOf(result.Rule)])),
        Status.Met => Absent(page, HtmlContext.IdOf("reported", source.Ruleset.Name, result.Rule.Name), [result.Rule.Reported!.Where, .. TextsOf(result.Rule)]),
        Status.NotMet => [],
        Status.Undetermined or Status.Unclear or _ => Absent(
            page,
            HtmlContext.IdOf("open", source.Ruleset.Name, result.Rule.Name),
            [.. result.Rule.Actions.Select(Phrases.Of), .. result.Finding.Needs.SelectMany(need => need.AnyOf), .. result.Finding.Unclear, .. result.Rule.Cite]),
    };

    private static IEnumerable<string> Absent(Page page, string id, IEnumerable<string> texts)
    {
        string shown = page.HasId(id) ? Page.Plain(page.WithId(id)) : $"(no place {id})";
        return texts.Where(text => !Holds(shown, text)).Select(text => $"{id}: {text}");
    }

    private static IEnumerable<string> TextsOf(RuleSymbol rule) =>
        new[] { rule.Name, rule.Description, rule.Wording, rule.Study, rule.Inferred }.OfType<string>().Concat(rule.Cite);

    private static IEnumerable<string> EvidenceOf(RulesetResult source) =>
    [
        .. source.Prognoses.Where(result => Concerns(result.Finding)).SelectMany(result => result.Prognosis.Cite
            .Append($"{source.Ruleset.Name}.{result.Prognosis.Name}")
            .Concat(result.Prognosis.Effects.SelectMany(effect => effect.Tests).SelectMany(FiguresOf))),
        .. source.Outcomes.Where(result => Concerns(result.Finding)).SelectMany(result => result.Outcome.Cite
            .Append(result.Outcome.Name)
            .Concat(result.Outcome.Lines.SelectMany(line => new[] { EvidenceWording.Of(line.Figure), line.Doubtful ?? "" }))),
        .. source.Notes.Where(result => result.Finding.Status == Status.Met).SelectMany(result => result.Note.Cite.Append(result.Note.Description!)),
        .. source.Criteria.Where(result => result.Concerns.Status == Status.Met).SelectMany(result => result.Criteria.Cite
            .Concat(result.Items.Select(item => item.Item.Title ?? item.Item.Name))),
    ];

    private static IEnumerable<string> FiguresOf(PrintedTest test) =>
        [test.Test, $"{test.HazardRatio} {(test.From is null ? "" : $"{test.From} to {test.To}")} {test.P}", test.Doubtful ?? "", test.IntervalDoubtful ?? ""];

    private static bool Concerns(Finding finding) => finding.Status is Status.Met or Status.Unclear;

    private static bool Holds(string shown, string text) =>
        shown.Contains(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
}
