using System.Diagnostics;
using NelmRules.Binding;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

internal sealed partial class Interpreter
{
    private const ulong YesBit = 1;
    private const ulong NoBit = 2;

    /// <summary>The answers of a yes/no definition.</summary>
    internal Answers Definition(DefinitionSymbol definition) => Once(_answers, definition, DefineAnswers);

    /// <summary>The readings of a definition with names as values.</summary>
    internal Readings DefinitionReading(DefinitionSymbol definition) => Once(_readings, definition, DefineReading);

    /// <summary>The numbers of a definition with numbers as values.</summary>
    internal NumericRange DefinitionNumber(DefinitionSymbol definition) => Once(_numbers, definition, DefineNumber);

    /// <summary>What falls through the rows that are still possible, from the last row to the first; the first stands first.</summary>
    /// <remarks>The last entry is what a case has that no row covers.</remarks>
    internal IReadOnlyList<Readings> RowsFrom(RowsBody body, FactType type)
    {
        Readings[] from = new Readings[body.Rows.Length + 1];
        from[^1] = Readings.Of(body.Otherwise ?? AllNames(type));
        for (int row = body.Rows.Length - 1; row >= 0; row--)
        {
            from[row] = Choose(body.Rows[row], Condition(body.Rows[row].Condition), from[row + 1]);
        }

        return from;
    }

    /// <summary>All values of a definition by rows; yes and no of a yes/no one.</summary>
    internal static ulong AllNames(FactType type) => type is EnumType names ? names.AllNames : YesBit | NoBit;

    /// <summary>The answer that a reading of a yes/no definition is.</summary>
    internal static Answers AnswerOf(ulong reading) =>
        reading == YesBit ? Answers.Yes : reading == NoBit ? Answers.No : Answers.Unclear;

    // Boxed, so that tables of one kind serve all values.
    private static TValue Once<TSymbol, TValue>(Dictionary<Symbol, object> known, TSymbol symbol, Func<TSymbol, TValue> evaluate)
        where TSymbol : Symbol
        where TValue : notnull
    {
        if (!known.TryGetValue(symbol, out object? value))
        {
            value = evaluate(symbol);
            known.Add(symbol, value);
        }

        return (TValue)value;
    }

    /// <summary>Yes gives the row's reading, no the rest; where the source leaves the condition open, either may hold.</summary>
    internal static Readings Choose(DefinitionRow row, Answers condition, Readings rest) => condition == Answers.No ? rest : Readings.OfAll(
        condition.Contains(Answers.Yes) ? Readings.Of(row.Reading) : Readings.None,
        condition.Contains(Answers.No) ? rest : Readings.None,
        condition.Contains(Answers.Unclear) ? rest.With(row.Reading) : Readings.None);

    private Answers DefineAnswers(DefinitionSymbol definition) => IsLeftOut(definition) ? Answers.Unclear : definition.Body switch
    {
        ExpressionBody body => UnlessOpen(body.Open, Condition(body.Value)),
        RowsBody body => RowsFrom(body, definition.Type)[0].Test(AnswerOf),
        _ => throw new UnreachableException(),
    };

    private Readings DefineReading(DefinitionSymbol definition) =>
        IsLeftOut(definition) ? Readings.Of(AllNames(definition.Type)) : definition.Body switch
        {
            ExpressionBody body => Reading(body.Value),
            RowsBody body => RowsFrom(body, definition.Type)[0],
            _ => throw new UnreachableException(),
        };

    private NumericRange DefineNumber(DefinitionSymbol definition) =>
        IsLeftOut(definition) ? new NumericRange(null, null) { IsOpen = true } : definition.Body switch
        {
            ExpressionBody body => Number(body.Value),
            _ => throw new UnreachableException(),
        };
}
