using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>Problems found in one file, of which only so many are kept; the rest are counted.</summary>
internal sealed class SyntaxProblems
{
    /// <summary>The most problems that are listed for a file.</summary>
    public const int Most = 1000;

    private readonly List<Diagnostic> _kept = [];
    private int _dropped;

    public IReadOnlyList<Diagnostic> Kept => _kept;

    public void Add(Diagnostic problem)
    {
        if (_kept.Count < Most)
        {
            _kept.Add(problem);
        }
        else
        {
            _dropped++;
        }
    }

    /// <summary>Adds a problem that a text can have at every character; it is made only where it is kept.</summary>
    public void Add(Func<Diagnostic> make)
    {
        if (_kept.Count < Most)
        {
            _kept.Add(make());
        }
        else
        {
            _dropped++;
        }
    }

    /// <summary>The first problems of both passes over a text, in file order, and how many there are beyond them.</summary>
    public static ImmutableArray<Diagnostic> Merge(SourceText source, SyntaxProblems text, SyntaxProblems grammar)
    {
        DiagnosticBag bag = new(source);
        bag.AddRange(text._kept);
        bag.AddRange(grammar._kept);
        ImmutableArray<Diagnostic> all = bag.ToImmutable();
        int more = text._dropped + grammar._dropped + Math.Max(0, all.Length - Most);
        return more == 0 ? all : [.. all[..Math.Min(Most, all.Length)], More(source, more)];
    }

    private static Diagnostic More(SourceText source, int count) =>
        Problems.MoreProblems(new TextSpan(source.Content.Length, 0), count) with { Source = source };
}
