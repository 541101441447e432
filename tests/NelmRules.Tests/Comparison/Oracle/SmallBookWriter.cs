using System.Collections.Immutable;
using NelmRules.Tests.Generation;

namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>Writes small random books in which every construct of the language can stand, and larger ones of the same kind.</summary>
internal sealed class SmallBookWriter
{
    private const int Attempts = 100;

    private readonly Dice _dice;
    private readonly AtomWriter _atoms;

    private readonly BookSize? _size;

    private SmallBookWriter(Dice dice, Expressions expressions, BookSize? size)
    {
        _dice = dice;
        _size = size;
        _atoms = new AtomWriter(dice, expressions, size?.Facts);
    }

    /// <summary>A book without errors; a small one, or one of a size.</summary>
    public static (SmallBook Book, AtomWriter Atoms) Write(Dice dice, Expressions expressions, BookSize? size = null)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            SmallBookWriter writer = new(dice, expressions, size);
            SmallBook book = writer.Book();
            if (book.Bind() is not null)
            {
                return (book, writer._atoms);
            }
        }

        throw new InvalidOperationException("No book without errors was written.");
    }

    /// <summary>A condition.</summary>
    public static Condition Condition(Dice dice, AtomWriter atoms, int depth) => depth == 0 || dice.OneIn(3) ? atoms.Next() : dice.Below(7) switch
    {
        0 => new Negated(Condition(dice, atoms, depth - 1)),
        1 or 2 => new Joined("and", Several(dice, atoms, depth)),
        3 or 4 => new Joined("or", Several(dice, atoms, depth)),
        5 => new Joined("implies", [Condition(dice, atoms, depth - 1), Condition(dice, atoms, depth - 1)]),
        _ => new Counted($"{dice.Of("at least", "at most", "exactly")} {dice.Between(1, 2)}", [Condition(dice, atoms, depth - 1), atoms.Next(), atoms.Next()]),
    };

    private static ImmutableArray<Condition> Several(Dice dice, AtomWriter atoms, int depth) =>
        [.. dice.Several(2, 3, () => Condition(dice, atoms, depth - 1))];

    private Condition Condition(int depth = 2) => Condition(_dice, _atoms, depth);

    private SmallBook Book()
    {
        ImmutableArray<Declaration> vocabulary =
        [
            .. _atoms.Facts,
            new(new Line("treatment therapy")),
            new(new Line("treatment surgery is therapy")),
            new(new Line("treatment resection is surgery")),
            new(new Line("treatment drug")),
            new(new Line("task imaging")),
            new(new Line("goal relief")),
            new(new Line("endpoint survival")),
            new(new Line("party board \"The board\"")),
            .. Perhaps(6, () => new Declaration(new Line("invariant", Condition(1)))),
            .. Perhaps(4, FactDefinition),
        ];
        List<Declaration> rules = [new(new Line("ruleset r"), new Line("version 1.0.0"), new Line("uses v 1"))];
        if (_dice.OneIn(3))
        {
            rules[0] = new Declaration([.. rules[0].Lines, new Line("applies when", Condition(1))]);
        }

        rules.AddRange(Perhaps(8, () => new Declaration(new Line("term operation = surgery"))));
        rules.AddRange(Some(4, FactDefinition));
        rules.AddRange(Some(2, Definition));
        rules.AddRange(Some(2, Criteria));
        rules.AddRange(_size is { Rules: var many } ? _dice.Several(many, many, Rule) : _dice.Several(1, 2, Rule));
        rules.AddRange(Some(4, Prognosis));
        rules.AddRange(Some(5, () => Guarded("outcome", new Line("n 12"))));
        rules.AddRange(Some(5, () => new Declaration(new Line($"note claim {_dice.Name("note")} \"said\""), new Line("when", Condition(1)))));
        return new SmallBook(vocabulary, [.. rules]);
    }

    // One, once in so many times, in a small book; several in a large one.
    private Declaration[] Some(int times, Func<Declaration> write) => _size is { Rules: var rules } ? _dice.Several(0, rules / times / 2, write) : Perhaps(times, write);

    private Declaration[] Perhaps(int times, Func<Declaration> write) => _dice.OneIn(times) ? [write()] : [];

    private Declaration Guarded(string kind, params Line[] lines) =>
        new([new Line($"{kind} {_dice.Name(kind)}"), .. _dice.OneIn(4) ? [] : new[] { new Line("when", Condition(1)) }, .. lines]);

    private Declaration Prognosis() => _atoms.Numbers is [.. var numbers] && numbers.Length > 0 && _dice.OneIn(2)
        ? new(new Line($"prognosis {_dice.Name("prognosis")}"), new Line($"per \"step not printed\" of {_dice.Of(numbers)}"), Effect)
        : new(new Line($"prognosis {_dice.Name("prognosis")}"), new Line("when", Condition(1)), Effect);

    private static Line Effect => new("worsens survival univariate p 0.01");

    private Declaration Rule() => new(
    [
        new Line($"rule {_dice.Name("rule")}"),
        .. _dice.OneIn(8) ? [] : new[] { new Line("when", Condition()) },
        .. _dice.OneIn(4) ? [new Line("unless", Condition(1))] : Array.Empty<Line>(),
        .. _dice.Several(1, 2, () => new Line($"then {Action()}")),
        .. _dice.OneIn(6) ? [new Line($"reported from board \"ref 1\"{_dice.Of("", " endorsed", " challenged")}")] : Array.Empty<Line>(),
    ]);

    /// <summary>What a rule advises.</summary>
    public static string Action(Dice dice)
    {
        string verb = dice.Of("recommend", "consider", "insufficient evidence for", "discourage", "contraindicate");
        return dice.Below(8) switch
        {
            0 => $"{verb} imaging",
            1 => $"{verb} surgery after drug",
            2 => $"{verb} drug for relief",
            3 => $"{verb} drug over surgery",
            _ => $"{verb} {dice.Of("surgery", "drug")}",
        };
    }

    private string Action() => Action(_dice);

    private Declaration Criteria()
    {
        string name = _dice.Name("listed");
        Line[] items = _dice.Several(2, 3, () => new Line($"{_dice.Name("item")} :", Condition(1)));
        Line head = new($"criteria {name} {_dice.Of("all of", "any of", "at least 2 of", "at least 1 of")}");
        Line[] concerns = _dice.OneIn(4) ? [new Line("when", Condition(1))] : [];
        Line[] open = _dice.OneIn(3) ? [new Line("  unclear when", Condition(0), " \"left open\"")] : [];
        _atoms.Know(name);
        return new([head, .. concerns, .. items, .. open]);
    }

    private Declaration Definition()
    {
        string name = _dice.Name("named");
        Declaration definition = _dice.Below(4) switch
        {
            0 => Rows(name, ["early", "late"]),
            1 => Rows(name, ["yes", "no"]),
            _ => new([new Line($"define {name} =", Condition()), .. _dice.OneIn(3) ? [new Line("unclear when", Condition(0), " \"left open\"")] : Array.Empty<Line>()]),
        };
        _atoms.Know(definition.Text.Contains("early", StringComparison.Ordinal) ? $"{name} == early" : name);
        return definition;
    }

    private Declaration FactDefinition() => _atoms.DefinedFact() is ({ } name, { } values)
        ? values.Length > 0 ? Rows(name, values) : new Declaration(new Line($"define {name} = {_atoms.NumberFor(name)}"))
        : Definition();

    private Declaration Rows(string name, string[] values) => new(
    [
        new Line($"define {name} by"),
        .. _dice.Several(1, 3, () => _dice.OneIn(5)
            ? new Line($"unclear between {string.Join(", ", _dice.Some(values, 2, 2))} when", Condition(1), " \"left open\"")
            : new Line($"{_dice.Of(values)} when", Condition(1))),
        .. _dice.OneIn(2) ? [new Line($"otherwise {_dice.Of(values)}")] : Array.Empty<Line>(),
    ]);
}

/// <summary>How many facts and rules a large book has.</summary>
internal sealed record BookSize(int Facts, int Rules);
