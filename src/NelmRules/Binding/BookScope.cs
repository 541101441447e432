using NelmRules.Diagnostics;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>What the files of a book share while they are bound: vocabularies, the scopes of rulesets, definitions under way.</summary>
internal sealed class BookScope(Action<Symbol>? check)
{
    private const int LongestCircle = 8;

    private readonly Stack<Step> _underWay = new();
    private readonly Dictionary<string, QuantityType> _types = new(StringComparer.Ordinal);

    /// <summary>The vocabularies by name.</summary>
    public Dictionary<string, VocabularySymbol> Vocabularies { get; } = new(StringComparer.Ordinal);

    /// <summary>Vocabularies whose version could not be read, so that nobody need say that it is the wrong one.</summary>
    public HashSet<VocabularySymbol> WithoutVersion { get; } = [];

    /// <summary>The scopes of rulesets and vocabularies by name.</summary>
    public Dictionary<string, UnitScope> Units { get; } = new(StringComparer.Ordinal);

    /// <summary>Former names of rulesets and what they are called now.</summary>
    public Dictionary<string, string> FormerUnits { get; } = new(StringComparer.Ordinal);

    /// <summary>Hands over what has been bound, with all that it is defined from.</summary>
    public void Check(Symbol? symbol)
    {
        if (symbol is not null)
        {
            check?.Invoke(symbol);
        }
    }

    /// <summary>The type of what is measured in a unit: one for all numbers that have it.</summary>
    public QuantityType TypeOf(Unit unit)
    {
        if (!_types.TryGetValue(unit.Symbol, out QuantityType? type))
        {
            type = new QuantityType(unit);
            _types.Add(unit.Symbol, type);
        }

        return type;
    }

    /// <summary>Makes sure that a definition has its body and type; reports a circle at the place that closes it.</summary>
    /// <returns>Whether the definition can be used; where it cannot, that has been reported.</returns>
    public bool Require(Deferred deferred, TextSpan use, DiagnosticBag diagnostics)
    {
        if (deferred.Progress == Progress.UnderWay)
        {
            diagnostics.Add(Problems.CyclicDefinition(use, Circle(deferred)));
        }
        else if (deferred.Progress == Progress.Waiting)
        {
            Complete(deferred);
        }

        return deferred.Progress == Progress.Usable;
    }

    // What a definition is defined from is bound before it, on a stack of our own: a chain of any length is bound in linear time.
    private void Complete(Deferred first)
    {
        int floor = _underWay.Count;
        Begin(first);
        while (_underWay.Count > floor)
        {
            Step step = _underWay.Peek();
            if (!step.Needs.TryDequeue(out Deferred? needed))
            {
                step.Deferred.Close();
                _underWay.Pop();
            }
            else if (needed.Progress == Progress.Waiting)
            {
                Begin(needed);
            }
        }
    }

    private void Begin(Deferred deferred) => _underWay.Push(new Step(deferred, deferred.Open()));

    private string Circle(Deferred closing)
    {
        List<Deferred> circle = [.. _underWay.Select(open => open.Deferred).TakeWhile(deferred => deferred != closing).Append(closing).Reverse(), closing];
        bool isLocal = circle.TrueForAll(deferred => deferred.Scope == closing.Scope);
        IEnumerable<string> names = circle.Select(deferred => isLocal ? $"`{deferred.Symbol.Name}`" : $"`{deferred.Scope.Owner}.{deferred.Symbol.Name}`");
        return string.Join(" -> ", circle.Count <= LongestCircle ? names : [.. names.Take(LongestCircle - 2), "...", names.Last()]);
    }

    private sealed record Step(Deferred Deferred, Queue<Deferred> Needs);
}
