using System.Globalization;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Cli;

/// <summary>Applies the safe fixes of a check, checks again, and goes on until nothing changes; then each file is written once.</summary>
internal sealed class SafeFixes
{
    // A fix that brings about its own problem again would never end.
    private const int MostRounds = 20;

    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly List<string> _applied = [];
    private CheckedRules _rules;

    private SafeFixes(CheckedRules rules) => _rules = rules;

    /// <summary>The rules as they are afterwards, and a line for each fix.</summary>
    public static (CheckedRules Rules, IReadOnlyList<string> Applied) Apply(CheckedRules rules)
    {
        SafeFixes fixes = new(rules);
        for (int round = 0; round < MostRounds && fixes.ChangesSomething(); round++)
        {
            fixes._rules = fixes._rules.Again();
        }

        fixes.Write();
        return (fixes._rules, fixes._applied);
    }

    private bool ChangesSomething()
    {
        int before = _applied.Count;
        foreach (SourceText source in _rules.Files.Sources.Where(_rules.Files.IsFile).ToArray())
        {
            AppliedFixes fixes = AppliedFixes.Of(source, _rules.Diagnostics);
            if (!fixes.Mended.IsEmpty)
            {
                _applied.AddRange(fixes.Mended.Select(Tell));
                _rules.Files.Change(source, fixes.Source);
                _changed.Add(source.Path);
            }
        }

        return _applied.Count > before;
    }

    private void Write()
    {
        foreach (SourceText source in _rules.Files.Sources.Where(source => _changed.Contains(source.Path) && _rules.Files.IsFile(source)))
        {
            OutputFiles.Replace(_rules.Files.FullPathOf(source), source.Path, source.Content);
        }
    }

    private static string Tell(Diagnostic mended)
    {
        LinePosition position = mended.Source!.PositionOf(mended.Span.Start);
        return string.Create(
            CultureInfo.InvariantCulture, $"{mended.Source.Path}:{position.Line}:{position.Column}: fixed {mended.Code}: {mended.SafeFix!.Title}.");
    }
}
