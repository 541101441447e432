using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Which version a part of a line is to be read by, where the two would read it differently.</summary>
/// <remarks>
/// What is said of recorded values reads the same in both. What is said of treatments, expressions and facts that a definition supplies
/// hangs on declarations: kinds of treatments, bounds of facts that are missing, definitions.
/// </remarks>
internal sealed class VersionReadings(VariableTable table, ComparedSide old, ComparedSide newer)
{
    private readonly Dictionary<int, ComparedVersion?> _known = [];

    /// <summary>The only version that reads what is said of a variable as it is meant; null where both do, or the other does not know all that it names.</summary>
    internal ComparedVersion? Only(Variable variable)
    {
        if (!_known.TryGetValue(variable.Level, out ComparedVersion? known))
        {
            known = SideOf(variable) is not { } side ? null : side == old.Side ? ComparedVersion.Old : ComparedVersion.New;
            _known.Add(variable.Level, known);
        }

        return known;
    }

    private Side? SideOf(Variable variable) => variable switch
    {
        ReceivedVariable received => received.By,
        ConditionVariable condition => IsReadAlike(condition.Expression, condition.Side) ? null : condition.Side,
        NumberVariable { Expression: { } path } number => number.Paths.Any(one => one.Side != path.Side) || IsReadAlike(path.Expression, path.Side) ? null : path.Side,
        NumberVariable { Behind: { } path } number => IsReadAlike(number.Name, path.Side) ? null : path.Side,
        AnswerVariable or NameVariable or NumberVariable or ListVariable => OnlyOfKind(variable),
        _ => null,
    };

    // A fact that has become one of another kind is two facts of one name.
    private Side? OnlyOfKind(Variable variable)
    {
        return (old.Side.FindFact(variable.Name), newer.Side.FindFact(variable.Name)) is not ({ } was, { } becomes) || Kinds.Read(was.Type) == Kinds.Read(becomes.Type) ? null
            : VariableTable.FactKey(was, old.Side) == variable.Key ? old.Side
            : VariableTable.FactKey(becomes, newer.Side) == variable.Key ? newer.Side
            : null;
    }

    private bool IsReadAlike(BoundExpression expression, Side side) => Named(expression, false).All(part => part switch
    {
        BoundFact fact => IsReadAlike(side.NameOf(fact.Fact), fact.Definition, Of(side)),
        BoundDefinition { Definition: var definition } => Other(side).Definitions.FirstOrDefault(one => one.Name == definition.Name && one.Fact is null) is not { } known
            || Of(side).Meanings.Of(definition) == Other(side).Meanings.Of(known),
        BoundCriteria { Criteria: var criteria } => Other(side).Ruleset.Criteria.FirstOrDefault(one => one.Name == criteria.Name) is not { } known
            || Of(side).Meanings.Of(criteria) == Other(side).Meanings.Of(known),
        BoundReceived received => table.IsReadAlike(side.NameOf(received.Treatment)),
        BoundAggregate aggregate => Fields(aggregate).All(field => IsReadAlike(side.NameOf(aggregate.List), field, Other(side))),
        _ => true,
    });

    private bool IsReadAlike(string fact, Side side) => IsReadAlike(fact, DefinitionOf(fact, Of(side)), Of(side));

    private bool IsReadAlike(string name, DefinitionSymbol? definition, ComparedSide side)
    {
        ComparedSide other = Other(side.Side);
        return (side.Side.FindFact(name), other.Side.FindFact(name)) is not ({ } one, { } known) || AreAlike(one.Shape, known.Shape) && (definition, DefinitionOf(name, other)) switch
        {
            (null, null) => true,
            ({ } before, { } after) => side.Meanings.Of(before) == other.Meanings.Of(after),
            _ => false,
        };
    }

    private static bool IsReadAlike(string list, FieldSymbol field, ComparedSide other) =>
        other.Side.FindFact(list)?.Type is not ListType { } type || type.Find(field.Name) is not { } known || AreAlike(field.Shape, known.Shape);

    private static bool AreAlike(ValueShape one, ValueShape other) => one.Bounds == other.Bounds && one.Type.Equals(other.Type);

    // What the text of an expression names: definitions of numbers are written out, but for those inside a filter.
    private static IEnumerable<BoundExpression> Named(BoundExpression expression, bool asWritten) => expression switch
    {
        BoundDefinition { Definition.Body: ExpressionBody body } when !asWritten && Kinds.IsNumber(expression.Type) => Named(body.Value, false),
        _ => BoundTree.Operands(expression).SelectMany(operand => Named(operand, asWritten || expression is BoundAggregate)).Prepend(expression),
    };

    private static IEnumerable<FieldSymbol> Fields(BoundAggregate aggregate) =>
        BoundTree.Written(aggregate).OfType<BoundField>().Select(one => one.Field).Concat(aggregate.Field is { } field ? [field] : []);

    private static DefinitionSymbol? DefinitionOf(string fact, ComparedSide side) =>
        side.Definitions.FirstOrDefault(one => one.Fact is { } supplied && side.Side.NameOf(supplied) == fact);

    private ComparedSide Of(Side side) => side == old.Side ? old : newer;

    private ComparedSide Other(Side side) => side == old.Side ? newer : old;
}
