using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>What examples for expressions are made of: the facts and lists that they read, with numbers worth trying.</summary>
internal sealed class Ingredients
{
    private const int MostMonths = 1200;

    private static readonly Unit Elapsed = Units.Find("days")!;
    private static readonly Unit Calendar = Units.Find("months")!;

    private readonly SortedDictionary<string, FactSymbol> _facts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<decimal>> _numbers = new(StringComparer.Ordinal);
    private readonly SortedSet<decimal> _anyNumbers = [0m, 1m];

    internal Ingredients(VariableTable table, IEnumerable<(BoundExpression Expression, Side Side)> read)
    {
        foreach ((BoundExpression expression, Side side) in read)
        {
            foreach (BoundExpression part in BoundTree.Closure(expression))
            {
                Note(part, side);
            }
        }

        foreach (NumberVariable variable in table.All.OfType<NumberVariable>())
        {
            NumbersOf(Kinds.Of(variable.Type)).UnionWith(variable.Cells.Select(cell => RoundNumbers.In(cell, variable.Type)));
        }
    }

    /// <summary>The facts under their common names.</summary>
    internal IEnumerable<KeyValuePair<string, FactSymbol>> Facts => _facts;

    /// <summary>Numbers worth trying for a fact or field.</summary>
    internal ImmutableArray<decimal> NumbersFor(ValueShape shape)
    {
        IEnumerable<decimal> around = NumbersOf(Kinds.Of(shape.Type)).Concat(shape.Type is CountType or NumberType ? _anyNumbers : [])
            .Concat(new[] { shape.Bounds.Low, shape.Bounds.High }.OfType<decimal>());
        decimal step = shape.Type is QuantityType quantity ? quantity.Unit.Factor : 1m;
        return
        [
            .. around.SelectMany(number => shape.Type is DateType ? Days(number) : [number, number + step, number - step, number / 2m])
                .Where(shape.Bounds.Contain)
                .Where(number => !Kinds.IsWhole(shape.Type) || number == decimal.Truncate(number))
                .Distinct().Order(),
        ];
    }

    // A day, its neighbours, and the days that are as far from it as distances are compared with.
    private IEnumerable<decimal> Days(decimal day)
    {
        IEnumerable<decimal> days = NumbersOf(Elapsed.Dimension.Name).Select(time => decimal.Round(time / Elapsed.Factor));
        IEnumerable<decimal> months = NumbersOf(Calendar.Dimension.Name).Select(time => decimal.Round(time / Calendar.Factor));
        IEnumerable<decimal> far = days.SelectMany(one => new[] { day - one, day + one })
            .Concat(months.SelectMany(one => new[] { After(day, -one), After(day, one) }).OfType<decimal>());
        return far.Append(day).SelectMany(one => new[] { one, one + 1m, one - 1m }).Where(IsDay);
    }

    private static bool IsDay(decimal day) => day >= 0m && day <= DateOnly.MaxValue.DayNumber;

    private static decimal? After(decimal day, decimal months) =>
        Math.Abs(months) <= MostMonths && IsDay(day) && DateOnly.FromDayNumber((int)day) is { Year: > 200 and < 9000 } date
            ? date.AddMonths((int)months).DayNumber
            : null;

    private SortedSet<decimal> NumbersOf(string kind)
    {
        if (!_numbers.TryGetValue(kind, out SortedSet<decimal>? numbers))
        {
            numbers = [];
            _numbers.Add(kind, numbers);
        }

        return numbers;
    }

    private void Note(BoundExpression part, Side side)
    {
        switch (part)
        {
            case BoundFact fact:
                _facts.TryAdd(side.NameOf(fact.Fact), fact.Fact);
                break;
            case BoundAggregate aggregate:
                _facts.TryAdd(side.NameOf(aggregate.List), aggregate.List);
                break;
            case BoundNumber number:
                NumbersOf(Kinds.Of(number.Type)).Add(number.Value);
                _anyNumbers.Add(number.Value);
                break;
            case BoundNumberMembership member:
                NumbersOf(Kinds.Of(member.Operand.Type)).UnionWith(member.Members);
                break;
            case BoundDateDistance:
                NumbersOf("date").UnionWith([new DateOnly(2020, 1, 31).DayNumber, new DateOnly(2020, 7, 31).DayNumber]);
                break;
            default:
                break;
        }
    }
}
