using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>The variables of one subject, on both sides together; values are known once every use has been seen.</summary>
internal sealed class VariableTable(Side old, Side newer, CommonFacts facts)
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

    /// <summary>Whether some variable stands for an expression.</summary>
    internal bool HasOpaque { get; private set; }

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
                EnumType choice => Choice(key, name, facts.Choice(name, choice)),
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
                UsesOf(fact.Key, fact.Fact.Type).Add(fact);
                break;
            case ExpressionPath expression:
                UsesOf(expression).Add(expression);
                break;
            default:
                break;
        }
    }

    /// <summary>Notes that it is asked whether a number is recorded.</summary>
    internal void AddRecorded(string key, FactSymbol fact) => UsesOf(key, fact.Type).AskRecorded();

    /// <summary>How many variables have been noted.</summary>
    internal int Count => _variables.Count;

    /// <summary>Adds the variables that others lead to: what definitions of numbers read, and treatments.</summary>
    internal void Close()
    {
        while (NotOpened() is { } open)
        {
            open.Open(this);
        }

        foreach (ReceivedVariable treatment in _treatments.Asked())
        {
            _variables.TryAdd(treatment.Key, treatment);
        }
    }

    private NumberUses? NotOpened()
    {
        foreach (NumberUses uses in _numbers.Values)
        {
            if (!uses.IsOpened)
            {
                return uses;
            }
        }

        return null;
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
            HasOpaque |= _ordered[level].IsOpaque;
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
            string key = FactKey(fact, side);
            if (Kinds.IsNumber(fact.Type))
            {
                AddRecorded(key, fact);
            }
            else
            {
                Add(key, side.NameOf(fact), fact.Type, true);
            }
        }
    }

    private NumberUses UsesOf(ExpressionPath path)
    {
        if (!_numbers.TryGetValue(path.Key, out NumberUses? uses))
        {
            uses = new NumberUses(path.Key, Bounds.None, false);
            _numbers.Add(path.Key, uses);
            _variables.Add(path.Key, new NumberVariable(path.Key, path.Key) { Type = path.Expression.Type, Expression = path });
            AddLeaves(path.Expression, path.Side);
        }

        return uses;
    }

    private NumberUses UsesOf(string key, FactType type)
    {
        if (!_numbers.TryGetValue(key, out NumberUses? uses))
        {
            CommonNumber number = facts.Number(key, type);
            uses = new NumberUses(key, number.Bounds, Kinds.IsWhole(number.Type));
            _numbers.Add(key, uses);
            _variables.Add(key, new NumberVariable(key, number.Name) { Type = number.Type });
        }

        return uses;
    }

    private static NameVariable Choice(string key, string name, CommonChoice choice) => new(key, name, choice.Names, choice.IsOrdered) { IsDerived = true };
}
