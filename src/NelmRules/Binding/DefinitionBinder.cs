using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Binds both forms of <c>define</c>.</summary>
internal static class DefinitionBinder
{
    /// <summary>The definition with its body still to come; it supplies a fact where the vocabularies have one of its name.</summary>
    public static Deferred Declare(DefineSyntax syntax, UnitScope scope)
    {
        DefinitionSymbol symbol = new(scope.Owner, syntax.Name!.Text, syntax.Title?.Value, scope.PlaceOf(syntax.Span))
        {
            Fact = scope.PeekFact(syntax.Name.Text),
            Formerly = syntax.Formerly(),
            Inferred = syntax.Inferred(),
            Cite = syntax.Citations(),
        };
        return new Deferred(symbol, scope, deferred => BindBody(syntax, symbol, deferred));
    }

    private static void BindBody(DefineSyntax syntax, DefinitionSymbol symbol, Deferred deferred)
    {
        if (symbol.Fact is { } fact)
        {
            symbol.Type = fact.Type;
        }

        DefinitionBody? body = syntax.Value is null
            ? BindRows(syntax, symbol, deferred.Scope)
            : BindValue(syntax, symbol, deferred.Scope);
        deferred.Depth = body is null ? 0 : ExpressionDepth.Of(body, deferred.Scope.Book);
        if (deferred.Depth > BookScope.MaximumDepth)
        {
            deferred.Scope.Diagnostics.Add(Problems.DefinitionsTooDeep(syntax.Name!.Span, symbol.Name));
            body = null;
        }

        symbol.Body = body ?? DefinitionBody.Unbound;
    }

    private static ExpressionBody? BindValue(DefineSyntax syntax, DefinitionSymbol symbol, UnitScope scope)
    {
        BoundExpression? value = new ExpressionBinder(scope).Bind(syntax.Value!, symbol.Fact?.Type as EnumType);
        ImmutableArray<OpenCondition> open = Open(syntax.Clauses, scope);
        if (value is null)
        {
            return null;
        }

        if (symbol.Fact is not null && !Fits(symbol.Type, value.Type))
        {
            scope.Diagnostics.Add(Problems.DefinitionType(syntax.Value!.Span, symbol.Name, symbol.Type.Description, value.Type.Description));
            return null;
        }

        if (open.Length > 0 && value.Type is not YesNoType)
        {
            scope.Diagnostics.Add(Problems.NotACondition(syntax.Value!.Span, value.Type.Description));
        }

        symbol.Type = symbol.Fact is null ? value.Type : symbol.Type;
        return new ExpressionBody(value, open);
    }

    private static bool Fits(FactType declared, FactType found) => declared.Equals(found) || (declared is NumberType && found is CountType);

    /// <summary>The <c>unclear when</c> clauses that could be understood.</summary>
    public static ImmutableArray<OpenCondition> Open(IEnumerable<ClauseSyntax> clauses, UnitScope scope) =>
    [
        .. clauses.OfType<UnclearClauseSyntax>()
            .Select(clause => (condition: scope.BindCondition(clause.Condition), clause.Why.Value))
            .Where(open => open.condition is not null)
            .Select(open => new OpenCondition(open.condition!, open.Value)),
    ];

    private static RowsBody? BindRows(DefineSyntax syntax, DefinitionSymbol symbol, UnitScope scope)
    {
        ImmutableArray<NameSyntax> values = [.. syntax.Clauses.SelectMany(clause => ValuesOf(clause))];
        symbol.Type = symbol.Fact?.Type ?? TypeOfRows(values, scope);
        ImmutableArray<DefinitionRow>.Builder rows = ImmutableArray.CreateBuilder<DefinitionRow>();
        ulong? otherwise = null;
        foreach (ClauseSyntax clause in syntax.Clauses)
        {
            if (otherwise is not null && clause is RowClauseSyntax or UnclearRowClauseSyntax)
            {
                scope.Diagnostics.Add(Problems.UnreachableRow(clause.Span));
            }

            otherwise ??= clause is OtherwiseClauseSyntax last ? Reading([last.Value], symbol.Type, scope) : null;
            if (BindRow(clause, symbol.Type, scope) is { } row)
            {
                rows.Add(row);
            }
        }

        return new RowsBody(rows.ToImmutable(), otherwise);
    }

    private static DefinitionRow? BindRow(ClauseSyntax clause, FactType type, UnitScope scope)
    {
        (ImmutableArray<NameSyntax> values, ExpressionSyntax? condition, string? why) = clause switch
        {
            RowClauseSyntax row => ([row.Value], row.Condition, null),
            UnclearRowClauseSyntax row => (row.Values, row.Condition, row.Why.Value),
            _ => (ImmutableArray<NameSyntax>.Empty, (ExpressionSyntax?)null, (string?)null),
        };
        BoundExpression? bound = condition is null ? null : scope.BindCondition(condition);
        ulong? reading = condition is null ? null : Reading(values, type, scope);
        return bound is null || reading is null ? null : new DefinitionRow(reading.Value, bound, why);
    }

    private static ImmutableArray<NameSyntax> ValuesOf(ClauseSyntax clause) => clause switch
    {
        RowClauseSyntax row => [row.Value],
        UnclearRowClauseSyntax row => row.Values,
        OtherwiseClauseSyntax otherwise => [otherwise.Value],
        _ => [],
    };

    private static FactType TypeOfRows(ImmutableArray<NameSyntax> values, UnitScope scope)
    {
        ImmutableArray<string> names = [.. values.Select(value => value.Text).Distinct(StringComparer.Ordinal)];
        if (names.Length > 0 && names.All(name => name is "yes" or "no"))
        {
            return YesNoType.Instance;
        }

        if (names.Length > EnumType.MaximumNames)
        {
            scope.Diagnostics.Add(Problems.TooManyValues(values[EnumType.MaximumNames].Span, EnumType.MaximumNames));
        }

        return new EnumType([.. names.Take(EnumType.MaximumNames)], false);
    }

    private static ulong? Reading(ImmutableArray<NameSyntax> values, FactType type, UnitScope scope)
    {
        ImmutableArray<string> names = type switch
        {
            EnumType choice => choice.Names,
            YesNoType => ["yes", "no"],
            _ => [],
        };
        ulong? bits = 0;
        foreach (NameSyntax value in values)
        {
            int index = names.IndexOf(value.Text, StringComparer.Ordinal);
            if (index < 0)
            {
                scope.Diagnostics.Add(names.IsEmpty
                    ? Problems.WrongValue(value.Span, value.Text, "yes or no, or a name, where rows choose it")
                    : Problems.UnknownValue(value.Span, value.Text, string.Join(", ", names), Spelling.Closest(value.Text, names)));
            }

            bits = index < 0 ? null : bits | (1UL << index);
        }

        return bits;
    }
}
