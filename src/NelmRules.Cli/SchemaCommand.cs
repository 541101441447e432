using System.CommandLine;
using NelmRules.Reporting;

namespace NelmRules.Cli;

/// <summary><c>nelm schema PATH...</c>: the JSON Schema of the patient file.</summary>
internal static class SchemaCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Command command = new("schema", "Writes the JSON Schema of the patient file, with which editors complete it.");
        RuleOptions options = new(command);
        command.SetAction(call =>
        {
            CheckedRules rules = CheckedRules.Load(options.ArgumentsOf(call), surroundings);
            if (rules.HasErrors)
            {
                return rules.Refuse("No schema was written", surroundings);
            }

            surroundings.Output.Write(ReportJson.Format(json => PatientSchema.Write(json, rules.Book.Vocabulary)));
            return ExitCodes.Fine;
        });
        return command;
    }
}
