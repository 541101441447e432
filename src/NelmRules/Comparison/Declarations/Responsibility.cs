using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Finds the declarations that a change comes from: those that say it, and those that they use.</summary>
internal sealed class Responsibility(DeclarationIndex old, DeclarationIndex newer, Counterparts counterparts)
{
    /// <summary>The declarations behind a subject that differs; what says it first, then what it comes through.</summary>
    internal ImmutableArray<DeclarationChange> Of(SubjectPair pair)
    {
        (Symbol? Old, Symbol? New)[] saying = [.. counterparts.Pair(pair.Old.Declarations, pair.New.Declarations)];
        IEnumerable<DeclarationChange> direct = saying.Where(one => Differs(pair, one)).Select(one => Change(one) with { IsUnchanged = IsWordForWord(pair, one) });
        return [.. direct, .. Through(pair, saying)];
    }

    private bool Differs(SubjectPair pair, (Symbol? Old, Symbol? New) one) =>
        one.Old is null || one.New is null || !pair.Old.Declarations.Contains(one.Old) || !pair.New.Declarations.Contains(one.New)
        || old.DeepMeaning(one.Old, pair.Old) != newer.DeepMeaning(one.New, pair.New);

    private bool IsWordForWord(SubjectPair pair, (Symbol? Old, Symbol? New) one) =>
        one is { Old: { } was, New: { } becomes } && pair.Old.Declarations.Contains(was) && pair.New.Declarations.Contains(becomes)
        && (Words.AreSame(DeclarationIndex.ConditionPlace(was), DeclarationIndex.ConditionPlace(becomes)) || old.OwnMeaning(was) == newer.OwnMeaning(becomes));

    private IEnumerable<DeclarationChange> Through(SubjectPair pair, (Symbol? Old, Symbol? New)[] saying)
    {
        // Where no name stands for something else, what is the same on both sides need not be paired.
        Symbol[] was = [.. old.Reached(pair.Old, one => counterparts.HasNamed || !counterparts.IsSameLater(one))];
        Symbol[] becomes = [.. newer.Reached(pair.New, one => counterparts.HasNamed || !counterparts.IsSameBefore(one))];
        (Symbol? Old, Symbol? New)[] used = [.. counterparts.Pair(was, becomes)];
        IEnumerable<(Symbol? Old, Symbol? New)> changed = used.Where(one =>
            one.Old is null || one.New is null ? counterparts.IsAlone(one) : old.OwnMeaning(one.Old) != newer.OwnMeaning(one.New));
        IEnumerable<Place> places = used.Concat(saying).SelectMany(one => new[] { one.Old?.Place, one.New?.Place }).OfType<Place>();
        return changed.Concat(counterparts.NamedAt(places))
            .Select(one => Change(one) with { IsThrough = true })
            .OrderBy(one => one.Kind, StringComparer.Ordinal)
            .ThenBy(one => one.Name, StringComparer.Ordinal);
    }

    private static DeclarationChange Change((Symbol? Old, Symbol? New) one) =>
        new(DeclarationIndex.KindOf((one.New ?? one.Old)!), (one.New ?? one.Old)!.Name, one.Old?.Place, one.New?.Place);
}
