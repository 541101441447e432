using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>Makes gates and inputs of the conditions of one ruleset; what is asked twice stands at one place.</summary>
/// <remarks>Whatever has no gate or input of its own is left to the interpreter, which means the same.</remarks>
internal sealed partial class Lowerer(Vocabulary vocabulary, bool isStrict)
{
    private readonly List<Gate> _gates = [];
    private readonly List<Input> _inputs = [];
    private readonly Dictionary<(Type Kind, Symbol Symbol, Symbol? Supplying), int> _known = [];

    /// <summary>How many places there are.</summary>
    internal int Places { get; private set; }

    /// <summary>The gates; each reads places of inputs and of gates before it.</summary>
    internal Gate[] Gates => [.. _gates];

    /// <summary>The place of the answers of a condition; one that is left out always holds.</summary>
    internal int Lower(BoundExpression? condition) => condition is null ? Constant(Answers.Yes)
        : DeepStack.HasRoom() ? Translate(condition)
        : DeepStack.Continue(() => Translate(condition));

    private int Translate(BoundExpression condition) => condition switch
    {
        BoundAnswer answer => Constant(answer.Value ? Answers.Yes : Answers.No),
        BoundFact fact => Fact(fact),
        BoundDefinition definition => Definition(definition.Definition, definition),
        BoundCriteria criteria => Criteria(criteria.Criteria),
        BoundNot not => Not(Lower(not.Operand)),
        BoundLogical logical => Join(logical.IsAnd, logical.Operands.Select(Lower)),
        BoundCounting counting => Count(counting.Kind, counting.Count, counting.Operands.Select(Lower)),
        BoundComparison { Left: BoundFact fact, Right: BoundNumber limit } comparison =>
            Number(fact, Stretch.Of(comparison.Sign, limit.Value), condition),
        BoundComparison { Left: BoundNumber limit, Right: BoundFact fact } comparison =>
            Number(fact, Stretch.Of(Inspector.Mirror(comparison.Sign), limit.Value), condition),
        BoundBetween { Operand: BoundFact fact, Low: BoundNumber low, High: BoundNumber high } =>
            Number(fact, Stretch.Between(low.Value, high.Value), condition),
        BoundEnumComparison { Right: BoundEnumValue right } comparison =>
            Name(comparison.Left, Members(right, comparison.Sign), condition),
        BoundEnumComparison { Left: BoundEnumValue left } comparison =>
            Name(comparison.Right, Members(left, Inspector.Mirror(comparison.Sign)), condition),
        BoundMembership membership => Name(membership.Operand, membership.Members, condition),
        BoundIsRecorded recorded => Once<BoundIsRecorded>(
            recorded.Fact, null, () => Add(place => new RecordedInput(vocabulary.IndexOf(recorded.Fact), place))),
        BoundReceived received => Once<BoundReceived>(received.Treatment, null, () => Add(place => new ReceivedInput(received, place))),
        _ => Asked(condition),
    };

    private int Fact(BoundFact fact)
    {
        int cell = vocabulary.IndexOf(fact.Fact);
        DefinitionSymbol? definition = Supplying(fact);
        return Once<BoundFact>(fact.Fact, definition, () =>
        {
            int? supplied = definition is null ? null : Definition(definition, fact);
            return supplied is { } place ? Add(new SuppliedGate(cell, place)) : Add(own => new AnswerInput(cell, own));
        });
    }

    private int Definition(DefinitionSymbol definition, BoundExpression asked) =>
        Once<BoundDefinition>(definition, null, () => IsLeftOut(definition.Inferred) ? Constant(Answers.Unclear) : definition.Body switch
        {
            ExpressionBody body => UnlessOpen(body.Open, Lower(body.Value)),
            _ => Asked(new BoundDefinition(asked.Place, definition, definition.Type)),
        });

    private int Criteria(CriteriaSymbol criteria) => Once<BoundCriteria>(criteria, null, () =>
    {
        int[] items = [.. criteria.Items.Where(item => !IsLeftOut(item.Inferred)).Select(item => UnlessOpen(item.Open, Lower(item.Condition)))];
        return items.Length == 0 ? Constant(Answers.Unclear)
            : criteria.Kind == CriteriaKind.AtLeast ? Count(CountingKind.AtLeast, criteria.Required, items)
            : Join(criteria.Kind == CriteriaKind.AllOf, items);
    });

    private int UnlessOpen(ImmutableArray<OpenCondition> open, int value) =>
        open.Aggregate(value, (held, one) => Add(new OpenGate(Lower(one.Condition), held)));

    private int Not(int operand) => Add(new NotGate(operand));

    private int Join(bool isAnd, IEnumerable<int> operands) => Add(isAnd ? new AndGate([.. operands]) : new OrGate([.. operands]));

    private int Count(CountingKind kind, int required, IEnumerable<int> operands) => Add(new CountGate(kind, required, [.. operands]));

    private int Constant(Answers answers) => Add(new ConstantGate(answers));

    private int Asked(BoundExpression condition) => Add(new AskedGate(condition));

    private DefinitionSymbol? Supplying(BoundFact fact) => fact.Definition is { } definition && !IsLeftOut(definition.Inferred) ? definition : null;

    private bool IsLeftOut(string? inferred) => isStrict && inferred is not null;

    private int Once<TNode>(Symbol symbol, Symbol? supplying, Func<int> lower)
    {
        (Type, Symbol, Symbol?) key = (typeof(TNode), symbol, supplying);
        if (!_known.TryGetValue(key, out int place))
        {
            place = lower();
            _known.Add(key, place);
        }

        return place;
    }

    private int Add(Gate gate)
    {
        gate.Place = Places++;
        _gates.Add(gate);
        return gate.Place;
    }

    private int Add(Func<int, Input> make)
    {
        _inputs.Add(make(Places));
        return Places++;
    }
}
