using System.CommandLine;
using System.Globalization;
using NelmRules.Reporting;

namespace NelmRules.Cli;

/// <summary><c>nelm check PATH...</c>: every problem of every file.</summary>
internal static class CheckCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Command command = new("check", "Checks rules and shows every mistake, with its place and what to do about it.");
        RuleOptions options = new(command, "text", "json", "sarif");
        command.SetAction(call => Run(options.ArgumentsOf(call), options.FormatOf(call), surroundings));
        return command;
    }

    private static int Run(RuleArguments arguments, string format, Surroundings surroundings)
    {
        CheckedRules rules = CheckedRules.Load(arguments, surroundings);
        switch (format)
        {
            case "json":
                surroundings.Output.Write(ReportJson.Format(json => DiagnosticJson.Write(json, rules.Diagnostics)));
                break;
            case "sarif":
                surroundings.Output.Write(ReportJson.Format(json => DiagnosticSarif.Write(json, rules.Diagnostics, NelmCommand.Version)));
                break;
            default:
                WriteText(rules, surroundings);
                break;
        }

        return rules.HasErrors ? ExitCodes.Findings : ExitCodes.Fine;
    }

    private static void WriteText(CheckedRules rules, Surroundings surroundings)
    {
        DiagnosticText.Write(surroundings.Output, rules.Diagnostics, surroundings.OutputStyle);
        string files = string.Create(CultureInfo.InvariantCulture, $"{rules.FileCount} file{(rules.FileCount == 1 ? "" : "s")}");
        surroundings.Output.Write($"{files}: {DiagnosticText.Count(rules.Diagnostics)}.\n");
    }
}
