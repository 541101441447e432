using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Generation;

/// <content>Numbers, quantities and dates.</content>
internal sealed partial class ExpressionWriter
{
    private Phrase Number(FactType type, int depth)
    {
        if (depth == 0 || type is DateType)
        {
            return dice.OneIn(3) || Name(type) is not { } name ? Atom(type) : new Phrase(name, Level.Primary);
        }

        return dice.Below(8) switch
        {
            0 => new Phrase($"{In(Number(type, depth - 1), Level.Sum)} + {In(Number(type, depth - 1), Level.Product)}", Level.Sum),
            1 => new Phrase($"{In(Number(type, depth - 1), Level.Sum)} - {In(Number(type, depth - 1), Level.Product)}", Level.Sum),
            2 => Product(type, depth),
            3 when type is not CountType => new Phrase($"{In(Number(type, depth - 1), Level.Product)} / {Divisor()}", Level.Product),
            4 when type is NumberType && QuantityInScope() is { } quantity =>
                new Phrase($"{In(Number(quantity, 0), Level.Product)} / {Written(dice.Between(1, 9), quantity)}", Level.Product),
            5 => new Phrase($"-{In(Number(type, depth - 1), Level.Primary)}", Level.Sign),
            6 => Aggregate(type, depth) ?? Number(type, 0),
            _ => Number(type, 0),
        };
    }

    private Phrase Product(FactType type, int depth)
    {
        string factor = type is CountType ? $"{dice.Between(0, 4)}" : dice.Of("0.5", "2", "1.25", "0");
        string value = In(Number(type, depth - 1), Level.Sign);
        return new Phrase(dice.OneIn(2) ? $"{factor} * {value}" : $"{value} * {factor}", Level.Product);
    }

    private string Divisor() => dice.Of("2", "0.5", "-4", "3");

    // Sums and the largest value of fields of the type, counts of lists, distances of dates.
    private Phrase? Aggregate(FactType type, int depth)
    {
        (GeneratedFact List, string Words)[] known = [.. scope.Lists.SelectMany(list => Aggregates(list, type).Select(words => (list, words)))];
        if (type is QuantityType { Unit.Symbol: "months" or "years" or "days" or "weeks" } time && dice.OneIn(2))
        {
            return Distance(time);
        }

        if (known.Length == 0)
        {
            return null;
        }

        (GeneratedFact from, string words) = dice.Of(known);
        return new Phrase($"{words} of {from.Name}{dice.Perhaps(2, () => Filter(from, depth - 1))}", Level.Primary);
    }

    private static IEnumerable<string> Aggregates(GeneratedFact list, FactType type) =>
    [
        .. type is CountType ? ["count"] : Array.Empty<string>(),
        .. list.Fields.Where(field => field.Type.Equals(type)).SelectMany(field => type is DateType ? [$"largest {field.Name}"] : new[] { $"sum of {field.Name}", $"largest {field.Name}" }),
    ];

    private Phrase Distance(QuantityType time)
    {
        string step = time.Unit.Symbol is "months" or "years" ? "months" : "days";
        return new Phrase($"{step} from {In(Number(DateType.Instance, 0), Level.Primary)} to {In(Number(DateType.Instance, 0), Level.Primary)}", Level.Primary);
    }

    private QuantityType? QuantityInScope() => scope.Names.Select(name => name.Type).OfType<QuantityType>().FirstOrDefault();

    private Phrase Atom(FactType type) => (type is DateType or CountType && dice.OneIn(2) ? Aggregate(type, 0) : null) ?? Constant(type);

    private Phrase Constant(FactType type) => type switch
    {
        DateType => new Phrase($"20{dice.Between(10, 25)}-0{dice.Between(1, 9)}-{dice.Between(10, 28)}", Level.Primary),
        CountType => new Phrase($"{dice.Below(6)}", Level.Primary),
        QuantityType quantity => new Phrase(Written(dice.Below(40), quantity), Level.Primary),
        _ when dice.OneIn(6) => new Phrase($"-{dice.Of("1", "0.5")}", Level.Sign),
        _ => new Phrase(dice.Of("0", "1", "2.5", "10", "0.000001"), Level.Primary),
    };

    // In any unit of the dimension and in any of its spellings, with or without a blank.
    private string Written(int number, QuantityType quantity)
    {
        string[] spellings = [.. Units.Spellings.Where(spelling => Units.Find(spelling)!.Dimension == quantity.Dimension)];
        return $"{number}{dice.Perhaps(4, () => $".{dice.Between(1, 99)}")}{dice.Of("", " ")}{dice.Of(spellings)}";
    }
}
