using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Diagnostics;
using NelmRules.Evaluation;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Analysis;

/// <summary>Finds conditions that ask for two things of one value that no value has, such as <c>ki67 &gt; 20% and ki67 &lt; 3%</c>.</summary>
/// <remarks>
/// What a condition cannot do without is looked at two by two: the operands of <c>and</c>, and what stands behind the names of definitions
/// and of criteria that ask for all items. Values that only sums or other facts tie together are not seen, so silence proves nothing.
/// </remarks>
internal sealed class ExclusionCheck
{
    // Definitions of definitions can hold any number of tests; so many are looked at.
    private const int Most = 64;

    private readonly List<Demand> _demands = [];

    /// <summary>The problem of a condition, at the later of two demands that exclude each other; null where there are none.</summary>
    public Diagnostic? Find(BoundExpression condition)
    {
        _demands.Clear();
        Add(condition, isNegated: false, null);
        return Found();
    }

    /// <summary>The problem of criteria that ask for all of their items, at the later of two items that exclude each other.</summary>
    public Diagnostic? Find(CriteriaSymbol criteria)
    {
        _demands.Clear();
        foreach (BoundExpression item in Required(criteria))
        {
            Add(item, isNegated: false, item.Place);
        }

        return criteria.Kind == CriteriaKind.AllOf ? Found() : null;
    }

    private Diagnostic? Found()
    {
        for (int later = 1; later < _demands.Count; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
            {
                if (IsToldHere(_demands[earlier], _demands[later]) && _demands[earlier].Excludes(_demands[later]))
                {
                    return Problem(_demands[earlier], _demands[later]);
                }
            }
        }

        return null;
    }

    // What excludes each other behind one name is told where that name is declared.
    private static bool IsToldHere(in Demand earlier, in Demand later) => earlier.Behind != later.Behind;

    private void Add(BoundExpression condition, bool isNegated, Place? behind)
    {
        switch (condition)
        {
            case BoundNot not:
                Add(not.Operand, !isNegated, behind);
                break;
            case BoundLogical logical when logical.IsAnd != isNegated:
                AddAll(logical.Operands, isNegated, behind);
                break;
            default:
                AddTest(condition, isNegated, behind ?? condition.Place);
                break;
        }
    }

    private void AddAll(ImmutableArray<BoundExpression> operands, bool isNegated, Place? behind)
    {
        foreach (BoundExpression operand in operands)
        {
            Add(operand, isNegated, behind);
        }
    }

    private void AddTest(BoundExpression test, bool isNegated, Place behind)
    {
        if (_demands.Count < Most && Demand.Of(test, isNegated, behind) is { } demand)
        {
            _demands.Add(demand);
            Enter(test, isNegated, behind);
        }
    }

    private void Enter(BoundExpression name, bool isNegated, Place behind)
    {
        switch (name)
        {
            case BoundDefinition { Definition.Body: ExpressionBody body } when DeepStack.HasRoom():
                Add(body.Value, isNegated, behind);
                break;
            case BoundCriteria { Criteria: { } criteria } when criteria.Kind == (isNegated ? CriteriaKind.AnyOf : CriteriaKind.AllOf):
                AddAll(Required(criteria), isNegated, behind);
                break;
        }
    }

    // The encoder's own readings can be left out, and then nobody asks for them.
    private static ImmutableArray<BoundExpression> Required(CriteriaSymbol criteria) =>
        ImmutableArray.Create(Each.Kept(criteria.Items.AsSpan(), item => item.Inferred is null ? item.Condition : null));

    private static Diagnostic Problem(Demand earlier, Demand later) =>
        Problems.NeverMetTogether(later.Behind.Span, earlier.Written, later.Written) with
        {
            Source = later.Behind.Source,
            Related = [.. new[] { earlier, later }
                .Where(demand => demand.Test.Place != later.Behind)
                .Select(demand => new RelatedPlace(demand.Test.Place.Source, demand.Test.Place.Span, "asked for here"))],
        };
}
