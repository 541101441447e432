using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>A subject as one side says it.</summary>
/// <param name="Conditions">The conditions of which one is enough; a null always holds, none never.</param>
/// <param name="Declarations">The declarations that say it, in order.</param>
internal sealed record SubjectSide(ImmutableArray<BoundExpression?> Conditions, ImmutableArray<Symbol> Declarations)
{
    /// <summary>A side that does not say it.</summary>
    internal static SubjectSide Absent { get; } = new([], []);

    /// <summary>The fact of a prognostic factor that is measured per step, instead of conditions; else null.</summary>
    internal BoundFact? Factor { get; init; }

    /// <summary>The conditions as one expression; null where it always holds.</summary>
    internal BoundExpression? Joined => field ??= Join();

    private BoundExpression? Join() => Conditions switch
    {
        [var only] => only,
        _ when Conditions.Contains(null) => null,
        [var first, ..] => new BoundLogical(first!.Place, false, [.. Conditions.OfType<BoundExpression>()]),
        _ => new BoundAnswer(new Place(new Text.SourceText("", ""), new Text.TextSpan(0, 0)), false),
    };

    /// <summary>All that it reads and everything inside that.</summary>
    internal ImmutableArray<BoundExpression> Closure => field.IsDefault ? field = [.. Read.SelectMany(BoundTree.Closure)] : field;

    /// <summary>One expression that reads all that this reads; null where nothing is read.</summary>
    internal IEnumerable<BoundExpression> Read => Factor is null ? Conditions.OfType<BoundExpression>() : [Factor];
}

/// <summary>A subject on both sides.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Old">The older side.</param>
/// <param name="New">The newer side.</param>
internal sealed record SubjectPair(ComparedSubject Subject, SubjectSide Old, SubjectSide New)
{
    /// <summary>Whether it is said only where the ruleset applies.</summary>
    internal bool IsOfPopulation => Subject.Kind != SubjectKind.Applicability && Subject.Reported is null;
}
