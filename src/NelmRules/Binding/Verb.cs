using System.Collections.Immutable;

namespace NelmRules.Binding;

/// <summary>The direction of advice.</summary>
public enum Direction
{
    /// <summary>For the treatment.</summary>
    For,

    /// <summary>Neither: the evidence is insufficient.</summary>
    None,

    /// <summary>Against the treatment.</summary>
    Against,
}

/// <summary>One of the five verbs, a place on GRADE's scale of direction and strength.</summary>
/// <param name="Word">As written in a rule, for example <c>insufficient evidence for</c>.</param>
/// <param name="Keyword">The reserved word that begins it.</param>
/// <param name="Code">As written in JSON.</param>
/// <param name="Direction">For, against or none.</param>
/// <param name="Strength"><c>strong</c>, <c>weak</c> or null.</param>
public sealed record Verb(string Word, string Keyword, string Code, Direction Direction, string? Strength)
{
    /// <summary>The five verbs from strongest for to strongest against.</summary>
    public static ImmutableArray<Verb> All { get; } =
    [
        new("recommend", "recommend", "recommend", Direction.For, "strong"),
        new("consider", "consider", "consider", Direction.For, "weak"),
        new("insufficient evidence for", "insufficient", "insufficient_evidence", Direction.None, null),
        new("discourage", "discourage", "discourage", Direction.Against, "weak"),
        new("contraindicate", "contraindicate", "contraindicate", Direction.Against, "strong"),
    ];

    /// <summary>The verb that a reserved word begins.</summary>
    public static Verb Of(string keyword)
    {
        int place = 0;
        while (All[place].Keyword != keyword)
        {
            place++;
        }

        return All[place];
    }
}
