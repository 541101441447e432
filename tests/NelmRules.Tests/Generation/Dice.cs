namespace NelmRules.Tests.Generation;

/// <summary>Random choices; one seed gives one sequence of them.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);
    private int _named;

    /// <summary>A name that this has not given before.</summary>
    public string Name(string kind) => $"{kind}_{_named++}";

    /// <summary>A number from 0 to one below the limit.</summary>
    public int Below(int limit) => _random.Next(limit);

    /// <summary>A number between two, both included.</summary>
    public int Between(int low, int high) => _random.Next(low, high + 1);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => _random.Next(times) == 0;

    /// <summary>One of several.</summary>
    public T Of<T>(params IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    /// <summary>Different ones of several, in random order; fewer than <paramref name="least"/> only where there are no more.</summary>
    public T[] Some<T>(IEnumerable<T> all, int least, int most)
    {
        T[] shuffled = Shuffled(all);
        return shuffled[..Math.Min(shuffled.Length, Between(least, most))];
    }

    /// <summary>All of them in random order.</summary>
    public T[] Shuffled<T>(IEnumerable<T> all)
    {
        T[] items = [.. all];
        _random.Shuffle(items);
        return items;
    }

    /// <summary>The text, or nothing, once in so many times.</summary>
    public string Perhaps(int times, Func<string> text) => OneIn(times) ? text() : "";

    /// <summary>The results of calling something so many times.</summary>
    public T[] Several<T>(int least, int most, Func<T> next) => [.. Enumerable.Range(0, Between(least, most)).Select(_ => next())];
}
