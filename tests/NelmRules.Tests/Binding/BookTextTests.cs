using System.Text;
using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Tests.Architecture;
using NelmRules.Text;

namespace NelmRules.Tests.Binding;

/// <summary>The text that a fingerprint is taken of: where it changes, every book gets another fingerprint although nobody edited it.</summary>
public sealed class BookTextTests
{
    private const string Rules = """
        ruleset more "Beside the sample"
          version 2.0.0
          uses base 1

        define level by
          high when fit
          low when willing
        define waited "Time between" = days from seen_on to treated_on
          inferred "my reading"
          cite "Table 1", "Table 2"
        define plenty = yes
        define never = no

        criteria open any of, among others
          when fit
          one "says \"one\" \\ more" : fit
            unclear when willing "left open"
            inferred "my reading"

        rule compared "Compared"
          then recommend surgery over ablation after SX for survival
          certainty very low

        prognosis stepless "Stepless"
          per "unit not printed" of score
          affects survival
            univariate significant doubtful "misprint"
            multivariate not significant
          modifies surgery on survival
            univariate hr 0.50 (0.20 to 1.20) doubtful interval "misprint"
          study "a trial"

        outcome reached "Reached"
          when fit
          with SX or ablation "twice"
          n 10 doubtful "misprint"
          survival median not reached
          survival mean > 20.0 to 30.0 months (10.0 to 40.0)
          survival 1 year 60% to 70%, 3 years 40% (30 to 50)
          survival 3 of 10 doubtful "misprint"
        outcome set_against
          without surgery
          survival "Fisher" significant versus reached
          survival p 0.03 versus reached

        note limitation small "Few patients."
          study "a trial"

        """;

    private const string Tasks = """
        vocabulary tasks
          version 1.0.0
        task imaging "Imaging"
        task scan (CT) is imaging
        goal comfort (QOL)
        endpoint response "Response"

        """;

    [Fact]
    public Task Text_holds_what_the_results_hang_on() => Snapshot.Match(Lines(Text(
        ("base.nelm", MarkedText.Whole(NodeSample.Vocabulary)), ("paper.nelm", MarkedText.Whole(NodeSample.Rules)), ("more.nelm", Rules), ("tasks.nelm", Tasks))));

    private static string Text(params (string Path, string Text)[] files)
    {
        BoundBook book = Binder.Bind([.. files.Select(file => Parser.Parse(new SourceText(file.Path, file.Text)))]);
        book.Diagnostics.Where(problem => problem.IsError).Select(problem => $"{problem.Source?.Path} {problem.Span.Start} {problem.Message}").ShouldBeEmpty();
        return BookText.Of(book);
    }

    // The text is one line; for its readers, each group of the four outermost levels begins a line.
    private static string Lines(string text)
    {
        StringBuilder lines = new();
        int depth = 0;
        bool isQuoted = false;
        foreach ((int at, char character) in text.Index())
        {
            isQuoted ^= character == '"' && text[at - 1] != '\\';
            if (character == '(' && !isQuoted && depth++ is > 0 and < 5)
            {
                lines.Length--;
                lines.Append('\n').Append(' ', 2 * (depth - 1));
            }

            depth -= character == ')' && !isQuoted ? 1 : 0;
            lines.Append(character);
        }

        return lines.Append('\n').ToString();
    }
}
