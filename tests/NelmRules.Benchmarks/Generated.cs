using System.Globalization;
using System.Text;
using NelmRules.Text;

namespace NelmRules.Benchmarks;

/// <summary>Files of a given number of declarations, each like one of a real ruleset; the same number gives the same text.</summary>
internal static class Generated
{
    private const string Vocabulary = """
        vocabulary bench "Benchmark"
          version 1.0.0
        fact grade : G1 < G2 < G3
        fact ki67 : % from 0 to 100
        fact age : years from 0 to 130
        fact remnant_burden : cm from 0
        fact lesion_count : count from 0
        fact symptomatic : yes/no
        fact fit : yes/no
        treatment resection
        treatment ablation
        endpoint overall_survival
        """;

    /// <summary>A vocabulary and a ruleset with that many declarations.</summary>
    public static SourceText[] Book(int declarations)
    {
        StringBuilder text = new("ruleset generated \"Generated\"\n  version 1.0.0\n  uses bench 1\n\n");
        for (int index = 0; index < declarations; index++)
        {
            text.Append(Declaration(index)).Append('\n');
        }

        return [new SourceText("bench.nelm", Vocabulary), new SourceText("generated.nelm", text.ToString())];
    }

    private static string Declaration(int i) => (i % 5) switch
    {
        0 => Text($"define d{i} = remnant_burden > {i % 97 + 1} cm and (ki67 > {i % 89}% or symptomatic)\n"),
        1 => Text($"prognosis p{i} \"Factor {i}\"\n  when ki67 >= {i % 89}% or lesion_count > {i % 13}\n  worsens overall_survival\n    univariate   hr 2.00 (1.10 to 3.64) p 0.023\n    multivariate not entered\n  cite \"Table {i}\"\n"),
        _ => Text($"rule r{i} \"Rule {i}\"\n  when grade == G3 and remnant_burden < {i % 97 + 1}.5 cm and (ki67 > {i % 89}% or not fit) and age between {i % 60} years and 80 years\n  then consider resection\n  wording \"should be considered\"\n  cite \"Discussion, paragraph {i}\"\n"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
