using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

internal sealed partial class SideCompiler
{
    private readonly ReadingTable _readings = workspace.Readings;

    /// <summary>A test of a number.</summary>
    internal int Number(NumberPath path) => path switch
    {
        ConstantPath constant => _store.Terminal((int)constant.Answers),
        FactPath fact => Number(fact),
        ExpressionPath expression => Number(expression.Test, (NumberVariable)table[expression.Key]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private int Number(FactPath path)
    {
        NumberVariable variable = (NumberVariable)table[path.Key];
        if (variable.IsShared)
        {
            return Number(path.CutTest, variable);
        }

        int missing = path.Otherwise is { } otherwise ? Number(otherwise) : _store.Terminal((int)path.Test.Decide(path.Fact.Fact.Shape.AllNumbers));
        int[] children = new int[variable.Cells.Length + 1];
        for (int cell = 0; cell < variable.Cells.Length; cell++)
        {
            children[cell] = Decide(path.Test, NumericRange.Point(variable.Cells[cell].Sample));
        }

        children[^1] = missing;
        return _store.Choose(variable.Level, children);
    }

    private int Number(NumberTest test, NumberVariable variable) =>
        _store.Node(variable.Level, [.. Enumerable.Range(0, variable.Count).Select(value => Decide(test, variable.RangeOf(value)!.Value))]);

    private int Decide(NumberTest test, NumericRange range) => _store.Terminal((int)test.Decide(range));

    private int Count(CountingKind kind, int required, IEnumerable<int> operands) =>
        _store.Map(Tallies.Of(operands), number => (int)Tallies[number].Count(kind, required));

    private int Compare(BoundEnumComparison comparison) =>
        _store.Apply(_readings.Compare(comparison.Sign), Reading(comparison.Left), Reading(comparison.Right));

    /// <summary>The readings of a choice; <see cref="ReadingsOf"/> says what a terminal stands for.</summary>
    internal int Reading(BoundExpression value) => value switch
    {
        BoundEnumValue constant => Terminal(Readings.OfName(constant.Index)),
        BoundFact fact => FactReading(fact),
        BoundDefinition definition => Reading(definition.Definition),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The readings that a terminal stands for.</summary>
    internal Readings ReadingsOf(int terminal) => _readings[terminal];

    private int Reading(DefinitionSymbol definition) => Once(definition, () => definition.Body switch
    {
        ExpressionBody body => DeepStack.HasRoom() ? Reading(body.Value) : DeepStack.Continue(() => Reading(body.Value)),
        RowsBody body => Rows(body, definition.Type),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    private int FactReading(BoundFact fact)
    {
        NameVariable variable = (NameVariable)table[paths.KeyOf(fact.Fact)];
        EnumType type = (EnumType)fact.Type;
        int missing = fact.Definition is { } definition ? Reading(definition) : Terminal(Readings.OfEach(type.AllNames));
        int[] children = new int[variable.Names.Length + 1];
        for (int name = 0; name < variable.Names.Length; name++)
        {
            children[name] = Terminal(Readings.OfName(type.IndexOf(variable.Names[name])));
        }

        children[^1] = missing;
        return _store.Choose(variable.Level, children);
    }

    private int Rows(RowsBody body, FactType type) => RowsFrom(body, type)[0];

    /// <summary>What falls through the rows that are still possible, from the first row to what no row covers.</summary>
    internal IReadOnlyList<int> RowsFrom(RowsBody body, FactType type)
    {
        List<int> from = [Terminal(Readings.Of(body.Otherwise ?? Interpreter.AllNames(type)))];
        foreach (DefinitionRow row in body.Rows.Reverse())
        {
            Operation choose = new((condition, rest) => _readings.NumberOf(Interpreter.Choose(row, (Answers)condition, _readings[rest])));
            from.Add(_store.Apply(choose, Condition(row.Condition), from[^1]));
        }

        from.Reverse();
        return from;
    }

    /// <summary>The constant readings.</summary>
    internal int Terminal(Readings readings) => _store.Terminal(_readings.NumberOf(readings));

    /// <summary>Whether a treatment was received.</summary>
    internal int Received(TreatmentSymbol treatment) => table.FindReceived(side.NameOf(treatment), side) is { } variable
        ? _store.Node(variable.Level, [_store.Terminal((int)Answers.Yes), _store.Terminal((int)Answers.No), _store.Terminal((int)Answers.YesOrNo)])
        : _store.Terminal((int)Answers.YesOrNo);
}
