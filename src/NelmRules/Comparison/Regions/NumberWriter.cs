using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Numbers and stretches of them as conditions of the language.</summary>
internal static class NumberWriter
{
    private const int LongestJoinedUnit = 2;

    /// <summary>A number as it is written in a condition: <c>5cm</c>, <c>20%</c>, <c>3 months</c>, <c>2014-01-31</c>.</summary>
    internal static string Of(decimal value, FactType type) => type switch
    {
        QuantityType quantity when Quantities.Held(() => value / quantity.Unit.Factor) is { } number =>
            $"{Plain(number)}{(quantity.Unit.Symbol.Length <= LongestJoinedUnit ? "" : " ")}{quantity.Unit.Symbol}",
        DateType when value >= DateOnly.MinValue.DayNumber && value <= DateOnly.MaxValue.DayNumber =>
            DateOnly.FromDayNumber((int)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Plain(value),
    };

    /// <summary>The stretches that the allowed cells make up, joined where they touch.</summary>
    internal static ImmutableArray<NumberSpan> Spans(ImmutableArray<Cell> cells, Func<int, bool> allowed)
    {
        List<NumberSpan> spans = [];
        for (int i = 0; i < cells.Length; i++)
        {
            if (allowed(i) && i > 0 && allowed(i - 1))
            {
                spans[^1] = spans[^1] with { High = cells[i].High, HighIncluded = cells[i].IsPoint };
            }
            else if (allowed(i))
            {
                spans.Add(new NumberSpan(cells[i].Low, cells[i].IsPoint, cells[i].High, cells[i].IsPoint));
            }
        }

        return [.. spans];
    }

    /// <summary>What is allowed, with values that nobody has only where that makes fewer stretches: between two, or beyond the last.</summary>
    internal static ImmutableArray<bool> WithoutGaps(ImmutableArray<bool> allowed, ImmutableArray<bool> free, int cells)
    {
        if (!free.Contains(true))
        {
            return allowed;
        }

        bool[] told = [.. allowed.Select((one, value) => one && !free[value])];
        for (int first = 0; first < cells; first++)
        {
            int after = first;
            while (after < cells && free[after])
            {
                after++;
            }

            bool isBetween = (first == 0 || told[first - 1]) && (after == cells || told[after]);
            told.AsSpan(first, after - first).Fill(isBetween && after - first < cells);
            first = after;
        }

        return [.. told];
    }

    /// <summary>Stretches of a variable as conditions; all but one number are shorter said by that number.</summary>
    internal static IEnumerable<Phrase> Stretches(NumberVariable variable, ImmutableArray<NumberSpan> spans)
    {
        (decimal? Low, decimal? High) all = variable.Cells.IsEmpty ? (null, null) : (variable.Cells[0].Low, variable.Cells[^1].High);
        if (spans is [{ High: { } end, HighIncluded: false } below, { Low: { } start, LowIncluded: false } above] && end == start
            && below.Low == all.Low && above.High == all.High
            && below.LowIncluded == variable.Cells[0].IsPoint && above.HighIncluded == variable.Cells[^1].IsPoint)
        {
            return [Phrase.Of(variable.Expression is null ? $"{variable.Name} != {Of(end, variable.Type)}" : ExpressionWriter.Except(variable, end))];
        }

        return spans.Select(span => variable.Expression is null ? Of(variable.Name, span, all, variable.Type) : ExpressionWriter.Write(variable, span, all));
    }

    /// <summary>A stretch as a condition on a name; ends that no number passes are left out.</summary>
    internal static Phrase Of(string name, NumberSpan span, (decimal? Low, decimal? High) all, FactType type)
    {
        Phrase? low = span.Low is { } from && !(span.LowIncluded && span.Low == all.Low) ? Phrase.Of($"{name} {(span.LowIncluded ? ">=" : ">")} {Of(from, type)}") : null;
        Phrase? high = span.High is { } to && !(span.HighIncluded && span.High == all.High) ? Phrase.Of($"{name} {(span.HighIncluded ? "<=" : "<")} {Of(to, type)}") : null;
        return (low, high) switch
        {
            _ when span.Low is { } point && span.Low == span.High => Phrase.Of($"{name} == {Of(point, type)}"),
            ({ }, { }) when span is { LowIncluded: true, HighIncluded: true } => Phrase.Of($"{name} between {Of(span.Low!.Value, type)} and {Of(span.High!.Value, type)}"),
            ({ }, { }) => Phrase.And(low, high),
            _ => low ?? high ?? Phrase.Of($"{name} is known"),
        };
    }

    private static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
