using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Tells definitions that stand for something else from those that are only written differently.</summary>
internal sealed class DefinitionComparison(ComparedSide old, ComparedSide newer, Workspaces workspaces)
{
    /// <summary>What differs between two versions of a definition behind no change: its values for some patient, or a number's expression; null where nothing does.</summary>
    internal string? Find(DefinitionSymbol was, DefinitionSymbol becomes) => (was.Type, becomes.Type) switch
    {
        _ when old.Meanings.Of(was) == newer.Meanings.Of(becomes) => null,
        (EnumType or YesNoType, EnumType or YesNoType) => Questions(was, becomes).Any(Differs) ? "values, with no effect here" : null,
        _ => "expression, with no effect here",
    };

    // One question for each value; a value that only one version has is none in the other.
    private static IEnumerable<SubjectPair> Questions(DefinitionSymbol was, DefinitionSymbol becomes) =>
        Values(was.Type).Union(Values(becomes.Type), StringComparer.Ordinal)
            .Select(value => new SubjectPair(new ComparedSubject(SubjectKind.Criteria, becomes.Name, $"define {becomes.Name}"), Asked(was, value), Asked(becomes, value)));

    private static IEnumerable<string> Values(FactType type) => type is EnumType choice ? choice.Names : ["yes"];

    private static SubjectSide Asked(DefinitionSymbol definition, string value)
    {
        BoundExpression read = definition.Fact is { } fact
            ? new BoundFact(definition.Place, fact, definition)
            : new BoundDefinition(definition.Place, definition, definition.Type);
        BoundExpression? condition = definition.Type is not EnumType choice ? read
            : choice.IndexOf(value) is >= 0 and var index ? new BoundMembership(definition.Place, read, 1UL << index)
            : null;
        return condition is null ? SubjectSide.Absent : new SubjectSide([condition], [definition]);
    }

    // What the budget leaves open may differ.
    private bool Differs(SubjectPair pair)
    {
        try
        {
            SubjectComparison comparison = new SubjectComparison(pair, old, newer, workspaces.Next(), 1).Run();
            return comparison is not { Change: null, Unconfirmed: null };
        }
        catch (BudgetException)
        {
            workspaces.Discard();
            return true;
        }
    }
}
