using NelmRules.Binding;
using NelmRules.Diagnostics;
using NelmRules.Vocabularies;

namespace NelmRules.Analysis;

/// <summary>Every check of what the rules mean together.</summary>
/// <remarks>
/// A declaration is checked as soon as it has been bound: once a long file has been bound whole, its first declarations have left the
/// caches (docs/performance.md).
/// </remarks>
internal sealed class Analyzer
{
    private readonly List<Diagnostic> _problems = [];
    private readonly TimeCheck _time;
    private readonly ConstantCheck _constants;

    public Analyzer()
    {
        _time = new TimeCheck(_problems);
        _constants = new ConstantCheck(_problems);
    }

    /// <summary>The findings so far, each with the text it lies in.</summary>
    public IEnumerable<Diagnostic> Problems => _problems;

    /// <summary>Checks a declaration, the header of a ruleset or an invariant; all that it is defined from has been bound.</summary>
    public void Check(Symbol symbol)
    {
        if (symbol is RuleSymbol rule)
        {
            _time.Check(rule);
        }

        _constants.Check(symbol);
    }
}
