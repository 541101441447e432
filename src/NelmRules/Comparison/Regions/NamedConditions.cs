using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Finds the criteria, definitions and counts of a subject that mean the same on both sides and read several facts.</summary>
internal sealed class NamedConditions(SubjectSpace space, SubjectPair pair)
{
    // A name for a single fact says less than the fact.
    private const int LeastSupport = 2;

    private readonly Dictionary<string, NamedCondition> _found = new(StringComparer.Ordinal);
    private readonly HashSet<object> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>The conditions, those that read the fewest variables first.</summary>
    internal ImmutableArray<NamedCondition> Find()
    {
        Find(pair.New, space.New, space.Old);
        Find(pair.Old, space.Old, space.New);
        return [.. _found.Values.OrderBy(one => one.Support).ThenBy(one => one.Part.Text, StringComparer.Ordinal)];
    }

    private void Find(SubjectSide subject, SpaceSide side, SpaceSide other)
    {
        foreach (BoundExpression part in subject.Factor is null ? subject.Closure : [])
        {
            IEnumerable<NamedCondition> named = part switch
            {
                BoundCriteria or BoundDefinition or BoundFact { Definition: not null } =>
                    _read.Add(SymbolOf(part)) && IsSame(part, side, other) ? Named(part, side) : [],
                BoundCounting counting when side == space.New => Counts(counting),
                _ => [],
            };
            foreach (NamedCondition one in named.Where(one => one.Support >= LeastSupport))
            {
                _found.TryAdd(one.Part.Text, one);
            }
        }
    }

    // What many rules use is looked at once.
    private static object SymbolOf(BoundExpression part) => part switch
    {
        BoundCriteria criteria => criteria.Criteria,
        BoundDefinition definition => definition.Definition,
        BoundFact { Definition: { } definition } => definition,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // A name that the other side knows as well, and by which it means the same.
    private static bool IsSame(BoundExpression part, SpaceSide side, SpaceSide other) => part switch
    {
        BoundCriteria { Criteria: var criteria } => side.Side.Ruleset.Criteria.Contains(criteria)
            && other.Side.Ruleset.Criteria.FirstOrDefault(one => one.Name == criteria.Name) is { } known
            && side.Meanings.Of(criteria) == other.Meanings.Of(known),
        BoundDefinition { Definition: var definition } => Own(side, one => one == definition) is not null
            && Own(other, one => one.Name == definition.Name && one.Fact is null) is { } known
            && side.Meanings.Of(definition) == other.Meanings.Of(known),
        BoundFact { Fact: var fact, Definition: { } definition } => Own(side, one => one.Fact == fact) == definition
            && other.Side.Side.FindFact(side.NameOf(fact)) is { } known
            && side.Meanings.Of(fact, definition) == other.Meanings.Of(known, Own(other, one => one.Fact == known)),
        _ => false,
    };

    private static DefinitionSymbol? Own(SpaceSide side, Func<DefinitionSymbol, bool> isRight) =>
        side.Side.Definitions.FirstOrDefault(isRight);

    private static string NameOf(BoundExpression part, SpaceSide side) => part switch
    {
        BoundCriteria criteria => criteria.Criteria.Name,
        BoundDefinition definition => definition.Definition.Name,
        BoundFact fact => side.NameOf(fact.Fact),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private IEnumerable<NamedCondition> Named(BoundExpression part, SpaceSide side)
    {
        RegionPart name = new(NameOf(part, side), NameOf(part, side)) { Fact = (part as BoundFact)?.Fact };
        return part.Type switch
        {
            YesNoType => YesAndNo(name, side.Compiler.Condition(part)),
            EnumType type => Choices(name, type, side, side.Compiler.Reading(part)),
            _ => [],
        };
    }

    private IEnumerable<NamedCondition> YesAndNo(RegionPart name, int answers) =>
    [
        Make(name with { Names = ["yes"] }, answers, one => one == (int)Answers.Yes),
        Make(name with { Text = $"not {name.Name}", Names = ["no"] }, answers, one => one == (int)Answers.No),
    ];

    private IEnumerable<NamedCondition> Choices(RegionPart name, EnumType type, SpaceSide side, int readings)
    {
        foreach (string value in type.Names)
        {
            ulong bit = 1UL << type.IndexOf(value);
            ImmutableArray<NamedCondition> weaker =
            [
                .. type.Names.Where(other => other != value).Select(other => Choice(name, type, readings, ($"!= {other}", type.AllNames & ~(1UL << type.IndexOf(other))), side)),
                .. type.IsOrdered ? [Choice(name, type, readings, ($">= {value}", type.AllNames & ~(bit - 1)), side)] : Array.Empty<NamedCondition>(),
                .. type.IsOrdered ? [Choice(name, type, readings, ($"<= {value}", bit | (bit - 1)), side)] : Array.Empty<NamedCondition>(),
            ];
            yield return Choice(name, type, readings, ($"== {value}", bit), side) with { Weaker = type.Names.Length > LeastSupport ? weaker : [] };
        }
    }

    // Only settled values: what the source leaves open between allowed names is told by other lines.
    private NamedCondition Choice(RegionPart name, EnumType type, int readings, (string Text, ulong Members) values, SpaceSide side) => Make(
        name with { Text = $"{name.Name} {values.Text}", Names = [.. type.Names.Where((_, index) => (values.Members >> index & 1) != 0)] },
        readings,
        one => side.Compiler.ReadingsOf(one) is var all && all.Test(mask => Readings.IsMember(mask, values.Members)) == Answers.Yes);

    // A count of the newer version, whose names hold in both, that is one of the older too.
    private IEnumerable<NamedCondition> Counts(BoundCounting counting)
    {
        string[] meanings = [.. counting.Operands.Select(space.New.Meanings.Of).Order(StringComparer.Ordinal)];
        bool known = pair.Old.Read.SelectMany(BoundTree.Closure).OfType<BoundCounting>()
            .Any(one => one.Operands.Length == meanings.Length && one.Operands.Select(space.Old.Meanings.Of).Order(StringComparer.Ordinal).SequenceEqual(meanings));
        return known ? Counts([.. counting.Operands.Select(operand => ExpressionText.Of(operand, space.New.Side.Side))], counting.Operands.Select(space.New.Compiler.Condition)) : [];
    }

    private IEnumerable<NamedCondition> Counts(string[] texts, IEnumerable<int> operands)
    {
        int tally = space.New.Compiler.Tallies.Of(operands);
        NamedCondition Count(CountingKind kind, string word, int number)
        {
            string text = $"{word} {BoundText.Of(number)} of ({string.Join(", ", texts)})";
            return Make(new RegionPart(text, text), tally, one => space.New.Compiler.Tallies[one].Count(kind, number) == Answers.Yes);
        }

        return Enumerable.Range(0, texts.Length + 1).Select(number => Count(CountingKind.Exactly, "exactly", number) with
        {
            Weaker = [Count(CountingKind.AtLeast, "at least", number), Count(CountingKind.AtMost, "at most", number)],
        });
    }

    private NamedCondition Make(RegionPart part, int values, Func<int, bool> holds)
    {
        int set = space.Store.Map(values, one => holds(one) ? 1 : 0);
        return new NamedCondition(part, set, space.Store.Levels(set).Count);
    }
}
