using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Diagnostics;
using NelmRules.Reporting;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Cli;

/// <summary>The rules of a call, compiled, with every problem of every file.</summary>
internal sealed record CheckedRules(RuleBook Book, ImmutableArray<Diagnostic> Diagnostics, RuleFiles Files, int FileCount)
{
    private const string ResourceName = "nelm.nelm";

    /// <summary>Whether the rules cannot be applied.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.IsError);

    /// <summary>How many warnings are not accepted.</summary>
    public int WarningCount => Diagnostics.Count(diagnostic => !diagnostic.IsError && diagnostic.Accepted is null);

    /// <summary>Loads and compiles; where no vocabulary is given or named, the built-in one joins, which is said on standard error.</summary>
    public static CheckedRules Load(RuleArguments arguments, Surroundings surroundings)
    {
        RuleFiles files;
        using (surroundings.Working("Reading files..."))
        {
            files = RuleFiles.Load([.. arguments.Paths, .. arguments.Vocabularies], surroundings.Directory);
        }

        surroundings.TellAll(files.Remarks);
        if (arguments.Vocabularies.IsEmpty && AddVocabulary(files) is { } sentence)
        {
            surroundings.Tell(sentence);
        }

        return Of(files, surroundings);
    }

    /// <summary>Adds the built-in vocabulary where none is among the files; answers with the sentence that says so, or null.</summary>
    public static string? AddVocabulary(RuleFiles files)
    {
        if (files.HaveVocabulary)
        {
            return null;
        }

        SourceText builtIn = BuiltIn();
        files.AddBuiltIn(builtIn);
        return $"No vocabulary is among the files; `{builtIn.Path}` is used.";
    }

    /// <summary>Compiles files.</summary>
    public static CheckedRules Of(RuleFiles files, Surroundings surroundings)
    {
        int count = files.Count;
        using (surroundings.Working(string.Create(CultureInfo.InvariantCulture, $"Checking {count} file{(count == 1 ? "" : "s")}...")))
        {
            return Compile(files, count);
        }
    }

    /// <summary>The same files compiled again, after some were replaced.</summary>
    public CheckedRules Again() => Compile(Files, FileCount);

    private static CheckedRules Compile(RuleFiles files, int count)
    {
        RuleBook book = RuleBook.Compile(files.Sources);
        Diagnostic[] byFile = StableSort.Of([.. files.Problems, .. book.Diagnostics], (one, other) => string.CompareOrdinal(one.Source?.Path, other.Source?.Path));
        return new CheckedRules(book, ImmutableArray.Create(byFile), files, count);
    }

    /// <summary>Shows the errors on standard error and says what was not done because of them.</summary>
    public int Refuse(string consequence, Surroundings surroundings)
    {
        ImmutableArray<Diagnostic> errors = [.. Diagnostics.Where(diagnostic => diagnostic.IsError)];
        DiagnosticText.Write(surroundings.Error, errors, surroundings.ErrorStyle);
        surroundings.Tell(string.Create(
            CultureInfo.InvariantCulture, $"{consequence}: {errors.Length} error{(errors.Length == 1 ? "" : "s")} in the rules."));
        return ExitCodes.Findings;
    }

    private static SourceText BuiltIn()
    {
        using Stream stream = typeof(CheckedRules).Assembly.GetManifestResourceStream(ResourceName)!;
        return SourceDecoder.Decode($"{ResourceName} (built in)", InputFiles.ReadAll(stream, ResourceName), out _);
    }
}

/// <summary>The files that a call names.</summary>
internal sealed record RuleArguments(ImmutableArray<string> Paths, ImmutableArray<string> Vocabularies);
