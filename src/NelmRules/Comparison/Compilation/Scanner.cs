using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Notes every variable that one side's conditions read.</summary>
internal sealed class Scanner(VariableTable table, Side side, Tests tests, NumberPaths paths)
{
    private readonly HashSet<object> _entered = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<BoundExpression> _open = [];

    /// <summary>Notes what a condition reads; null reads nothing.</summary>
    internal void Scan(BoundExpression? condition)
    {
        if (condition is null)
        {
            return;
        }

        _open.Push(condition);
        while (_open.TryPop(out BoundExpression? next))
        {
            if (_entered.Add(next))
            {
                Note(next);
            }
        }
    }

    /// <summary>Notes that it is asked whether a number is known.</summary>
    internal void Scan(NumberPath path) => table.Add(path);

    private void Note(BoundExpression part)
    {
        switch (part)
        {
            case BoundFact fact:
                table.Add(paths.KeyOf(fact.Fact), side.NameOf(fact.Fact), fact.Type, fact.Definition is not null);
                Enter(fact.Definition);
                break;
            case BoundDefinition definition:
                Enter(definition.Definition);
                break;
            case BoundCriteria criteria when _entered.Add(criteria.Criteria):
                Push(BoundTree.Operands(criteria.Criteria));
                break;
            case BoundIsRecorded recorded:
                NoteRecorded(recorded.Fact);
                break;
            case BoundReceived received:
                table.AddTreatment(side.NameOf(received.Treatment));
                break;
            default:
                NoteOperator(part);
                break;
        }
    }

    private void NoteOperator(BoundExpression part)
    {
        if (tests.PathOf(part) is { } path)
        {
            table.Add(path);
        }
        else if (part is BoundComparison or BoundBetween or BoundAggregate)
        {
            table.Add(tests.Opaque(part));
        }
        else
        {
            Push(BoundTree.Operands(part));
        }
    }

    private void NoteRecorded(FactSymbol fact)
    {
        if (Kinds.IsNumber(fact.Type))
        {
            table.AddRecorded(paths.KeyOf(fact), fact);
        }
        else
        {
            table.Add(paths.KeyOf(fact), side.NameOf(fact), fact.Type, true);
        }
    }

    private void Enter(DefinitionSymbol? definition)
    {
        if (definition is not null && _entered.Add(definition))
        {
            Push(BoundTree.Operands(definition.Body));
        }
    }

    private void Push(ImmutableArray<BoundExpression> parts)
    {
        for (int i = parts.Length - 1; i >= 0; i--)
        {
            _open.Push(parts[i]);
        }
    }
}
