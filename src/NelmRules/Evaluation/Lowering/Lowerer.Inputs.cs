using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Patients;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

internal sealed partial class Lowerer
{
    private readonly Dictionary<(FactSymbol Fact, DefinitionSymbol? Supplying), Dictionary<Stretch, AskedOnce>> _numbers = [];
    private readonly Dictionary<(Symbol Value, DefinitionSymbol? Supplying), Names> _names = [];
    private readonly Interpreter _ofNobody = new(Patient.Nobody, new EvaluationOptions(isStrict));

    /// <summary>The inputs, all conditions being lowered.</summary>
    internal Input[] Inputs => [.. _inputs, .. _numbers.Select(pair => Input(pair.Key.Fact, pair.Key.Supplying, pair.Value)), .. _names.Values.Select(Input)];

    private int Number(BoundFact fact, Stretch stretch, BoundExpression condition)
    {
        Dictionary<Stretch, AskedOnce> asked = Get(_numbers, (fact.Fact, Supplying(fact)), () => []);
        return Get(asked, stretch, () => new AskedOnce(Places++, condition)).Place;
    }

    // What stands on the other side of a constant is a fact, a definition, or another constant, which the interpreter may compare.
    private int Name(BoundExpression value, ulong members, BoundExpression condition)
    {
        (Symbol Value, DefinitionSymbol? Supplying)? key = value switch
        {
            BoundFact fact => (fact.Fact, Supplying(fact)),
            BoundDefinition definition => (definition.Definition, definition.Definition),
            _ => null,
        };
        return key is { } found
            ? Get(Get(_names, found, () => new Names(value, found.Supplying is not null, [])).Places, members, () => Places++)
            : Asked(condition);
    }

    // The names of which the comparison with the constant on the right holds.
    internal static ulong Members(BoundEnumValue right, ComparisonSign sign)
    {
        ulong members = 0;
        for (int index = 0; index < right.Enum.Names.Length; index++)
        {
            members |= Readings.Compare(1UL << index, sign, 1UL << right.Index) == Answers.Yes ? 1UL << index : 0;
        }

        return members;
    }

    private NameInput Input(Names names) => new(
        names.Value,
        names.Value is BoundFact fact ? vocabulary.IndexOf(fact.Fact) : -1,
        names.IsSupplied,
        [.. names.Places.Select(pair => new NameProbe(pair.Value, pair.Key))]);

    private NumberInput Input(FactSymbol fact, DefinitionSymbol? supplying, Dictionary<Stretch, AskedOnce> asked)
    {
        ImmutableArray<decimal> cuts = [.. asked.Keys.SelectMany(stretch => stretch.Ends).Distinct().Order()];
        return new NumberInput(vocabulary.IndexOf(fact), supplying is not null, cuts, [.. asked.Select(pair => new NumberProbe(
            pair.Value.Place,
            pair.Value.Condition,
            pair.Key.First(cuts),
            pair.Key.Last(cuts) - pair.Key.First(cuts),
            pair.Key.Inside,
            supplying is null ? _ofNobody.Condition(pair.Value.Condition) : Answers.None))]);
    }

    private static TValue Get<TKey, TValue>(Dictionary<TKey, TValue> all, TKey key, Func<TValue> make)
        where TKey : notnull
    {
        if (!all.TryGetValue(key, out TValue? value))
        {
            value = make();
            all.Add(key, value);
        }

        return value;
    }

    private sealed record AskedOnce(int Place, BoundExpression Condition);

    private sealed record Names(BoundExpression Value, bool IsSupplied, Dictionary<ulong, int> Places);
}
