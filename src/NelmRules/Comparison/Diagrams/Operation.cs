namespace NelmRules.Comparison;

/// <summary>An operation on terminals, for one store.</summary>
/// <param name="combine">The result for two terminals.</param>
/// <param name="absorbing">A terminal that is the result whatever is on the other side; null where there is none.</param>
/// <param name="neutral">A terminal that makes the other side the result; null where there is none.</param>
internal sealed class Operation(Func<int, int, int> combine, int? absorbing = null, int? neutral = null)
{
    private const int None = -1;

    /// <summary>The result for two terminals.</summary>
    internal Func<int, int, int> Combine { get; } = combine;

    /// <summary>The diagram that is the result whatever is on the other side.</summary>
    internal int Absorbing { get; private set; } = None;

    /// <summary>The diagram that makes the other side the result.</summary>
    internal int Neutral { get; private set; } = None;

    /// <summary>The terminal that is the result where both sides are the same diagram.</summary>
    internal int? OfSame { get; init; }

    /// <summary>Whether what both sides are is the result where they are the same diagram.</summary>
    internal bool IsIdempotent { get; init; }

    /// <summary>The number under which the store keeps results; 0 before there are any.</summary>
    internal int Number { get; private set; }

    /// <summary>The results for pairs of diagrams that were asked for as a whole.</summary>
    /// <remarks>They are few, and asked for again by every subject that is alike, long after the table of all results forgot them.</remarks>
    internal Dictionary<long, int> Asked { get; } = [];

    /// <summary>Makes it known to its store.</summary>
    internal void Begin(DiagramStore store)
    {
        Number = store.NewOperation();
        Absorbing = absorbing is { } one ? store.Terminal(one) : None;
        Neutral = neutral is { } other ? store.Terminal(other) : None;
    }
}
