using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;

namespace NelmRules.Cli;

/// <summary><c>nelm [suggest:POSITION] "LINE"</c>: what can stand at a position of a call without the tool's name, a word a line.</summary>
/// <remarks>Where options are not begun they are not suggested, so that a shell offers files there.</remarks>
internal sealed class Suggestions(SuggestDirective directive) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        string line = parseResult.Tokens.LastOrDefault(token => token.Type != TokenType.Directive)?.Value ?? "";
        string? position = parseResult.GetResult(directive)?.Values is [string first, ..] ? first : null;
        bool isPlace = int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out int end) && end < line.Length;
        foreach (string word in Words(parseResult.RootCommandResult.Command, isPlace ? line[..end] : line))
        {
            parseResult.InvocationConfiguration.Output.Write($"{word}\n");
        }

        return ExitCodes.Fine;
    }

    private static IEnumerable<string> Words(Command root, string line)
    {
        string word = line[(line.LastIndexOfAny([' ', '\t', '\n']) + 1)..];
        bool isOption = word.StartsWith('-') && !word.Contains('=', StringComparison.Ordinal);
        // A value behind an equals sign is completed like one behind a blank.
        string asked = word.StartsWith('-') && !isOption ? $"{line[..^word.Length]}{word.Replace('=', ' ')}" : line;
        return root.Parse(asked, NelmCommand.Parsing).GetCompletions(asked.Length)
            .Select(item => item.Label)
            .Where(label => isOption ? label.StartsWith("--", StringComparison.Ordinal) : !label.StartsWith('-'));
    }
}
