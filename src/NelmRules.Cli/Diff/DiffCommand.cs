using System.CommandLine;
using NelmRules.Comparison;
using NelmRules.Reporting;
using NelmRules.Reporting.Difference;

namespace NelmRules.Cli.Diff;

/// <summary><c>nelm diff OLD NEW</c>: which patients an edit of rules treats differently, exactly.</summary>
internal sealed class DiffCommand
{
    private readonly Command _command = new("diff", "Says exactly which patients an edit treats differently, with an example of each.");
    private readonly Surroundings _surroundings;

    private readonly Argument<string[]> _words = new("OLD NEW")
    {
        Description = "Two files or folders; or revisions of git (A, A..B, A...B) and, behind --, files and folders. Without any: HEAD against the files on disk.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _vocabularies = RuleOptions.VocabularyOption();
    private readonly Option<string> _format = RuleOptions.FormatOption("text", "markdown", "html", "json");

    private readonly Option<string?> _patients = new("--patients")
    {
        Description = "A patient, or a folder of patients (JSON or YAML): which of them change, and how.",
        HelpName = "FILE|FOLDER",
    };

    private DiffCommand(Surroundings surroundings)
    {
        _surroundings = surroundings;
        _command.Add(_words);
        _command.Add(_vocabularies);
        _command.Add(_format);
        _command.Add(_patients);
        _command.SetAction(Run);
    }

    public static Command Create(Surroundings surroundings) => new DiffCommand(surroundings)._command;

    private int Run(ParseResult call)
    {
        DiffWords words = DiffWords.Of(call, _words);
        if (words.Before.FirstOrDefault(word => word.StartsWith('-')) is { } option)
        {
            throw new InputException(RuleOptions.NoOption(option, _command));
        }

        string[] vocabularies = call.GetValue(_vocabularies) ?? [];
        (DiffSide old, DiffSide becomes) = new DiffSides(_surroundings, [.. vocabularies]).Load(words);
        if (vocabularies.Length == 0)
        {
            TellVocabulary(old, becomes);
        }

        CheckedRules before = CheckedRules.Of(old.Files, _surroundings);
        CheckedRules after = CheckedRules.Of(becomes.Files, _surroundings);
        if (before.HasErrors || after.HasErrors)
        {
            Refuse(before, old);
            Refuse(after, becomes);
            return ExitCodes.Unusable;
        }

        BookDifference difference = Compare(before.Book, after.Book);
        DifferenceReport report = new(difference, old.Name, becomes.Name);
        if (call.GetValue(_patients) is { } patients)
        {
            report = report with { Patients = new DiffPatients(_surroundings, before.Book, after.Book).Compare(patients) };
        }

        _surroundings.Output.Write(Format(report, call.GetValue(_format)!));
        return CodeOf(difference);
    }

    // What is said of one side need not be said again of the other.
    private void TellVocabulary(DiffSide old, DiffSide becomes)
    {
        string?[] sentences = [CheckedRules.AddVocabulary(old.Files), CheckedRules.AddVocabulary(becomes.Files)];
        foreach (string sentence in sentences.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            _surroundings.Tell(sentence);
        }
    }

    private void Refuse(CheckedRules rules, DiffSide side)
    {
        if (rules.HasErrors)
        {
            rules.Refuse($"{side.Name} cannot be compared", _surroundings);
        }
    }

    private BookDifference Compare(RuleBook old, RuleBook becomes)
    {
        using IDisposable? working = _surroundings.Working("Comparing...");
        return old.CompareTo(becomes);
    }

    private string Format(DifferenceReport report, string format) => format switch
    {
        "markdown" => DifferenceMarkdown.Format(report),
        "html" => DifferenceHtml.Format(report),
        "json" => ReportJson.Format(json => DifferenceJson.Write(json, report)),
        _ => DifferenceText.Format(report, _surroundings.OutputStyle),
    };

    private static int CodeOf(BookDifference difference) =>
        !difference.IsDecided ? ExitCodes.Undecided
        : difference.ChangesBehaviour || difference.Vocabulary.Any(change => change.Refuses) ? ExitCodes.Findings
        : ExitCodes.Fine;
}
