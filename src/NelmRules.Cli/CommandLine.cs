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
    private static readonly string[] Names = ["check", "completion", "diff", "eval", "fmt", "new", "schema", "test"];

    /// <summary>The commands that a call can need: where it begins with a command that one alone, else all of them.</summary>
    public static RootCommand Create(IReadOnlyList<string> call, Surroundings surroundings)
    {
        RootCommand root = new("Checks .nelm rules and applies them to a patient. Decision support for clinicians to judge; not medical advice.")
        {
            HelpName = "nelm",
        };
        Command? called = call.Count > 0 ? Create(call[0], surroundings) : null;
        foreach (Command command in called is null ? Array.ConvertAll(Names, name => Create(name, surroundings)!) : [called])
        {
            root.Add(command);
        }

        SuggestDirective suggest = new();
        suggest.Action = new Suggestions(suggest);
        root.Directives.Clear();
        root.Add(suggest);
        foreach (Option option in root.Options)
        {
            SetAction(option, surroundings);
        }

        return root;
    }

    private static Command? Create(string name, Surroundings surroundings) => name switch
    {
        "check" => CheckCommand.Create(surroundings),
        "completion" => CompletionCommand.Create(surroundings),
        "diff" => DiffCommand.Create(surroundings),
        "eval" => EvalCommand.Create(surroundings),
        "fmt" => FmtCommand.Create(surroundings),
        "new" => NewCommand.Create(surroundings),
        "schema" => SchemaCommand.Create(surroundings),
        "test" => TestCommand.Create(surroundings),
        _ => null,
    };

    private static void SetAction(Option option, Surroundings surroundings)
    {
        if (option is VersionOption)
        {
            option.Action = new VersionAction();
        }
        else if (option is HelpOption)
        {
            option.Action = new HelpWithExamples(surroundings.OutputStyle);
            // What begins with a slash is a path.
            option.Aliases.Remove("/h");
            option.Aliases.Remove("/?");
        }
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
