using NelmRules.Vocabularies;

namespace NelmRules.Tests.Generation;

/// <summary>An expression with how tightly its outermost operator binds.</summary>
internal readonly record struct Phrase(string Text, Level Level);

/// <summary>The levels of the grammar, from the loosest to the tightest.</summary>
internal enum Level
{
    Implies,
    Or,
    And,
    Not,
    Comparison,
    Sum,
    Product,
    Sign,
    Primary,
}

/// <summary>Writes random expressions of a wanted type that bind without errors.</summary>
internal sealed partial class ExpressionWriter(Dice dice, GeneratedScope scope)
{
    private static readonly string[] Signs = ["==", "!=", "<", "<=", ">", ">="];

    /// <summary>A condition.</summary>
    public string Condition(int depth = 3) => Any(depth).Text;

    /// <summary>An expression of a type.</summary>
    public string Value(FactType type, int depth = 2) => type switch
    {
        YesNoType => Condition(depth),
        EnumType => Name(type) ?? throw new InvalidOperationException("no name of this type"),
        _ => Number(type, depth).Text,
    };

    private Phrase Any(int depth) => depth == 0 ? Leaf() : dice.Below(9) switch
    {
        0 => new Phrase($"not {In(Any(depth - 1), Level.Not)}", Level.Not),
        1 => Joined("and", Level.And, depth),
        2 => Joined("or", Level.Or, depth),
        3 => new Phrase($"{In(Any(depth - 1), Level.Or)} implies {In(Any(depth - 1), Level.Implies)}", Level.Implies),
        4 => Counting(depth),
        5 when !scope.Lists.IsEmpty => AnyOrAll(depth),
        6 or 7 => Compared(depth),
        _ => Leaf(),
    };

    private Phrase Joined(string word, Level level, int depth) =>
        new(string.Join($" {word} ", dice.Several(2, 3, () => In(Any(depth - 1), level + 1))), level);

    private Phrase Counting(int depth)
    {
        string[] operands = dice.Several(1, 4, () => In(Any(depth - 1), Level.Implies));
        return new Phrase($"{dice.Of("at least", "at most", "exactly")} {dice.Between(0, operands.Length)} of ({string.Join(", ", operands)})", Level.Primary);
    }

    private Phrase AnyOrAll(int depth)
    {
        GeneratedFact list = dice.Of(scope.Lists);
        return new Phrase($"{dice.Of("any", "all")} of {list.Name}{Filter(list, depth - 1)}", Level.Primary);
    }

    private string Filter(GeneratedFact list, int depth) =>
        $" where ({new ExpressionWriter(dice, scope.Inside(list)).Condition(Math.Max(0, depth))})";

    private Phrase Leaf() => dice.Below(12) switch
    {
        0 when dice.OneIn(4) => new Phrase(dice.Of("yes", "no"), Level.Primary),
        1 when !scope.Treatments.IsEmpty => new Phrase($"received {dice.Of(scope.Treatments)}", Level.Primary),
        2 => new Phrase($"{dice.Of(scope.Names).Name} is known", Level.Comparison),
        3 when scope.Names.Any(name => name.IsFact) => new Phrase($"{dice.Of([.. scope.Names.Where(name => name.IsFact)]).Name} is recorded", Level.Comparison),
        4 when !scope.Lists.IsEmpty => new Phrase($"{dice.Of(scope.Lists).Name} is {dice.Of("known", "recorded")}", Level.Comparison),
        5 when Name(YesNoType.Instance) is { } name => new Phrase($"{name} {dice.Of("==", "!=")} {dice.Of("yes", "no")}", Level.Comparison),
        6 when Name(YesNoType.Instance) is { } name => new Phrase($"{dice.Of("yes", "no")} {dice.Of("==", "!=")} {name}", Level.Comparison),
        7 or 8 => Compared(0),
        _ when Name(YesNoType.Instance) is { } name => new Phrase(name, Level.Primary),
        _ => Compared(0),
    };

    private Phrase Compared(int depth) => dice.Of([.. scope.Names.Select(name => name.Type).Where(type => type is not ListType).Append(CountType.Instance)]) switch
    {
        EnumType type => Choice(type),
        YesNoType when depth > 0 => new Phrase($"({Any(depth - 1).Text}) is known", Level.Comparison),
        YesNoType => Numbers(NumberType.Instance, 1),
        var type => Numbers(type, depth),
    };

    private Phrase Choice(EnumType type)
    {
        string name = Name(type)!;
        string[] values = dice.Some(type.Names, 1, 3);
        string sign = type.IsOrdered ? dice.Of(Signs) : dice.Of("==", "!=");
        string[] groups = [.. scope.Groups.Where(group => group.Type.Equals(type)).Select(group => group.Name)];
        return dice.Below(6) switch
        {
            0 => new Phrase($"{name} in {{{string.Join(", ", values)}}}", Level.Comparison),
            1 when groups.Length > 0 => new Phrase($"{name} in {dice.Of(groups)}", Level.Comparison),
            2 when type.IsOrdered => new Phrase($"{name} between {dice.Of(type.Names)} and {dice.Of(type.Names)}", Level.Comparison),
            3 => new Phrase($"{values[0]} {sign} {name}", Level.Comparison),
            4 => new Phrase($"{name} {sign} {Name(type)}", Level.Comparison),
            _ => new Phrase($"{name} {sign} {values[0]}", Level.Comparison),
        };
    }

    private Phrase Numbers(FactType type, int depth)
    {
        string left = In(Number(type, depth), Level.Sum);
        GeneratedName[] convertible = [.. scope.Names.Where(name => name.Also is not null)];
        return dice.Below(6) switch
        {
            0 => new Phrase($"{left} in {{{string.Join(", ", dice.Several(1, 3, () => Constant(type).Text))}}}", Level.Comparison),
            1 => new Phrase($"{left} between {In(Number(type, depth), Level.Sum)} and {In(Number(type, depth), Level.Sum)}", Level.Comparison),
            2 => new Phrase($"({left}) is known", Level.Comparison),
            3 when convertible.Length > 0 && dice.Of(convertible) is var name =>
                new Phrase($"{name.Name} {dice.Of(Signs)} {dice.Between(1, 50)} {name.Also}", Level.Comparison),
            _ => new Phrase($"{left} {dice.Of(Signs)} {In(Number(type, depth), Level.Sum)}", Level.Comparison),
        };
    }

    private string? Name(FactType type)
    {
        string[] names = [.. scope.Names.Where(name => name.Type.Equals(type)).Select(name => name.Name)];
        return names.Length == 0 ? null : dice.Of(names);
    }

    // In parentheses where the grammar needs them, and now and then where it does not.
    private string In(Phrase phrase, Level least) => phrase.Level < least || dice.OneIn(15) ? $"({phrase.Text})" : phrase.Text;
}
