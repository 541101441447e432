using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Binding;

/// <summary>Evidence written in the language, bound in a scope of a few names.</summary>
internal sealed class EvidenceText
{
    private EvidenceText(string text)
    {
        FileSyntax file = Parser.Parse(new SourceText("evidence.nelm", "ruleset example\n" + text));
        file.Diagnostics.Select(problem => problem.Message).ShouldBeEmpty(text);
        EvidenceScope scope = new(file.Source);
        EvidenceBinder binder = new(scope, [.. file.Declarations.OfType<OutcomeSyntax>()]);
        Prognoses = [.. file.Declarations.OfType<PrognosisSyntax>().Select(binder.Bind).OfType<PrognosisSymbol>()];
        Outcomes = [.. file.Declarations.OfType<OutcomeSyntax>().Select(binder.Bind).OfType<OutcomeSymbol>()];
        binder.CheckArms();
        Problems = scope.Diagnostics.ToImmutable();
    }

    public ImmutableArray<PrognosisSymbol> Prognoses { get; }

    public ImmutableArray<OutcomeSymbol> Outcomes { get; }

    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>Code and place of each problem, for example <c>NELM4101 `(8.34 to 1.38)`</c>.</summary>
    public IEnumerable<string> Places => Problems.Select(problem => $"{problem.Code} `{problem.Source!.Slice(problem.Span)}`");

    /// <summary>Whole declarations.</summary>
    public static EvidenceText Of(string text) => new(text);

    /// <summary>Lines of one effect, separated by semicolons.</summary>
    public static EvidenceText OfTests(string lines) =>
        new("prognosis factor\n  when symptomatic\n  worsens overall_survival\n" + Lines("    ", lines));

    /// <summary>Lines of the outcome <c>arm</c>, separated by semicolons; there is an outcome <c>other</c> too.</summary>
    public static EvidenceText OfOutcome(string lines) => new("outcome arm\n" + Lines("  ", lines) + "outcome other\n  n 10\n");

    /// <summary>Place, message and hint of every problem, for a snapshot.</summary>
    public static string Messages(params IEnumerable<EvidenceText> texts) => string.Concat(
        from problem in texts.SelectMany(text => text.Problems)
        select $"{problem.Code} {problem.Source!.Slice(problem.Span)}\n  {problem.Message}\n  {problem.Hint}\n");

    private static string Lines(string indent, string lines) =>
        string.Concat(lines.Split(';', StringSplitOptions.TrimEntries).Select(line => $"{indent}{line}\n"));
}
