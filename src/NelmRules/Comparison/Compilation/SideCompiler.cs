using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>One side's conditions as diagrams whose terminals are answers; every operator is the interpreter's own.</summary>
internal sealed partial class SideCompiler(Workspace workspace, VariableTable table, Side side, Tests tests, NumberPaths paths)
{
    private readonly Dictionary<object, int> _known = new(ReferenceEqualityComparer.Instance);
    private readonly DiagramStore _store = workspace.Store;

    /// <summary>Counts of answers.</summary>
    internal Tallies Tallies { get; } = new(workspace.Store);

    /// <summary>A condition; one that is not there always holds.</summary>
    internal int Condition(BoundExpression? condition)
    {
        if (condition is null)
        {
            return _store.Terminal((int)Answers.Yes);
        }

        if (!_known.TryGetValue(condition, out int known))
        {
            known = DeepStack.HasRoom() ? Open(condition) : OpenElsewhere(condition);
            _known[condition] = known;
        }

        return known;
    }

    /// <summary>Several conditions of which one is enough; none is never met.</summary>
    internal int AnyOf(ImmutableArray<BoundExpression?> conditions) => Join(workspace.Or, Answers.No, conditions);

    private int Join<T>(Operation operation, Answers neutral, ImmutableArray<T> conditions)
        where T : BoundExpression?
    {
        int all = _store.Terminal((int)neutral);
        foreach (T one in conditions)
        {
            all = _store.Apply(operation, all, Condition(one));
        }

        return all;
    }

    // A method of its own: what it hands over is made only where it is needed.
    private int OpenElsewhere(BoundExpression condition) => DeepStack.Continue(() => Open(condition));

    private int Open(BoundExpression condition) => condition switch
    {
        BoundAnswer answer => _store.Terminal((int)(answer.Value ? Answers.Yes : Answers.No)),
        BoundFact fact => Fact(fact),
        BoundDefinition definition => Definition(definition.Definition),
        BoundCriteria criteria => Criteria(criteria.Criteria),
        BoundNot not => _store.Map(workspace.Not, Condition(not.Operand)),
        BoundLogical logical => logical.IsAnd ? Join(workspace.And, Answers.Yes, logical.Operands) : Join(workspace.Or, Answers.No, logical.Operands),
        BoundCounting counting => Count(counting.Kind, counting.Count, counting.Operands.Select(Condition)),
        BoundEnumComparison comparison => Compare(comparison),
        BoundMembership member => Member(member),
        BoundIsRecorded recorded => Recorded(recorded.Fact),
        BoundReceived received => Received(received.Treatment),
        _ => OpenTest(condition),
    };

    private int Member(BoundMembership member) => _store.Map(
        Reading(member.Operand), readings => (int)_readings[readings].Test(mask => Readings.IsMember(mask, member.Members)));

    private int OpenTest(BoundExpression condition) => tests.PathOf(condition) is { } path ? Number(path) : condition switch
    {
        BoundIsKnown known => IsKnown(known.Operand),
        _ => Values((ConditionVariable)table[tests.Opaque(condition).Key]),
    };

    private int Values(ConditionVariable variable) =>
        _store.Node(variable.Level, [.. variable.Values.Select(answers => _store.Terminal((int)answers))]);

    private int Fact(BoundFact fact)
    {
        AnswerVariable variable = (AnswerVariable)table[paths.KeyOf(fact.Fact)];
        int missing = fact.Definition is { } definition ? Definition(definition) : _store.Terminal((int)Answers.YesOrNo);
        return _store.Choose(variable.Level, [_store.Terminal((int)Answers.Yes), _store.Terminal((int)Answers.No), missing]);
    }

    private int Definition(DefinitionSymbol definition) => Once(definition, () => definition.Body switch
    {
        ExpressionBody body => UnlessOpen(body.Open, Condition(body.Value)),
        RowsBody body => _store.Map(Rows(body, definition.Type), readings => (int)_readings[readings].Test(Interpreter.AnswerOf)),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    private int Criteria(CriteriaSymbol criteria) => Once(criteria, () =>
    {
        int[] items = [.. criteria.Items.Select(Item)];
        return items.Length == 0 ? _store.Terminal((int)Answers.Unclear) : criteria.Kind switch
        {
            CriteriaKind.AllOf => items.Aggregate((all, one) => _store.Apply(workspace.And, all, one)),
            CriteriaKind.AnyOf => items.Aggregate((all, one) => _store.Apply(workspace.Or, all, one)),
            CriteriaKind.AtLeast => Count(CountingKind.AtLeast, criteria.Required, items),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    });

    /// <summary>An item of criteria.</summary>
    internal int Item(CriteriaItem item) => UnlessOpen(item.Open, Condition(item.Condition));

    private int UnlessOpen(IEnumerable<OpenCondition> open, int value) =>
        open.Select(one => Condition(one.Condition)).Aggregate(value, (result, one) => _store.Apply(workspace.UnlessOpen, one, result));

    private int Recorded(FactSymbol fact)
    {
        (int yes, int no) = (_store.Terminal((int)Answers.Yes), _store.Terminal((int)Answers.No));
        return table[paths.KeyOf(fact)] switch
        {
            NumberVariable number => _store.Node(number.Level, [.. Enumerable.Range(0, number.Count).Select(value => value < number.Cells.Length ? yes : no)]),
            var other => _store.Node(other.Level, [.. Enumerable.Range(0, other.Count).Select(value => value < other.Count - 1 ? yes : no)]),
        };
    }

    private int IsKnown(BoundExpression operand) => operand.Type switch
    {
        YesNoType => _store.Map(Condition(operand), answers => (int)((Answers)answers is Answers.Yes or Answers.No ? Answers.Yes : Answers.No)),
        EnumType => _store.Map(Reading(operand), readings => (int)(_readings[readings].IsSettled ? Answers.Yes : Answers.No)),
        _ => Recorded(((BoundFact)operand).Fact),
    };

    private int Once(object key, Func<int> compile)
    {
        if (!_known.TryGetValue(key, out int known))
        {
            known = compile();
            _known[key] = known;
        }

        return known;
    }
}
