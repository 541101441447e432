using System.Collections.Immutable;

namespace NelmRules.Comparison;

/// <summary>Regions for people, and what they hang on.</summary>
internal sealed class Regions(SubjectSpace space, LineWriter lines, int mostLines)
{
    private bool? _hasOpaque;

    /// <summary>How many cubes are looked for where only what is asked for differs: some to choose the simplest lines from.</summary>
    internal int CubesOfNeeds => 2 * mostLines;

    /// <summary>Cubes as a region.</summary>
    internal Region Of(IReadOnlyCollection<Cube> cubes, bool isComplete) => Of(cubes, [], isComplete);

    /// <summary>The same with cubes that hold others too.</summary>
    internal Region Of(IReadOnlyCollection<Cube> cubes, IReadOnlyCollection<Cube> wider, bool isComplete) => new(
        [.. cubes.Select(lines.Write).Concat(wider.Select(cube => lines.Write(cube) with { IsApproximate = true })).Take(mostLines)],
        Math.Max(0, cubes.Count + wider.Count - mostLines) + (isComplete ? 0 : 1))
    {
        HasMoreThanCounted = !isComplete,
    };

    /// <summary>Whether a cube says something of an expression that no record can be asked for.</summary>
    internal bool IsOpaque(Cube cube) => HasOpaque && (cube.Named.Any(one => LevelsOf(one).Any(level => space.Table.All[level].IsOpaque)) || cube.Allowed.Any(pair => space.Table.All[pair.Level] switch
    {
        NumberVariable { IsShared: true } number => !pair.Values.Take(number.Cells.Length).Contains(true),
        var other => other.IsOpaque,
    }));

    // Most subjects read facts alone.
    private bool HasOpaque => _hasOpaque ??= space.Table.All.Any(IsExpression);

    /// <summary>The first expression of the subject, where what is in doubt speaks of none.</summary>
    internal string AnyExpression => Expressions(Enumerable.Range(0, space.Table.Count)).FirstOrDefault("what is recorded of lists");

    /// <summary>The expressions that a cube speaks of, as written.</summary>
    internal IEnumerable<string> Expressions(Cube cube) => Expressions(cube.Allowed.Select(one => one.Level).Concat(cube.Named.SelectMany(LevelsOf)).Distinct());

    private IEnumerable<string> Expressions(IEnumerable<int> levels) => levels.Select(level => space.Table.All[level])
        .Where(IsExpression)
        .Select(variable => variable.Shown);

    private static bool IsExpression(Variable variable) => variable.IsOpaque || variable is NumberVariable { IsShared: true };

    private ImmutableSortedSet<int> LevelsOf(NamedCondition condition) => space.Store.Levels(condition.Set);
}
