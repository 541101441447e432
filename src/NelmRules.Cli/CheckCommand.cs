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
        Option<bool> fix = new("--fix") { Description = "Applies the fixes that cannot change what was meant; the others are only shown." };
        command.Add(fix);
        command.SetAction(call =>
        {
            CheckedRules rules = CheckedRules.Load(options.ArgumentsOf(call), surroundings);
            string format = options.FormatOf(call);
            return Report(call.GetValue(fix) ? Fix(rules, format, surroundings) : rules, format, surroundings);
        });
        return command;
    }

    // Beside a document for programs the fixes are told on standard error.
    private static CheckedRules Fix(CheckedRules rules, string format, Surroundings surroundings)
    {
        CheckedRules mended;
        IReadOnlyList<string> applied;
        using (surroundings.Working("Applying fixes..."))
        {
            (mended, applied) = SafeFixes.Apply(rules);
        }

        (TextWriter writer, ReportStyle style) =
            format == "text" ? (surroundings.Output, surroundings.OutputStyle) : (surroundings.Error, surroundings.ErrorStyle);
        foreach (string line in applied)
        {
            Remark.Write(writer, line, style);
        }

        writer.Write(applied.Count == 0 ? "Nothing could be fixed safely.\n" : "\n");
        return mended;
    }

    private static int Report(CheckedRules rules, string format, Surroundings surroundings)
    {
        switch (format)
        {
            case "json":
                WriteJson(rules, surroundings);
                break;
            case "sarif":
                WriteSarif(rules, surroundings);
                break;
            default:
                WriteText(rules, surroundings);
                break;
        }

        return rules.HasErrors ? ExitCodes.Findings : ExitCodes.Fine;
    }

    private static void WriteJson(CheckedRules rules, Surroundings surroundings) =>
        surroundings.Output.Write(ReportJson.Format(json => DiagnosticJson.Write(json, rules.Diagnostics)));

    private static void WriteSarif(CheckedRules rules, Surroundings surroundings) =>
        surroundings.Output.Write(ReportJson.Format(json => DiagnosticSarif.Write(json, rules.Diagnostics, NelmCommand.Version)));

    private static void WriteText(CheckedRules rules, Surroundings surroundings)
    {
        DiagnosticText.Write(surroundings.Output, rules.Diagnostics, surroundings.OutputStyle);
        string files = string.Create(CultureInfo.InvariantCulture, $"{rules.FileCount} file{(rules.FileCount == 1 ? "" : "s")}");
        surroundings.Output.Write($"{files}: {DiagnosticText.Count(rules.Diagnostics)}.\n");
    }
}
