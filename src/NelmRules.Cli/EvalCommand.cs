using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Reporting;
using NelmRules.Reporting.Html;
using NelmRules.Text;

namespace NelmRules.Cli;

/// <summary><c>nelm eval PATH... --patient FILE</c>: what follows for one patient, why, and what is missing.</summary>
internal sealed class EvalCommand
{
    private readonly Command _command = new("eval", "Applies rules to one patient: what follows, why, and which measurement is still missing.");
    private readonly RuleOptions _rules;
    private readonly Surroundings _surroundings;

    private readonly Option<string> _patient = new("--patient")
    {
        Description = "The patient, JSON or YAML (.yaml, .yml); - reads JSON from standard input.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string[]> _rulesets = new("--ruleset")
    {
        Description = "Only this ruleset; may be given several times.",
        HelpName = "NAME",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _all = new("--all") { Description = "Also lists what is not met and every note." };
    private readonly Option<bool> _strict = new("--strict") { Description = "Leaves out what the encoder of the rules inferred." };

    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "Also tells of each rule, item, factor, outcome and note every condition, the value it saw, and where that comes from.",
    };

    private EvalCommand(Surroundings surroundings)
    {
        _surroundings = surroundings;
        _rules = new RuleOptions(_command, "text", "markdown", "html", "json");
        foreach (Option option in new Option[] { _patient, _rulesets, _all, _explain, _strict })
        {
            _command.Add(option);
        }

        _command.SetAction(Run);
    }

    public static Command Create(Surroundings surroundings) => new EvalCommand(surroundings)._command;

    private int Run(ParseResult call)
    {
        PatientFile file = PatientFile.Load(call.GetValue(_patient)!, _surroundings);
        CheckedRules rules = CheckedRules.Load(_rules.ArgumentsOf(call), _surroundings);
        if (rules.HasErrors)
        {
            return rules.Refuse("Nothing was evaluated", _surroundings);
        }

        EvaluationOptions options = OptionsOf(call, rules.Book);
        TellWarnings(rules.WarningCount);
        PatientReading reading = file.Read(rules.Book.Vocabulary);
        DiagnosticText.Write(_surroundings.Error, reading.Diagnostics, _surroundings.ErrorStyle);
        if (reading.Patient is null)
        {
            _surroundings.Tell("Nothing was evaluated: the patient's record cannot be used.");
            return ExitCodes.Unusable;
        }

        _surroundings.Output.Write(Report(call, rules.Book, reading.Patient, options));
        return ExitCodes.Fine;
    }

    // Nothing is written before the line about the work is erased.
    private string Report(ParseResult call, RuleBook book, Patient patient, EvaluationOptions options)
    {
        using IDisposable? working = _surroundings.Working("Evaluating...");
        PatientEvaluation evaluation = book.Evaluate(patient, options);
        Tracing tracing = Tracing.By(new Tracer(patient, options), call.GetValue(_explain));
        EvaluationTextOptions style = new(_surroundings.OutputStyle, call.GetValue(_all), tracing);
        return _rules.FormatOf(call) switch
        {
            "markdown" => EvaluationMarkdown.Format(evaluation, style),
            "html" => Html(evaluation, style, patient),
            "json" => Json(evaluation, tracing),
            _ => EvaluationText.Format(evaluation, style),
        };
    }

    private static string Html(PatientEvaluation evaluation, EvaluationTextOptions style, Patient patient) =>
        EvaluationHtml.Format(evaluation, new EvaluationHtmlOptions(style.ShowsAll, style.Tracing, patient));

    private static string Json(PatientEvaluation evaluation, Tracing tracing) =>
        ReportJson.Format(json => EvaluationJson.Write(json, evaluation, tracing));

    private EvaluationOptions OptionsOf(ParseResult call, RuleBook book)
    {
        string[] wanted = call.GetValue(_rulesets) ?? [];
        return new EvaluationOptions(call.GetValue(_strict), wanted.Length == 0 ? null : Known(wanted, book));
    }

    private static ImmutableArray<string> Known(string[] wanted, RuleBook book)
    {
        string[] known = [.. book.Rulesets.Select(ruleset => ruleset.Name)];
        if (wanted.FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            string hint = Spelling.Closest(unknown, known) is { } closest
                ? $"Did you mean `{closest}`?"
                : $"The files hold {string.Join(", ", known.Select(name => $"`{name}`"))}.";
            throw new InputException($"No ruleset is called `{unknown}`. {hint}");
        }

        return [.. wanted];
    }

    private void TellWarnings(int count)
    {
        if (count > 0)
        {
            string warnings = string.Create(CultureInfo.InvariantCulture, $"{count} warning{(count == 1 ? "" : "s")}");
            _surroundings.Tell($"{warnings} about the rules; `nelm check` shows {(count == 1 ? "it" : "them")}.");
        }
    }
}
