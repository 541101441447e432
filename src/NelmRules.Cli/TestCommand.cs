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

        ImmutableArray<CaseResult> results = rules.Book.RunCases();
        switch (format)
        {
            case "json":
                surroundings.Output.Write(ReportJson.Format(json => CaseJson.Write(json, results)));
                break;
            case "junit":
                surroundings.Output.Write($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{CaseJUnit.Create(results)}\n".ReplaceLineEndings("\n"));
                break;
            default:
                CaseText.Write(surroundings.Output, results, surroundings.OutputStyle);
                break;
        }

        return results.All(result => result.Passed) ? ExitCodes.Fine : ExitCodes.Findings;
    }
}
