using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

internal sealed partial class SideNeeds
{
    private readonly List<ReadingContext> _readings = [];
    private readonly Dictionary<string, int> _readingNumbers = new(StringComparer.Ordinal);
    private Operation? _open;
    private Operation? _matters;

    private NeedMap Compare(BoundEnumComparison comparison, int context, NeedMap found)
    {
        int left = Beside(comparison.Sign, comparison.Right, context);
        int right = Beside(Mirror(comparison.Sign), comparison.Left, context);
        return InspectChoice(comparison.Right, right, InspectChoice(comparison.Left, left, found));
    }

    private int Beside(ComparisonSign sign, BoundExpression other, int context)
    {
        Operation test = new((functions, readings) =>
            Number(Contexts.Functions(functions), [.. _compiler.ReadingsOf(readings).Masks.Select(mask => new ComparisonTest(sign, mask))]));
        return _store.Apply(test, context, _compiler.Reading(other));
    }

    private static ComparisonSign Mirror(ComparisonSign sign) => sign switch
    {
        ComparisonSign.Less => ComparisonSign.Greater,
        ComparisonSign.Greater => ComparisonSign.Less,
        ComparisonSign.LessOrEqual => ComparisonSign.GreaterOrEqual,
        ComparisonSign.GreaterOrEqual => ComparisonSign.LessOrEqual,
        ComparisonSign.Equal or ComparisonSign.NotEqual or _ => sign,
    };

    private int Reading(int context, ReadingTest[] tests) => _store.Map(context, functions => Number(Contexts.Functions(functions), tests));

    private int Number(AnswerFunctions outer, ReadingTest[] tests)
    {
        ReadingContext context = new(outer, outer.IsEmpty ? [] : tests);
        if (!_readingNumbers.TryGetValue(context.Key, out int number))
        {
            number = _readings.Count;
            _readings.Add(context);
            _readingNumbers.Add(context.Key, number);
        }

        return number;
    }

    private NeedMap InspectChoice(BoundExpression value, int context, NeedMap found) =>
        DeepStack.HasRoom() ? OpenChoice(value, context, found) : DeepStack.Continue(() => OpenChoice(value, context, found));

    // What is settled, or asked by nobody, is not opened.
    private NeedMap OpenChoice(BoundExpression value, int context, NeedMap found)
    {
        int readings = _compiler.Reading(value);
        _open ??= new Operation((asked, one) => _compiler.ReadingsOf(one).IsSettled ? Number(AnswerFunctions.Empty, []) : asked);
        _matters ??= new Operation((asked, one) =>
            !_compiler.ReadingsOf(one).IsSettled && _readings[asked].Distinguish(_compiler.ReadingsOf(one)) ? 1 : 0);
        int open = _store.Apply(_open, context, readings);
        int matters = _store.Apply(_matters, context, readings);
        return _store.Terminals(open).All(asked => _readings[asked].Outer.IsEmpty) ? found : value switch
        {
            BoundDefinition definition => found.Add(Choice(definition.Definition, open)),
            BoundFact { Definition: { } definition } fact => Derived(fact, Choice(definition, open), matters, found),
            BoundFact fact => found.Add(Key(fact.Fact), matters),
            _ => found,
        };
    }

