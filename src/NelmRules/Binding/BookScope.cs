using NelmRules.Diagnostics;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>What the files of a book share while they are bound: vocabularies, the scopes of rulesets, definitions under way.</summary>
internal sealed class BookScope
{
    /// <summary>More expressions inside one another than this, definitions included, would endanger the stack.</summary>
    public const int MaximumDepth = 1_000;

    private const int MaximumChain = 200;

    private readonly Stack<Deferred> _underWay = new();

    /// <summary>The vocabularies by name.</summary>
    public Dictionary<string, VocabularySymbol> Vocabularies { get; } = new(StringComparer.Ordinal);

    /// <summary>The scopes of rulesets and vocabularies by name.</summary>
    public Dictionary<string, UnitScope> Units { get; } = new(StringComparer.Ordinal);

    /// <summary>Names whose declarations could not be read or understood: that is reported there, so their uses are not.</summary>
    public HashSet<string> Broken { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes sure that a definition has its body and type; reports a circle at the place that closes it.</summary>
    public bool Require(Deferred deferred, TextSpan use, DiagnosticBag diagnostics)
    {
        if (_underWay.Count >= MaximumChain)
        {
            diagnostics.Add(Problems.DefinitionsTooDeep(use, deferred.Symbol.Name));
            return false;
        }

        if (deferred.Bind(_underWay))
        {
            return true;
        }

        diagnostics.Add(Problems.CyclicDefinition(use, Circle(deferred)));
        return false;
    }

    private string Circle(Deferred closing)
    {
        IEnumerable<string> names = _underWay.TakeWhile(deferred => deferred != closing).Append(closing).Reverse()
            .Select(deferred => deferred.Symbol.Name);
        return string.Join(" -> ", names.Append(closing.Symbol.Name).Select(name => $"`{name}`"));
    }
}
