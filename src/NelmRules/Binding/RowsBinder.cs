using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Binds the rows of <c>define NAME by</c>.</summary>
internal static class RowsBinder
{
    private static readonly ImmutableArray<string> Answers = ["yes", "no"];

    /// <summary>The rows, or null where one of them could not be understood; sets the type of the definition.</summary>
    public static RowsBody? Bind(DefineSyntax syntax, DefinitionSymbol symbol, UnitScope scope)
    {
        List<NameSyntax> values = ValuesOf(syntax);
        if (values.Count == 0)
        {
            // Reported where it was read.
            return null;
        }

        symbol.Type = symbol.Fact?.Type ?? TypeOf(values, scope);
        if (symbol.Type is not (EnumType or YesNoType))
        {
            scope.Diagnostics.Add(Problems.DefinitionType(syntax.Name!.Span, symbol.Name, symbol.Type.Description, "rows that choose a name"));
            return null;
        }

        ReportUnreachable(syntax, scope);
        ImmutableArray<string> names = symbol.Type is EnumType type ? type.Names : Answers;
        DefinitionRow[]? rows = Each.All(Array.FindAll([.. syntax.Clauses], IsRow), row => BindRow(row, names, scope));
        OtherwiseClauseSyntax? last = syntax.First<OtherwiseClauseSyntax>();
        ulong? otherwise = last is null ? null : Reading([last.Value], names, scope);
        return rows is null || (last is not null && otherwise is null) ? null : new RowsBody(ImmutableArray.Create(rows), otherwise);
    }

    private static void ReportUnreachable(DefineSyntax syntax, UnitScope scope)
    {
        OtherwiseClauseSyntax? otherwise = syntax.First<OtherwiseClauseSyntax>();
        foreach (ClauseSyntax row in syntax.Clauses)
        {
            if (IsRow(row) && row.Span.Start > otherwise?.Span.Start)
            {
                scope.Diagnostics.Add(Problems.UnreachableRow(row.Span, scope.PlaceOf(row.Span).Source.WithBlanksBefore(row.Span)));
            }
        }
    }

    private static bool IsRow(ClauseSyntax clause) => clause is RowClauseSyntax or UnclearRowClauseSyntax;

    private static DefinitionRow? BindRow(ClauseSyntax clause, ImmutableArray<string> names, UnitScope scope)
    {
        (ImmutableArray<NameSyntax> values, ExpressionSyntax condition, string? why) = clause is UnclearRowClauseSyntax open
            ? (open.Values, open.Condition, open.Why.Value)
            : ([((RowClauseSyntax)clause).Value], ((RowClauseSyntax)clause).Condition, null);
        if (why is not null && values.DistinctBy(value => value.Text, StringComparer.Ordinal).Count() < 2)
        {
            scope.Diagnostics.Add(Problems.OneAlternative(values[0].Span.To(values[^1].Span)));
        }

        ulong? reading = Reading(values, names, scope);
        BoundExpression? bound = scope.BindCondition(condition);
        return bound is null || reading is null ? null : new DefinitionRow(reading.Value, bound, why);
    }

    private static List<NameSyntax> ValuesOf(DefineSyntax syntax)
    {
        List<NameSyntax> values = [];
        foreach (ClauseSyntax clause in syntax.Clauses)
        {
            values.AddRange(ValuesOf(clause));
        }

        return values;
    }

    private static ImmutableArray<NameSyntax> ValuesOf(ClauseSyntax clause) => clause switch
    {
        RowClauseSyntax row => [row.Value],
        UnclearRowClauseSyntax row => row.Values,
        OtherwiseClauseSyntax otherwise => [otherwise.Value],
        _ => [],
    };

    // The rows of a new definition make its type: yes/no, or a choice of the names that they give.
    private static FactType TypeOf(List<NameSyntax> values, UnitScope scope)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<string> names = values.ConvertAll(value => value.Text).FindAll(seen.Add);
        if (names.TrueForAll(name => Answers.Contains(name)))
        {
            return YesNoType.Instance;
        }

        if (names.Count > EnumType.MaximumNames)
        {
            scope.Diagnostics.Add(Problems.TooManyValues(values.First(value => value.Text == names[EnumType.MaximumNames]).Span, EnumType.MaximumNames));
        }

        if (values.Find(value => value.Text == "unknown") is { } unknown)
        {
            scope.Diagnostics.Add(Problems.UnknownAsValue(unknown.Span, unknown.Text));
        }

        return new EnumType([.. names.FindAll(name => !Answers.Contains(name)).Take(EnumType.MaximumNames)], false);
    }

    private static ulong? Reading(ImmutableArray<NameSyntax> values, ImmutableArray<string> names, UnitScope scope)
    {
        ulong? bits = 0;
        foreach (NameSyntax value in values)
        {
            int index = names.IndexOf(value.Text, StringComparer.Ordinal);
            if (index < 0 && names.Length < EnumType.MaximumNames)
            {
                scope.Diagnostics.Add(Problems.UnknownValue(value.Span, value.Text, string.Join(", ", names), scope.Suggest(value.Text, names)));
            }

            bits = index < 0 ? null : bits | (1UL << index);
        }

        return bits;
    }
}
