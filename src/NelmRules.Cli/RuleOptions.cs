using System.CommandLine;
using System.CommandLine.Parsing;
using NelmRules.Text;

namespace NelmRules.Cli;

/// <summary>The arguments that every command takes.</summary>
internal sealed class RuleOptions
{
    private readonly Option<string[]> _vocabularies = VocabularyOption();

    private readonly Argument<string[]> _paths;
    private readonly Option<string>? _format;

    /// <summary>Adds the arguments to a command; the first format is the usual one; a command without formats has no such option.</summary>
    public RuleOptions(Command command, params string[] formats)
    {
        _paths = AddPaths(command);
        command.Add(_vocabularies);
        if (formats.Length > 0)
        {
            _format = FormatOption(formats);
            command.Add(_format);
        }
    }

    /// <summary>The option for vocabularies.</summary>
    public static Option<string[]> VocabularyOption() => new("--vocabulary")
    {
        Description = "A vocabulary to use, in place of the built-in one.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    /// <summary>The option for the format of a report; the first one is the usual one.</summary>
    public static Option<string> FormatOption(params string[] formats)
    {
        Option<string> format = new("--format")
        {
            Description = "How the result is written.",
            HelpName = string.Join('|', formats),
            DefaultValueFactory = _ => formats[0],
        };
        format.AcceptOnlyFromAmong(formats);
        return format;
    }

    /// <summary>Adds the files and folders to a command.</summary>
    public static Argument<string[]> AddPaths(Command command, bool isOptional = false)
    {
        Argument<string[]> paths = new("PATH")
        {
            Description = "Files, or folders that are read whole (*.nelm).",
            Arity = isOptional ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(found => RefuseOptions(found, command));
        command.Add(paths);
        return paths;
    }

    // What is no option is taken for a path; a file whose name begins with a dash is given as ./-name.
    private static void RefuseOptions(ArgumentResult found, Command command)
    {
        if (found.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { Value: var word })
        {
            found.AddError(NoOption(word, command));
        }
    }

    /// <summary>That a word which looks like an option is none.</summary>
    public static string NoOption(string word, Command command)
    {
        string? closest = Spelling.Closest(word, command.Options.Select(option => option.Name));
        return closest is null ? $"There is no option `{word}`." : $"There is no option `{word}`. Did you mean `{closest}`?";
    }

    /// <summary>The files that a call names.</summary>
    public RuleArguments ArgumentsOf(ParseResult call) => new([.. call.GetValue(_paths) ?? []], [.. call.GetValue(_vocabularies) ?? []]);

    /// <summary>The format that a call asks for.</summary>
    public string FormatOf(ParseResult call) => call.GetValue(_format!)!;
}
