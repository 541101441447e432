using NelmRules.Syntax;

namespace NelmRules.Binding;

/// <summary>Loops over the parts of declarations.</summary>
/// <remarks>
/// The binder runs once over many kinds of syntax and symbols. A query operator costs such a run up to a dozen types for each of them,
/// a loop over arrays none (docs/performance.md).
/// </remarks>
internal static class Each
{
    /// <summary>The nodes of one kind.</summary>
    public static T[] Of<T>(ReadOnlySpan<SyntaxNode> nodes)
        where T : SyntaxNode
    {
        int count = 0;
        foreach (SyntaxNode node in nodes)
        {
            count += node is T ? 1 : 0;
        }

        T[] found = count == 0 ? [] : new T[count];
        int next = 0;
        foreach (SyntaxNode node in nodes)
        {
            if (node is T one)
            {
                found[next++] = one;
            }
        }

        return found;
    }

    /// <summary>What the items become, without those that become nothing.</summary>
    public static TResult[] Kept<TItem, TResult>(ReadOnlySpan<TItem> items, Func<TItem, TResult?> bind)
        where TResult : class
    {
        TResult[] kept = new TResult[items.Length];
        int count = 0;
        foreach (TItem item in items)
        {
            if (bind(item) is { } result)
            {
                kept[count++] = result;
            }
        }

        return count == kept.Length ? kept : kept[..count];
    }

    /// <summary>What the items become, or null where one of them becomes nothing; each is asked, so that each reports its problems.</summary>
    public static TResult[]? All<TItem, TResult>(ReadOnlySpan<TItem> items, Func<TItem, TResult?> bind)
        where TResult : class
    {
        TResult[] kept = Kept(items, bind);
        return kept.Length == items.Length ? kept : null;
    }
}
