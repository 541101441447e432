using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using NelmRules.Text;

namespace NelmRules.Cli;

/// <summary>The tool: reads the call, runs the command, and answers with an exit code whatever happens.</summary>
internal static class NelmCommand
{
    /// <summary>The version of the tool.</summary>
    public static string Version { get; } =
        typeof(NelmCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>How calls are read: a path may begin with @, it is no file of arguments.</summary>
    public static ParserConfiguration Parsing => new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <summary>Runs one call; see <see cref="ExitCodes"/>.</summary>
    public static int Run(IReadOnlyList<string> args, Surroundings surroundings)
    {
        try
        {
            int code = Invoke(args, surroundings);
            surroundings.Output.Flush();
            return code;
        }
        catch (InputException problem)
        {
            surroundings.Tell(problem.Message);
        }
        catch (IOException problem)
        {
            surroundings.Tell($"The result could not be written: {problem.Message}");
        }
#pragma warning disable CA1031 // The last resort: a person never sees a stack trace.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            surroundings.Tell(
                $"Internal error ({problem.GetType().Name}): this is a defect of nelm. Please report it with the rules that lead to it, without patient data.");
        }

        return ExitCodes.Unusable;
    }

    private static int Invoke(IReadOnlyList<string> args, Surroundings surroundings)
    {
        RootCommand root = CommandLine.Create(args, surroundings);
        ParseResult call = root.Parse(args, Parsing);
        if (call.Action is ParseErrorAction)
        {
            TellErrors(call, surroundings);
            return ExitCodes.Unusable;
        }

        return call.Invoke(new InvocationConfiguration
        {
            Output = surroundings.Output,
            Error = surroundings.Error,
            EnableDefaultExceptionHandler = false,
        });
    }

    private static void TellErrors(ParseResult call, Surroundings surroundings)
    {
        Command command = call.CommandResult.Command;
        IEnumerable<string> messages = command is RootCommand
            ? [MissingCommand(call)]
            : call.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal);
        foreach (string message in messages)
        {
            surroundings.Tell(string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }

        string name = command is RootCommand ? "nelm" : $"nelm {command.Name}";
        surroundings.Tell($"`{name} --help` shows how it is called.");
    }

    private static string MissingCommand(ParseResult call)
    {
        if (call.UnmatchedTokens is not [string word, ..])
        {
            return "A command is missing.";
        }

        Command root = call.CommandResult.Command;
        string[] known = [.. root.Subcommands.Select(inner => inner.Name), .. root.Options.Select(option => option.Name)];
        string? closest = Array.Find(known, name => name.TrimStart('-') == word.TrimStart('-')) ?? Spelling.Closest(word, known);
        string missing = $"There is no {(word.StartsWith('-') ? "option" : "command")} `{word}`.";
        return closest is null ? missing : $"{missing} Did you mean `{closest}`?";
    }
}
