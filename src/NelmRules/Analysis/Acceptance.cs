using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Syntax;

namespace NelmRules.Analysis;

/// <summary>Applies <c>accept CODE "why"</c>: each clause accepts one finding of its code in its declaration.</summary>
internal static class Acceptance
{
    private const string AcceptableBand = "NELM4";

    /// <summary>The findings of one file, accepted ones marked, and a warning for each acceptance that accepts nothing.</summary>
    public static ImmutableArray<Diagnostic> Apply(FileSyntax file, IEnumerable<Diagnostic> diagnostics)
    {
        List<Diagnostic> all = [.. diagnostics];
        foreach (DeclarationSyntax declaration in file.Declarations)
        {
            foreach (AcceptClauseSyntax accept in declaration.Clauses.OfType<AcceptClauseSyntax>())
            {
                Apply(accept, declaration, all);
            }
        }

        DiagnosticBag ordered = new(file.Source);
        ordered.AddRange(all);
        return ordered.ToImmutable();
    }

    private static void Apply(AcceptClauseSyntax accept, DeclarationSyntax declaration, List<Diagnostic> all)
    {
        string code = accept.Code.Text;
        if (!code.StartsWith(AcceptableBand, StringComparison.Ordinal))
        {
            all.Add(Problems.NotAcceptable(accept.Code.Span, code));
            return;
        }

        int found = all.FindIndex(diagnostic =>
            diagnostic.Code == code
            && !diagnostic.IsError
            && diagnostic.Accepted is null
            && diagnostic.Span.Start >= declaration.Span.Start
            && diagnostic.Span.End <= declaration.Span.End);
        if (found < 0)
        {
            all.Add(Problems.AcceptsNothing(accept.Code.Span, code));
            return;
        }

        all[found] = all[found] with { Accepted = accept.Why.Value };
    }
}
