using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using NelmRules.Diagnostics;
using NelmRules.Formatting;
using NelmRules.Reporting;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Cli;

/// <summary><c>nelm fmt PATH...</c>: gives files the one layout; nothing but blanks and line ends changes.</summary>
internal sealed class FmtCommand
{
    private const string StandardInput = "(standard input)";

    private readonly Surroundings _surroundings;
    private readonly bool _checkOnly;
    private int _refused;
    private int _changed;

    private FmtCommand(Surroundings surroundings, bool checkOnly)
    {
        _surroundings = surroundings;
        _checkOnly = checkOnly;
    }

    public static Command Create(Surroundings surroundings)
    {
        Command command = new("fmt", "Gives rules the one layout; comments stay, and a file with syntax errors is left as it is.");
        Argument<string[]> paths = RuleOptions.AddPaths(command, isOptional: true);
        Option<bool> check = new("--check") { Description = "Writes nothing; names the files that are laid out differently." };
        Option<bool> stdin = new("--stdin") { Description = "Reads one file from standard input and writes it to standard output, for editors." };
        command.Add(check);
        command.Add(stdin);
        command.SetAction(call =>
        {
            string[] files = call.GetValue(paths) ?? [];
            FmtCommand run = new(surroundings, call.GetValue(check));
            return (files.Length > 0, call.GetValue(stdin)) switch
            {
                (true, false) => run.Files(files),
                (false, true) => run.Stream(),
                _ => throw new InputException("`nelm fmt` takes files or folders, or `--stdin` alone."),
            };
        });
        return command;
    }

    private int Files(string[] paths)
    {
        RuleFiles files;
        using (_surroundings.Working("Reading files..."))
        {
            files = RuleFiles.Load(paths, _surroundings.Directory);
        }

        _surroundings.TellAll(files.Remarks);
        Show([.. files.Problems]);
        foreach (Layout layout in LayOut(files.Sources))
        {
            Show(layout.Problems);
            if (layout.Text is { } text && text != layout.Source.Content)
            {
                Change(layout.Source, text, files.FullPathOf(layout.Source));
            }
        }

        Tell(files.Count);
        return _refused > 0 || (_checkOnly && _changed > 0) ? ExitCodes.Findings : ExitCodes.Fine;
    }

    // Nothing is written before the line about the work is erased.
    private Layout[] LayOut(IReadOnlyList<SourceText> sources)
    {
        string files = string.Create(CultureInfo.InvariantCulture, $"{sources.Count} file{(sources.Count == 1 ? "" : "s")}");
        using IDisposable? working = _surroundings.Working($"Laying out {files}...");
        return [.. sources.Select(LayOut)];
    }

    private static Layout LayOut(SourceText source)
    {
        string? text = Formatter.Format(source, out ImmutableArray<Diagnostic> problems);
        return new Layout(source, text, text is null ? [.. problems.Where(problem => problem.IsError)] : []);
    }

    private int Stream()
    {
        SourceText source = SourceDecoder.Decode(StandardInput, InputFiles.ReadAll(_surroundings.Input, StandardInput), out Diagnostic? problem);
        Layout layout = problem is null ? LayOut(source) : new Layout(source, null, [problem]);
        Show(layout.Problems);

        // An editor replaces its text by the output, so a refused text comes back as it was.
        _surroundings.Output.Write(_checkOnly ? "" : layout.Text ?? source.Content);
        bool differs = layout.Text is { } text && text != source.Content;
        return layout.Text is null || (_checkOnly && differs) ? ExitCodes.Findings : ExitCodes.Fine;
    }

    private void Change(SourceText source, string text, string fullPath)
    {
        _changed++;
        _surroundings.Output.Write($"{Printable.Escape(source.Path)}\n");
        if (!_checkOnly)
        {
            OutputFiles.Replace(fullPath, source.Path, text);
        }
    }

    private void Show(ImmutableArray<Diagnostic> problems)
    {
        _refused += problems.Select(problem => problem.Source).Distinct().Count();
        DiagnosticText.Write(_surroundings.Error, problems, _surroundings.ErrorStyle);
    }

    private void Tell(int files)
    {
        string done = _checkOnly ? "would change" : "changed";
        string refused = _refused == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {_refused} left as they are because of errors");
        _surroundings.Output.Write(string.Create(CultureInfo.InvariantCulture, $"{_changed} of {files} file{(files == 1 ? "" : "s")} {done}{refused}.\n"));
    }

    private sealed record Layout(SourceText Source, string? Text, ImmutableArray<Diagnostic> Problems);
}
