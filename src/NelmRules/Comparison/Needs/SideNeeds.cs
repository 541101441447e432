using System.Globalization;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>What one side's conditions need, for all records at once: the inspector's own rules, on diagrams in place of answers.</summary>
/// <remarks>Each part adds to a map what it needs in its context.</remarks>
internal sealed partial class SideNeeds(SubjectSpace space, SpaceSide side)
{
    private readonly DiagramStore _store = space.Store;
    private readonly SideCompiler _compiler = side.Compiler;
    private readonly Contexts _contexts = space.Workspace.Contexts;
    private readonly Dictionary<(object Symbol, int Context), NeedMap> _known = [];

    /// <summary>What a subject needs, of the records of a set alone; members that do not exist yet are among them.</summary>
    internal NeedMap Of(SubjectSide subject, int among)
    {
        NeedMap found = new(space);
        if (subject.Factor is { } factor)
        {
            NumberPath path = side.Paths.Find(factor, NumberTest.IsPresent);
            Number(path, space.Both(among, UnsettledOf(path)), found);
        }
        else if (subject.Joined is { } condition && !subject.Conditions.IsEmpty)
        {
            Inspect(condition, among, found);
        }

        return found;
    }

    private NeedMap Inspect(BoundExpression condition, int context, NeedMap found) =>
        side.Tests.MayBeOpen(condition) ? InspectOpen(condition, context, found) : Ask(condition, _contexts.OfYesOrNo(context), found);

    private NeedMap InspectOpen(BoundExpression condition, int context, NeedMap found) =>
        DeepStack.HasRoom() ? Unsettled(condition, context, found) : DeepStack.Continue(() => Unsettled(condition, context, found));

    private NeedMap Unsettled(BoundExpression condition, int context, NeedMap found)
    {
        int answers = _compiler.Condition(condition);
        // What begins with telling answers apart leaves out those that are settled by itself.
        int open = condition is BoundComparison ? context : _contexts.Unsettled(context, answers);
        return open == DiagramStore.Nothing ? found : Open(condition, open, answers, found);
    }

    private NeedMap Open(BoundExpression condition, int context, int answers, NeedMap found) => condition switch
    {
        BoundFact { Definition: { } definition } fact => Derived(fact, Inspect(definition, context), _contexts.Distinguish(context, answers), found),
        BoundDefinition definition => found.Add(Inspect(definition.Definition, context)),
        BoundCriteria criteria => found.Add(Inspect(criteria.Criteria, context)),
        BoundNot not => Inspect(not.Operand, _contexts.BelowNot(context), found),
        BoundLogical logical => Join(logical.IsAnd, context, PartsOf(logical.Operands), found),
        BoundCounting counting => Count(counting.Kind, counting.Count, context, PartsOf(counting.Operands), found),
        BoundEnumComparison comparison => Compare(comparison, context, found),
        BoundMembership membership => InspectChoice(membership.Operand, Reading(context, [new MemberTest(membership.Members)]), found),
        BoundReceived received => found.Add(new NeedKey($"received {side.NameOf(received.Treatment)}"), _contexts.Distinguish(context, answers)),
        _ => Test(condition, context, answers, found),
    };

    private NeedKey Key(FactSymbol fact) => new(side.NameOf(fact));

    // A fact is itself the alternative to whatever its definition needs, and is needed alone where that is nothing it could have.
    private NeedMap Derived(BoundFact fact, NeedMap definition, int matters, NeedMap found)
    {
        string name = side.NameOf(fact.Fact);
        found.Add(new NeedKey(name), space.Without(matters, definition.Any()));
        foreach (NeedKey key in definition.Keys)
        {
            found.Add(key.Or(name), definition.Of(key));
        }

        return found;
    }

    private NeedMap Inspect(DefinitionSymbol definition, int context) => Once(definition, context, found => definition.Body switch
    {
        ExpressionBody body => UnlessOpen(context, [.. body.Open.Select(open => PartOf(open.Condition))], PartOf(body.Value), found),
        RowsBody body => Rows(body, definition.Type, Reading(context, [new AnswerTest()]), found),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    private NeedMap Inspect(CriteriaSymbol criteria, int context) => Once(criteria, context, found =>
    {
        Part[] items = [.. criteria.Items.Select(ItemPart)];
        return criteria.Kind switch
        {
            _ when items.Length == 0 => found,
            CriteriaKind.AllOf => Join(true, context, items, found),
            CriteriaKind.AnyOf => Join(false, context, items, found),
            CriteriaKind.AtLeast => Count(CountingKind.AtLeast, criteria.Required, context, items, found),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    });

    // What any and all of a list need depends on the whole context and on the records; it stands for itself.
    private NeedMap Test(BoundExpression condition, int context, int answers, NeedMap found) => condition switch
    {
        BoundIsKnown or BoundIsRecorded or BoundAnswer => found,
        BoundAggregate aggregate when Leaves.IsOfListAlone(aggregate) => Aggregate(
            side.Meanings.Of(condition),
            _contexts.Where(space.Without(DiagramStore.Everything, NotRecorded(aggregate)), context),
            OfList(aggregate, _contexts.Distinguish(context, answers), found)),
        BoundAggregate => Aggregate(side.Meanings.Of(condition), context, found),
        _ when side.Tests.PathOf(condition) is { } path => Number(path, _contexts.Distinguish(context, answers), found),
        _ => Number(condition, _contexts.Distinguish(context, answers), found),
    };

    private NeedMap Aggregate(string meaning, int context, NeedMap found)
    {
        foreach (int functions in _store.Terminals(context).Where(functions => functions != 0))
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"{meaning} {functions}");
            found.Add(NeedKey.Opaque(key), _store.Map(context, one => one == functions ? 1 : 0));
        }

        return found;
    }

    private NeedMap Once(object symbol, int context, Func<NeedMap, NeedMap> inspect)
    {
        if (!_known.TryGetValue((symbol, context), out NeedMap? known))
        {
            known = inspect(new NeedMap(space));
            _known[(symbol, context)] = known;
        }

        return known;
    }
}
