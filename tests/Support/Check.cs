using System.Globalization;
using NelmRules.Reporting;
using NelmRules.Text;

namespace NelmRules.Testing;

/// <summary>Compiles small files together and shows what a reader of the diagnostics sees.</summary>
internal static class Check
{
    /// <summary>A small vocabulary with a fact of every type.</summary>
    public const string Vocabulary = """
        vocabulary small "What the examples can know"
          version 1.2.0
        fact grade : G1 < G2 < G3
        fact metastasis_grade : G1 < G2 < G3
        fact differentiation : well | poor
        fact ki67 : % from 0 to 100
        fact burden : cm from 0
        fact remnant_burden : cm from 0
          measured after locoregional_treatment "first follow-up"
        fact bilirubin : mg/dL from 0 also umol/L at 17.104
        fact age : years from 0 to 120
        fact waited : days from 0
        fact symptomatic : yes/no
        fact fit : yes/no
        fact lesion_count : count from 0
        fact score : number from 0 to 10
        fact diagnosed_on : date
        fact treated_on : date
        fact site : pancreas | colon | lung
        fact lesions : list of
          diameter : mm from 0
          lobe : left | right
          found_on : date
          treated : yes/no
        group digestive of site = pancreas | colon
        treatment locoregional_treatment (LT)
        treatment surgery is locoregional_treatment
        treatment ablation is locoregional_treatment
        treatment systemic_therapy (ST)
        treatment liver_transplantation (OLT)
        goal relief
        endpoint survival (OS)
        party board "The tumour board"

        """;

    /// <summary>Every problem of the files as <c>nelm check</c> shows it, then the count.</summary>
    public static string Text(params (string Path, string Text)[] files)
    {
        RuleBook book = Compile(files);
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        DiagnosticText.Write(writer, book.Diagnostics, ReportStyle.Plain);
        writer.Write(DiagnosticText.Count(book.Diagnostics));
        writer.Write('\n');
        return writer.ToString();
    }

    /// <summary>The codes of the problems in one rules file beside the small vocabulary, in file order.</summary>
    public static string Codes(string rules) => Codes(("rules.nelm", rules), ("small.nelm", Vocabulary));

    /// <summary>The codes of the problems of several files, in the order in which they are reported; accepted ones in parentheses.</summary>
    public static string Codes(params (string Path, string Text)[] files) =>
        string.Join(' ', Compile(files).Diagnostics.Select(problem => problem.Accepted is null ? problem.Code : $"({problem.Code})"));

    /// <summary>Several examples one after another, each with its rules and what is reported of them beside the small vocabulary.</summary>
    public static string Examples(params string[] rules) =>
        string.Join('\n', rules.Select(example => $"{Heading(example)}{Text(("rules.nelm", example), ("small.nelm", Vocabulary))}"));

    /// <summary>Several vocabularies one after another, each with what is reported of it.</summary>
    public static string Vocabularies(params string[] declarations) => string.Join('\n', declarations.Select(example =>
        $"{Heading(example)}{Text(("words.nelm", $"vocabulary words\n  version 1.0.0\n{example}"))}"));

    public static RuleBook Compile(params (string Path, string Text)[] files) =>
        RuleBook.Compile(files.Select(file => new SourceText(file.Path, file.Text.ReplaceLineEndings("\n"))));

    private static string Heading(string example) =>
        string.Concat(example.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => $"> {line}\n")) + "\n";
}
