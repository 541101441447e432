using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using NelmRules.Cli.Diff;
using NelmRules.Reporting;

namespace NelmRules.Cli;

/// <summary>The commands of the tool with their help.</summary>
internal static class CommandLine
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["check"] = ["nelm check rules", "nelm check rules --fix", "nelm check rules my-hospital.nelm --format sarif"],
        ["completion"] = ["nelm completion bash >> ~/.bashrc", "nelm completion zsh >> ~/.zshrc", "nelm completion fish > ~/.config/fish/completions/nelm.fish"],
        ["diff"] = ["nelm diff old.nelm new.nelm", "nelm diff HEAD~1 -- rules", "nelm diff v1.0..v1.1 -- rules"],
        ["eval"] = ["nelm eval rules --patient patient.json", "nelm eval rules --patient patient.json --explain", "nelm eval rules --patient - --format json < patient.json"],
        ["fmt"] = ["nelm fmt rules", "nelm fmt rules --check", "nelm fmt --stdin < rule.nelm"],
        ["new"] = ["nelm new my-rules"],
        ["schema"] = ["nelm schema rules > patient.schema.json"],
        ["test"] = ["nelm test rules", "nelm test rules --format junit > results.xml"],
    };

    public static RootCommand Create(Surroundings surroundings)
    {
        RootCommand root = new("Checks .nelm rules and applies them to a patient. Decision support for clinicians to judge; not medical advice.")
        {
            HelpName = "nelm",
        };
        root.Add(CheckCommand.Create(surroundings));
        root.Add(CompletionCommand.Create(surroundings));
        root.Add(DiffCommand.Create(surroundings));
        root.Add(EvalCommand.Create(surroundings));
        root.Add(FmtCommand.Create(surroundings));
        root.Add(NewCommand.Create(surroundings));
        root.Add(SchemaCommand.Create(surroundings));
        root.Add(TestCommand.Create(surroundings));
        SuggestDirective suggest = root.Directives.OfType<SuggestDirective>().Single();
        suggest.Action = new Suggestions(suggest);
        root.Directives.Clear();
        root.Add(suggest);
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples(surroundings.OutputStyle);
        // What begins with a slash is a path.
        help.Aliases.Remove("/h");
        help.Aliases.Remove("/?");
        return root;
    }

    /// <summary>Prints the tool's own version, whichever program hosts it.</summary>
    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.Write($"nelm {NelmCommand.Version}\n");
            return ExitCodes.Fine;
        }
    }

    /// <summary>The usual help followed by examples.</summary>
    private sealed class HelpWithExamples(ReportStyle style) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            int code = new HelpAction { MaxWidth = Math.Max(style.Width, ReportStyle.Narrowest) }.Invoke(parseResult);
            string command = parseResult.CommandResult.Command.Name;
            IEnumerable<string> examples = Examples.TryGetValue(command, out string[]? own) ? own : Examples.Values.Select(lines => lines[0]);
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.Write("Examples:\n");
            foreach (string example in examples)
            {
                output.Write($"  {example}\n");
            }

            output.Write('\n');
            Remark.Write(output, ExitCodes.Meaning, style);
            return code;
        }
    }
}
