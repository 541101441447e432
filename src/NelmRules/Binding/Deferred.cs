using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>A definition or criteria whose body is bound when it is first needed, so that order in files means nothing.</summary>
internal sealed class Deferred(Symbol symbol, UnitScope scope, Action<Deferred> bind)
{
    private bool _done;

    /// <summary>The symbol that gets its body.</summary>
    public Symbol Symbol { get; } = symbol;

    /// <summary>The file it stands in.</summary>
    public UnitScope Scope { get; } = scope;

    /// <summary>How many expressions lie inside one another in its body, other definitions included.</summary>
    public int Depth { get; set; }

    /// <summary>Binds the body once; false where that is under way, so that the definitions form a circle.</summary>
    public bool Bind(Stack<Deferred> underWay)
    {
        if (_done || underWay.Contains(this))
        {
            return _done;
        }

        underWay.Push(this);
        bind(this);
        underWay.Pop();
        _done = true;
        return true;
    }
}
