using System.Collections.Immutable;
using System.CommandLine;
using NelmRules.Evaluation;
using NelmRules.Reporting;

namespace NelmRules.Cli;

/// <summary><c>nelm test PATH...</c>: runs every case that the rules carry.</summary>
internal static class TestCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Command command = new("test", "Runs the cases that stand in the rules; a failing one shows what was expected, what follows and why.");
        RuleOptions options = new(command, "text", "json", "junit");
        command.SetAction(call => Run(options.ArgumentsOf(call), options.FormatOf(call), surroundings));
        return command;
    }

    private static int Run(RuleArguments arguments, string format, Surroundings surroundings)
    {
        CheckedRules rules = CheckedRules.Load(arguments, surroundings);
        if (rules.HasErrors)
        {
            return rules.Refuse("No case was run", surroundings);
        }

        (string report, bool passed) = RunCases(rules.Book, format, surroundings);
        surroundings.Output.Write(report);
        return passed ? ExitCodes.Fine : ExitCodes.Findings;
    }

    // Nothing is written before the line about the work is erased.
    private static (string Report, bool Passed) RunCases(RuleBook book, string format, Surroundings surroundings)
    {
        using IDisposable? working = surroundings.Working("Running the cases...");
        ImmutableArray<CaseResult> results = book.RunCases();
        string report = format switch
        {
            "json" => ReportJson.Format(json => CaseJson.Write(json, results)),
            "junit" => $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{CaseJUnit.Create(results)}\n".ReplaceLineEndings("\n"),
            _ => CaseText.Format(results, surroundings.OutputStyle),
        };
        return (report, results.All(result => result.Passed));
    }
}
