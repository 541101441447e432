using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Analysis;

/// <summary>Applies <c>accept CODE "why"</c>: each clause accepts one finding of its code in its declaration.</summary>
internal sealed class Acceptance
{
    private const string AcceptableBand = "NELM4";

    private readonly Diagnostic[] _all;
    private int _next;

    private Acceptance(Diagnostic[] inOrder) => _all = inOrder;

    /// <summary>The findings of all files in the order of their paths, accepted ones marked, and a warning for each acceptance that accepts nothing.</summary>
    public static ImmutableArray<Diagnostic> Apply(FileSyntax[] files, IEnumerable<Diagnostic> diagnostics)
    {
        Dictionary<SourceText, List<Diagnostic>> byFile = [];
        foreach (FileSyntax file in files)
        {
            byFile.TryAdd(file.Source, []);
        }

        foreach (Diagnostic diagnostic in diagnostics)
        {
            byFile[diagnostic.Source!].Add(diagnostic);
        }

        List<Diagnostic> all = [];
        foreach (FileSyntax file in FileOrder.ByPath(files))
        {
            all.AddRange(Apply(file, byFile[file.Source]));
        }

        return [.. all];
    }

    private static ImmutableArray<Diagnostic> Apply(FileSyntax file, List<Diagnostic> diagnostics)
    {
        Acceptance acceptance = new(DiagnosticBag.InOrder([.. diagnostics]));
        DiagnosticBag ordered = new(file.Source);
        foreach (DeclarationSyntax declaration in file.Table.Accepting)
        {
            ordered.AddRange(acceptance.Apply(declaration, file.Source));
        }

        ordered.AddRange(acceptance._all);
        return ordered.ToImmutable();
    }

    private List<Diagnostic> Apply(DeclarationSyntax declaration, SourceText source)
    {
        List<Diagnostic> problems = [];
        Dictionary<string, Queue<int>> findings = FindingsIn(declaration);
        foreach (AcceptClauseSyntax accept in declaration.All<AcceptClauseSyntax>())
        {
            string code = accept.Code.Text;
            if (!findings.TryGetValue(code, out Queue<int>? found) || !found.TryDequeue(out int at))
            {
                problems.Add(IsAcceptable(code)
                    ? Problems.AcceptsNothing(accept.Code.Span, code, source.WithBlanksBefore(accept.Span))
                    : Problems.NotAcceptable(accept.Code.Span, code));
            }
            else if (_all[at].IsError)
            {
                problems.Add(Problems.NotAcceptable(accept.Code.Span, code));
            }
            else
            {
                _all[at] = _all[at] with { Accepted = accept.Why.Value };
            }
        }

        return problems;
    }

    // Findings and declarations are both in file order, so that one walk over a file serves all its declarations.
    private Dictionary<string, Queue<int>> FindingsIn(DeclarationSyntax declaration)
    {
        Dictionary<string, Queue<int>> findings = new(StringComparer.Ordinal);
        for (; _next < _all.Length && _all[_next].Span.Start < declaration.Span.End; _next++)
        {
            Diagnostic diagnostic = _all[_next];
            if (diagnostic.Span.Start >= declaration.Span.Start && IsAcceptable(diagnostic.Code))
            {
                findings.TryAdd(diagnostic.Code, new Queue<int>());
                findings[diagnostic.Code].Enqueue(_next);
            }
        }

        return findings;
    }

    private static bool IsAcceptable(string code) => code.StartsWith(AcceptableBand, StringComparison.Ordinal);
}
