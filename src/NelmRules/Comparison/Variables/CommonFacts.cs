using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>What both versions make of facts that they know under one name: only what both read is compared.</summary>
/// <remarks>It is the same for all subjects, nearly all of which ask for facts that others have asked for.</remarks>
internal sealed class CommonFacts(Side old, Side newer)
{
    private readonly Dictionary<string, CommonNumber> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, bool IsOrdered), CommonChoice> _choices = [];
    private bool? _hasTwoKinds;

    /// <summary>Whether some fact has become one of another kind.</summary>
    internal bool HasTwoKinds => _hasTwoKinds ??= old.Book.Vocabulary.Facts.Any(was => newer.FindFact(old.NameOf(was)) is { } becomes && Kinds.Read(was.Type) != Kinds.Read(becomes.Type));

    /// <summary>A fact that is a number, by its variable.</summary>
    internal CommonNumber Number(string key, FactType type)
    {
        if (!_numbers.TryGetValue(key, out CommonNumber? number))
        {
            string name = key.Split(' ')[1];
            number = new CommonNumber(name, TypeOf(name, type), BoundsOf(name, type));
            _numbers.Add(key, number);
        }

        return number;
    }

    /// <summary>A choice, by its common name.</summary>
    internal CommonChoice Choice(string name, EnumType type)
    {
        if (!_choices.TryGetValue((name, type.IsOrdered), out CommonChoice? choice))
        {
            choice = FindChoice(name, type);
            _choices.Add((name, type.IsOrdered), choice);
        }

        return choice;
    }

    // The newer type of this kind; where one version counts and the other one takes any number, only what both read is compared.
    private FactType TypeOf(string name, FactType type) =>
        Known(name).Select(fact => fact.Type).Where(one => Kinds.Read(one) == Kinds.Read(type)).OrderBy(one => one is not CountType).First();

    // What one side refuses is not compared; what one side does not know at all is as the other side says.
    private Bounds BoundsOf(string name, FactType type)
    {
        Bounds[] bounds = [.. Known(name).Where(one => Kinds.Read(one.Type) == Kinds.Read(type)).Select(one => one.Shape.Bounds)];
        return new Bounds(bounds.Max(one => one.Low), bounds.Any(one => one.High is not null) ? bounds.Where(one => one.High is not null).Min(one => one.High) : null);
    }

    // The names that both sides know, in an order only where each side that has one has the same.
    private CommonChoice FindChoice(string name, EnumType type)
    {
        EnumType[] types = [.. Known(name).Select(fact => fact.Type).OfType<EnumType>()];
        ImmutableArray<string> names = types.Length < 2 ? type.Names : [.. types[0].Names.Where(one => types[1].IndexOf(one) >= 0)];
        return new CommonChoice(names, type.IsOrdered && types.Where(one => one.IsOrdered).All(one => one.Names.Where(names.Contains).SequenceEqual(names, StringComparer.Ordinal)));
    }

    private IEnumerable<FactSymbol> Known(string name) => new[] { newer.FindFact(name), old.FindFact(name) }.OfType<FactSymbol>();
}

/// <summary>A number that both versions read.</summary>
internal sealed record CommonNumber(string Name, FactType Type, Bounds Bounds);

/// <summary>The names that both versions know of a choice, and whether they stand in an order.</summary>
internal sealed record CommonChoice(ImmutableArray<string> Names, bool IsOrdered);
