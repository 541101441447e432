using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>The variables of one subject, on both sides together; values are known once every use has been seen.</summary>
internal sealed class VariableTable(Side old, Side newer)
{
    private readonly Dictionary<string, Variable> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberUses> _numbers = new(StringComparer.Ordinal);
    private readonly TreatmentVariables _treatments = new(old, newer);
    private ImmutableArray<Variable> _ordered = [];

    /// <summary>The variables in their order.</summary>
    internal ImmutableArray<Variable> All => _ordered;

    /// <summary>The variable of a key, or null.</summary>
    internal Variable? Find(string key) => _variables.GetValueOrDefault(key);

    /// <summary>The variable of a key.</summary>
    internal Variable this[string key] => _variables[key];

    /// <summary>The treatments that have a variable.</summary>
    internal IEnumerable<ReceivedVariable> Treatments => _ordered.OfType<ReceivedVariable>();

    /// <summary>The variables of what is recorded of treatments; none where the treatments themselves say it.</summary>
    internal IEnumerable<RecordedTreatmentVariable> RecordedTreatments => _ordered.OfType<RecordedTreatmentVariable>();

    /// <summary>The variable of a treatment on one side, or null.</summary>
    internal ReceivedVariable? FindReceived(string name, Side side) => Find(_treatments.KeyOf(name, side)) as ReceivedVariable;

    /// <summary>Whether on each side that knows both something follows for one treatment from the same being recorded of another.</summary>
    internal bool Follows(string name, string other, bool isGiven) => _treatments.Follows(name, other, isGiven);

    /// <summary>Whether both versions mean the same by a treatment, as far as records go that both read.</summary>
    internal bool IsReadAlike(string treatment) => _treatments.IsShared(treatment);

    /// <summary>Notes a yes/no fact, a choice or a list.</summary>
    internal void Add(string key, string name, FactType type, bool isDerived)
    {
        if (!_variables.TryGetValue(key, out Variable? variable))
        {
            variable = type switch
            {
                YesNoType => new AnswerVariable(key, name) { IsDerived = true },
                EnumType choice => Choice(key, name, choice),
                _ => new ListVariable(key, name),
            };
            _variables.Add(key, variable);
        }

        switch (variable)
        {
            case AnswerVariable answer:
                answer.IsDerived &= isDerived;
                break;
            case NameVariable choice:
                choice.IsDerived &= isDerived;
                break;
            default:
                break;
        }
    }

    /// <summary>Notes a condition that cells cannot express, or a part that is taken as a whole.</summary>
    internal void Add(Variable variable)
    {
        if (_variables.TryAdd(variable.Key, variable) && variable is ConditionVariable condition)
        {
            AddLeaves(condition.Expression, condition.Side);
        }
    }

    /// <summary>Notes a treatment that is asked for; null is none.</summary>
    internal void AddTreatment(string? name) => _treatments.Add(name);

    /// <summary>Notes where a number comes from.</summary>
    internal void Add(NumberPath path)
    {
        switch (path)
        {
            case FactPath fact:
                UsesOf(fact).Add(fact);
                break;
            case ExpressionPath expression:
                UsesOf(expression).Add(expression);
                break;
            default:
                break;
        }
    }

    /// <summary>Notes that it is asked whether a number is recorded.</summary>
    internal void AddRecorded(string key, FactSymbol fact, string name)
    {
        NumberUses uses = UsesOf(key, name, fact.Type);
        uses.AskRecorded();
        uses.Bounds = CommonBounds(name, fact);
    }

    /// <summary>How many variables have been noted.</summary>
    internal int Count => _variables.Count;

    /// <summary>Adds the variables that others lead to: what definitions of numbers read, and treatments.</summary>
    internal void Close()
    {
        while (_numbers.Values.FirstOrDefault(uses => !uses.IsOpened) is { } open)
        {
            open.Open(this);
        }

        foreach (ReceivedVariable treatment in _treatments.Asked())
        {
            _variables.TryAdd(treatment.Key, treatment);
        }
    }

    /// <summary>Gives every variable its values and its place in the order.</summary>
    internal void Finish()
    {
        Close();
        foreach (RecordedTreatmentVariable treatment in _treatments.Recorded())
        {
            _variables.Add(treatment.Key, treatment);
        }

        foreach (NumberUses uses in _numbers.Values)
        {
            uses.Finish((NumberVariable)_variables[uses.Key]);
        }

        _ordered = [.. _variables.Values];
        for (int level = 0; level < _ordered.Length; level++)
        {
            _ordered[level].Level = level;
        }
    }

