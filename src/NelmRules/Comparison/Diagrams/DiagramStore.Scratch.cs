namespace NelmRules.Comparison;

internal sealed partial class DiagramStore
{
    private ResultCache _scratchResults = new();
    private bool _isScratch;

    /// <summary>Begins to make diagrams that are not kept; the number says which are.</summary>
    internal int BeginScratch()
    {
        (_results, _scratchResults) = (_scratchResults, _results);
        _results.Clear();
        _isScratch = true;
        return _count;
    }

    /// <summary>Gives up all diagrams made since but one, which gets another number.</summary>
    internal int EndScratch(int begin, int kept)
    {
        int[] all = [.. Reached(kept).Where(node => node >= begin).Order()];
        (int Node, int Level, int[] Children)[] copies = [.. all.Select(node => (node, Level(node), Children(node).ToArray()))];
        while (_count > begin)
        {
            RemoveLast();
        }

        (_results, _scratchResults) = (_scratchResults, _results);
        _isScratch = false;
        Dictionary<int, int> numbers = [];
        foreach ((int node, int level, int[] children) in copies)
        {
            numbers.Add(node, Node(level, [.. children.Select(child => numbers.GetValueOrDefault(child, child))]));
        }

        return numbers.GetValueOrDefault(kept, kept);
    }

    // The last node that was added stands in nobody's way: all others were there when it found its place.
    private void RemoveLast()
    {
        int last = _count - 1;
        if (IsTerminal(last))
        {
            _terminals.Remove(Value(last));
        }
        else
        {
            _table[Find(_levels[last], Children(last))] = 0;
        }

        _count = last;
        _used = _firsts[last];
    }
}
