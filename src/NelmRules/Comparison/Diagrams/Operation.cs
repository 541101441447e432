namespace NelmRules.Comparison;

/// <summary>An operation on terminals, with the pairs of diagrams that it was applied to in one store.</summary>
/// <param name="combine">The result for two terminals.</param>
/// <param name="absorbing">A terminal that is the result whatever is on the other side; null where there is none.</param>
/// <param name="neutral">A terminal that makes the other side the result; null where there is none.</param>
internal sealed class Operation(Func<int, int, int> combine, int? absorbing = null, int? neutral = null)
{
    /// <summary>The result for two terminals.</summary>
    internal Func<int, int, int> Combine { get; } = combine;

    /// <summary>A terminal that is the result whatever is on the other side.</summary>
    internal int? Absorbing { get; } = absorbing;

    /// <summary>A terminal that makes the other side the result.</summary>
    internal int? Neutral { get; } = neutral;

    /// <summary>The results so far.</summary>
    internal PairMemo Known { get; } = new();
}