    /// <summary>The variable of a fact.</summary>
    internal static string FactKey(FactSymbol fact, Side side) => $"fact {side.NameOf(fact)} {Kinds.Read(fact.Type)}";

    /// <summary>What is missing where a variable is: of an expression over facts the facts, else what it is called.</summary>
    internal static IEnumerable<string> Missing(Variable variable) => variable switch
    {
        NumberVariable { Expression: { } path } => Missing(variable, path.Expression, path.Side),
        ConditionVariable condition => Missing(variable, condition.Expression, condition.Side),
        _ => [variable.Shown],
    };

    private static IEnumerable<string> Missing(Variable variable, BoundExpression expression, Side side) =>
        Leaves.Of(expression).All(Leaves.IsPlain) ? Leaves.Recorded(expression).Select(side.NameOf) : [variable.Shown];

    // An expression is known where all that it reads is recorded.
    private void AddLeaves(BoundExpression expression, Side side)
    {
        foreach (FactSymbol fact in Leaves.Recorded(expression))
        {
            (string key, string name) = (FactKey(fact, side), side.NameOf(fact));
            if (Kinds.IsNumber(fact.Type))
            {
                AddRecorded(key, fact, name);
            }
            else
            {
                Add(key, name, fact.Type, true);
            }
        }
    }

    private NumberUses UsesOf(FactPath path)
    {
        string name = path.Key.Split(' ')[1];
        NumberUses uses = UsesOf(path.Key, name, path.Fact.Type);
        uses.Bounds = CommonBounds(name, path.Fact.Fact);
        return uses;
    }

    private NumberUses UsesOf(ExpressionPath path)
    {
        if (!_numbers.TryGetValue(path.Key, out NumberUses? uses))
        {
            uses = new NumberUses(path.Key, false);
            _numbers.Add(path.Key, uses);
            _variables.Add(path.Key, new NumberVariable(path.Key, path.Key) { Type = path.Expression.Type, Expression = path });
            AddLeaves(path.Expression, path.Side);
        }

        return uses;
    }

    private NumberUses UsesOf(string key, string name, FactType type)
    {
        if (!_numbers.TryGetValue(key, out NumberUses? uses))
        {
            type = TypeOf(name, type);
            uses = new NumberUses(key, Kinds.IsWhole(type));
            _numbers.Add(key, uses);
            _variables.Add(key, new NumberVariable(key, name) { Type = type });
        }

        return uses;
    }

    // The newer type of this kind; where one version counts and the other one takes any number, only what both read is compared.
    private FactType TypeOf(string name, FactType type) => new[] { newer.FindFact(name), old.FindFact(name) }.OfType<FactSymbol>().Select(fact => fact.Type)
        .Where(one => Kinds.Read(one) == Kinds.Read(type)).OrderBy(one => one is not CountType).First();

    // What one side refuses is not compared; what one side does not know at all is as the other side says.
    private Bounds CommonBounds(string name, FactSymbol fact)
    {
        Bounds[] bounds =
        [
            .. new[] { old.FindFact(name), newer.FindFact(name) }.OfType<FactSymbol>()
                .Where(one => Kinds.Read(one.Type) == Kinds.Read(fact.Type)).Select(one => one.Shape.Bounds),
        ];
        return new Bounds(bounds.Max(one => one.Low), bounds.Any(one => one.High is not null) ? bounds.Where(one => one.High is not null).Min(one => one.High) : null);
    }

    // The names that both sides know, in an order only where each side that has one has the same.
    private NameVariable Choice(string key, string name, EnumType type)
    {
        EnumType[] types =
            [.. new[] { newer.FindFact(name), old.FindFact(name) }.Select(fact => fact?.Type).OfType<EnumType>()];
        ImmutableArray<string> names = types.Length < 2 ? type.Names : [.. types[0].Names.Where(one => types[1].IndexOf(one) >= 0)];
        bool isOrdered = type.IsOrdered && types.Where(one => one.IsOrdered).All(one => one.Names.Where(names.Contains).SequenceEqual(names, StringComparer.Ordinal));
        return new NameVariable(key, name, names, isOrdered) { IsDerived = true };
    }
}