    private NeedMap Choice(DefinitionSymbol definition, int context) => Once((definition, "choice"), context, found => definition.Body switch
    {
        ExpressionBody body => InspectChoice(body.Value, context, found),
        RowsBody body => Rows(body, definition.Type, context, found),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    // Before a row is tried, each row above was no, or was left open by the source and has added its reading.
    private NeedMap Rows(RowsBody body, FactType type, int context, NeedMap found)
    {
        IReadOnlyList<int> from = _compiler.RowsFrom(body, type);
        int above = _compiler.Terminal(Readings.Of(0));
        for (int i = 0; i < body.Rows.Length; i++)
        {
            DefinitionRow row = body.Rows[i];
            Inspect(row.Condition, AroundRow(context, above, row, from[i + 1]), found);
            Operation fall = new((before, answers) => space.Workspace.Readings.NumberOf(Fall(_compiler.ReadingsOf(before), row, (Answers)answers)));
            above = _store.Apply(fall, above, _compiler.Condition(row.Condition));
        }

        return found;
    }

    private static Readings Fall(Readings above, DefinitionRow row, Answers answers) => Readings.OfAll(above.Masks.SelectMany(mask => new[]
    {
        (answers.Contains(Answers.No), mask),
        (answers.Contains(Answers.Unclear), mask | row.Reading),
    }).Where(one => one.Item1).Select(one => one.Item2));

    private int AroundRow(int context, int above, DefinitionRow row, int below)
    {
        List<(int Context, int Above)> pairs = [];
        Dictionary<(int, int), int> numbers = [];
        Operation join = new((asked, before) =>
        {
            if (!numbers.TryGetValue((asked, before), out int number))
            {
                number = pairs.Count;
                pairs.Add((asked, before));
                numbers.Add((asked, before), number);
            }

            return number;
        });
        Operation around = new((pair, rest) => (int)_readings[pairs[pair].Context]
            .AroundRow(_compiler.ReadingsOf(pairs[pair].Above), row.Reading, _compiler.ReadingsOf(rest)).Bits);
        return _store.Apply(around, _store.Apply(join, context, above), below);
    }

    // A number that is missing; what a sum needs is what its parts need.
    private NeedMap Number(NumberPath path, int asked, NeedMap found) => path switch
    {
        FactPath fact => Fact(fact, asked, found),
        ExpressionPath expression => Number(expression.Expression, asked, found),
        _ => found,
    };

    private NeedMap Fact(FactPath path, int asked, NeedMap found)
    {
        NumberVariable variable = (NumberVariable)space.Table[path.Key];
        NeedKey key = Key(path.Fact.Fact);
        if (path.Otherwise is null)
        {
            // Recorded numbers settle every test.
            return found.Add(key, asked);
        }

        int missing = space.Both(asked, Unsettled(variable));
        return variable.IsShared
            ? found.Add(NeedKey.Opaque(side.Meanings.Of(path.Fact)).Or(key.Names), missing)
            : Derived(path.Fact, Number(path.Otherwise, space.Both(missing, UnsettledOf(path.Otherwise)), new NeedMap(space)), missing, found);
    }

    /// <summary>What is missing of an expression, part by part.</summary>
    private NeedMap Number(BoundExpression expression, int asked, NeedMap found) =>
        Leaves.Of(expression).Aggregate(found, (all, leaf) => Leaf(leaf, asked, all));

    private NeedMap Leaf(BoundExpression leaf, int asked, NeedMap found) => leaf switch
    {
        BoundFact fact when Leaves.IsPlain(leaf) => found.Add(Key(fact.Fact), space.Both(asked, Unsettled((NumberVariable)Read(fact.Fact)))),
        BoundFact { Definition: null } => found,
        BoundAggregate aggregate when Leaves.IsOfListAlone(aggregate) => OfList(aggregate, asked, found)
            .Add(NeedKey.Opaque(side.Meanings.Of(leaf)), space.Without(asked, NotRecorded(aggregate))),
        _ => found.Add(NeedKey.Opaque(side.Meanings.Of(leaf)), asked),
    };

    private NeedMap OfList(BoundAggregate aggregate, int asked, NeedMap found) => found.Add(Key(aggregate.List), space.Both(asked, NotRecorded(aggregate)));

    private int NotRecorded(BoundAggregate aggregate) => Read(aggregate.List) is var list
        ? _store.WithValues(list.Level, list.Count, value => value != ListVariable.Recorded)
        : DiagramStore.Everything;

    private Variable Read(FactSymbol fact) => space.Table[VariableTable.FactKey(fact, side.Side.Side)];

    private int UnsettledOf(NumberPath path) => path switch
    {
        FactPath fact => Unsettled((NumberVariable)space.Table[fact.Key]),
        ConstantPath => _store.Terminal(0),
        _ => _store.Terminal(1),
    };

    private int Unsettled(NumberVariable variable) => _store.WithValues(variable.Level, variable.Count, value => value >= variable.Cells.Length);
}
