using System.Collections.Immutable;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>The names that a definition or criteria read as facts, definitions or criteria; fields inside filters are none.</summary>
internal sealed class NamesRead
{
    private readonly UnitScope _scope;
    private Queue<Deferred>? _deferred;

    private NamesRead(UnitScope scope) => _scope = scope;

    /// <summary>The definitions and criteria behind the names, as often as they are read; null where all names are facts.</summary>
    public static Queue<Deferred>? DeferredIn(DeclarationSyntax declaration, UnitScope scope)
    {
        NamesRead read = new(scope);
        read.Add((declaration as DefineSyntax)?.Value, null);
        read.AddAll(declaration.Clauses);
        return read._deferred;
    }

    private void AddAll(ImmutableArray<ClauseSyntax> clauses)
    {
        foreach (ClauseSyntax clause in clauses)
        {
            Add(ConditionOf(clause), null);
            AddAll(clause is ItemClauseSyntax item ? item.Clauses : []);
        }
    }

    // Whom criteria concern is no part of what they mean.
    private static ExpressionSyntax? ConditionOf(ClauseSyntax clause) => clause switch
    {
        UnclearClauseSyntax open => open.Condition,
        RowClauseSyntax row => row.Condition,
        UnclearRowClauseSyntax row => row.Condition,
        ItemClauseSyntax item => item.Condition,
        _ => null,
    };

    private void Add(ExpressionSyntax? expression, ListType? record)
    {
        switch (expression)
        {
            case NameExpressionSyntax { Name: var name } when record?.Find(name) is null:
                Add(_scope.PeekDeferred(name));
                break;
            case LogicalExpressionSyntax logical:
                AddAll(logical.Operands, record);
                break;
            case CountingExpressionSyntax counting:
                AddAll(counting.Operands, record);
                break;
            case InSetExpressionSyntax inSet:
                Add(inSet.Operand, record);
                AddAll(inSet.Values, record);
                break;
            case AggregateExpressionSyntax aggregate:
                Add(aggregate.Filter, _scope.PeekFact(aggregate.List.Text)?.Type as ListType);
                break;
            default:
                AddParts(expression, record);
                break;
        }
    }

    private void Add(Deferred? deferred)
    {
        if (deferred is not null)
        {
            _deferred ??= new();
            _deferred.Enqueue(deferred);
        }
    }

    private void AddAll(ImmutableArray<ExpressionSyntax> expressions, ListType? record)
    {
        foreach (ExpressionSyntax expression in expressions)
        {
            Add(expression, record);
        }
    }

    private void AddParts(ExpressionSyntax? expression, ListType? record)
    {
        (ExpressionSyntax? first, ExpressionSyntax? second, ExpressionSyntax? third) = PartsOf(expression);
        if (first is not null)
        {
            Add(first, record);
            Add(second, record);
            Add(third, record);
        }
    }

    private static (ExpressionSyntax? First, ExpressionSyntax? Second, ExpressionSyntax? Third) PartsOf(ExpressionSyntax? expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => (parenthesized.Inner, null, null),
        NotExpressionSyntax not => (not.Operand, null, null),
        NegationExpressionSyntax negation => (negation.Operand, null, null),
        ComparisonExpressionSyntax comparison => (comparison.Left, comparison.Right, null),
        ArithmeticExpressionSyntax arithmetic => (arithmetic.Left, arithmetic.Right, null),
        InGroupExpressionSyntax inGroup => (inGroup.Operand, null, null),
        BetweenExpressionSyntax between => (between.Operand, between.Low, between.High),
        IsKnownExpressionSyntax known => (known.Operand, null, null),
        DateDistanceExpressionSyntax distance => (distance.From, distance.To, null),
        _ => default,
    };
}
