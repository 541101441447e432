namespace NelmRules.Comparison;

/// <summary>An operation on terminals, with the pairs of diagrams that it was applied to in one store.</summary>
internal sealed class Operation(Func<int, int, int> combine)
{
    /// <summary>The result for two terminals.</summary>
    internal Func<int, int, int> Combine { get; } = combine;

    /// <summary>The results so far.</summary>
    internal Dictionary<(int Left, int Right), int> Known { get; } = [];
}
