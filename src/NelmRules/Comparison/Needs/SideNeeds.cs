using System.Globalization;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>What one side's conditions need, for all records at once: the inspector's own rules, on diagrams in place of answers.</summary>
internal sealed partial class SideNeeds(SubjectSpace space, SpaceSide side)
{
    private readonly DiagramStore _store = space.Store;
    private readonly SideCompiler _compiler = side.Compiler;
    private readonly Contexts _contexts = space.Workspace.Contexts;
    private readonly Dictionary<(object Symbol, int Context), NeedMap> _known = [];

    /// <summary>What a subject needs; members that do not exist yet are among them.</summary>
    internal NeedMap Of(SubjectSide subject) => subject.Factor is { } factor
        ? Number(side.Paths.Find(factor, NumberTest.IsPresent), _store.Terminal(1))
        : Inspect(subject);

    private NeedMap Inspect(SubjectSide subject)
    {
        int identity = _store.Terminal((int)AnswerFunctions.Identity.Bits);
        return subject.Joined is { } condition && !subject.Conditions.IsEmpty ? Inspect(condition, identity) : new NeedMap();
    }

    private NeedMap Inspect(BoundExpression condition, int context) =>
        DeepStack.HasRoom() ? Unsettled(condition, context) : DeepStack.Continue(() => Unsettled(condition, context));

    private NeedMap Unsettled(BoundExpression condition, int context)
    {
        int answers = _compiler.Condition(condition);
        int open = _contexts.Unsettled(context, answers);
        return open == _store.Terminal(0) ? new NeedMap() : Open(condition, open, answers);
    }

    private NeedMap Open(BoundExpression condition, int context, int answers) => condition switch
    {
        BoundEnumComparison or BoundMembership when OnlyFact(condition) is { } fact => One(side.NameOf(fact), _contexts.Distinguish(context, answers)),
        BoundFact fact => Fact(fact, context, answers),
        BoundDefinition definition => Inspect(definition.Definition, context),
        BoundCriteria criteria => Inspect(criteria.Criteria, context),
        BoundNot not => Inspect(not.Operand, _contexts.BelowNot(context)),
        BoundLogical logical => Join(logical.IsAnd, context, [.. logical.Operands.Select(PartOf)]),
        BoundCounting counting => Count(counting.Kind, counting.Count, context, [.. counting.Operands.Select(PartOf)]),
        BoundEnumComparison comparison => Compare(comparison, context),
        BoundMembership membership => InspectChoice(membership.Operand, Reading(context, [new MemberTest(membership.Members)])),
        BoundReceived received => One($"received {side.NameOf(received.Treatment)}", _contexts.Distinguish(context, answers)),
        _ => Test(condition, context, answers),
    };

    // A choice that is compared with names alone is needed exactly where the answers of the comparison are told apart.
    private static FactSymbol? OnlyFact(BoundExpression condition) => condition switch
    {
        BoundMembership { Operand: BoundFact { Definition: null, Fact: var fact } } => fact,
        BoundEnumComparison { Left: BoundFact { Definition: null, Fact: var fact }, Right: BoundEnumValue } => fact,
        BoundEnumComparison { Left: BoundEnumValue, Right: BoundFact { Definition: null, Fact: var fact } } => fact,
        _ => null,
    };

    private NeedMap One(string name, int set) => new NeedMap().Add(space, new NeedKey(name), set);

    private NeedMap Fact(BoundFact fact, int context, int answers)
    {
        int matters = _contexts.Distinguish(context, answers);
        return fact.Definition is { } definition ? Derived(fact, Inspect(definition, context), matters) : One(side.NameOf(fact.Fact), matters);
    }

    // A fact is itself the alternative to whatever its definition needs, and is needed alone where that is nothing it could have.
    private NeedMap Derived(BoundFact fact, NeedMap definition, int matters)
    {
        string name = side.NameOf(fact.Fact);
        NeedMap result = One(name, space.Without(matters, definition.Any(space)));
        foreach (NeedKey key in definition.Keys)
        {
            result.Add(space, key.Or(name), definition.Of(key, _store.Terminal(0)));
        }

        return result;
    }

    private NeedMap Inspect(DefinitionSymbol definition, int context) => Once(definition, context, () => definition.Body switch
    {
        ExpressionBody body => UnlessOpen(context, [.. body.Open.Select(open => PartOf(open.Condition))], PartOf(body.Value)),
        RowsBody body => Rows(body, definition.Type, Reading(context, [new AnswerTest()])),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    private NeedMap Inspect(CriteriaSymbol criteria, int context) => Once(criteria, context, () =>
    {
        Part[] items = [.. criteria.Items.Select(ItemPart)];
        return criteria.Kind switch
        {
            _ when items.Length == 0 => new NeedMap(),
            CriteriaKind.AllOf => Join(true, context, items),
            CriteriaKind.AnyOf => Join(false, context, items),
            CriteriaKind.AtLeast => Count(CountingKind.AtLeast, criteria.Required, context, items),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    });

    // What any and all of a list need depends on the whole context and on the records; it stands for itself.
    private NeedMap Test(BoundExpression condition, int context, int answers) => condition switch
    {
        BoundIsKnown or BoundIsRecorded or BoundAnswer => new NeedMap(),
        BoundAggregate aggregate when Leaves.IsOfListAlone(aggregate) => OfList(aggregate, _contexts.Distinguish(context, answers))
            .Add(space, Aggregate(side.Meanings.Of(condition), _contexts.Where(space.Without(DiagramStore.Everything, NotRecorded(aggregate)), context))),
        BoundAggregate => Aggregate(side.Meanings.Of(condition), context),
        _ when side.Tests.PathOf(condition) is { } path => Number(path, _contexts.Distinguish(context, answers)),
        _ => Number(condition, _contexts.Distinguish(context, answers)),
    };

    private NeedMap Aggregate(string meaning, int context)
    {
        NeedMap result = new();
        foreach (int functions in _store.Terminals(context).Where(functions => functions != 0))
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"{meaning} {functions}");
            result.Add(space, NeedKey.Opaque(key), _store.Map(context, one => one == functions ? 1 : 0));
        }

        return result;
    }

    private NeedMap Once(object symbol, int context, Func<NeedMap> inspect)
    {
        if (!_known.TryGetValue((symbol, context), out NeedMap? known))
        {
            known = inspect();
            _known[(symbol, context)] = known;
        }

        return known;
    }
}
