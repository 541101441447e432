using System.Collections.Immutable;
using NelmRules.Tests.Generation;

namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>Comparisons of facts with facts and of sums, held against patients on a grid; nothing of them is left unconfirmed.</summary>
public sealed class LinearOracle
{
    private const int MostPatients = 1500;

    private static readonly string[] Signs = ["<", "<=", ">", ">=", "==", "!="];

    [Fact]
    public void Regions_over_sums_are_right_complete_and_confirmed() => OracleRun.Check(80, Failure);

    // Equalities that no decimals satisfy, and that only every third number does.
    [Theory]
    [InlineData(7253)]
    [InlineData(20009)]
    [InlineData(20147)]
    public void Comparison_over_sums_that_was_wrong_once_is_right(int seed) => Failure(seed).ShouldBeNull();

    private static string? Failure(int seed)
    {
        Dice dice = new(seed);
        string[] kinds = dice.Some(["length", "count", "date", "number"], 1, 1);
        SmallBook old = Book(dice, kinds[0]);
        return OracleRun.Failure(seed, old, old with { Rules = [old.Rules[0], Edited(dice, old.Rules[1], kinds[0])] }, Problems);
    }

    private static IReadOnlyList<string> Problems(SmallBook old, SmallBook newer) => Pair.Of(old, newer, MostPatients) is not { } pair ? [] :
    [
        .. Verdict.Of(pair),
        .. pair.Compare().Unconfirmed.Select(one => $"{one.Subject.Text}: not confirmed: {string.Join(", ", one.Transitions)} {string.Join("; ", one.Expressions)}"),
    ];

    private static SmallBook Book(Dice dice, string kind)
    {
        string type = kind switch
        {
            "length" => dice.Of("cm from 0", "mm from 0 to 100", "cm from 1"),
            "count" => dice.Of("count from 0 to 9", "count from 0", "count"),
            "number" => dice.Of("number", "number from 0", "number from -2 to 5"),
            _ => "date",
        };
        ImmutableArray<Declaration> facts = [.. Names(kind).Select(name => new Declaration(new Line($"fact {name} : {type}")))];
        Declaration[] invariant = dice.OneIn(4) ? [new(new Line("invariant", new Atom(Comparison(dice, kind))))] : [];
        return new SmallBook(
            [.. facts, new(new Line("fact fit : yes/no")), new(new Line("treatment drug")), .. invariant],
            [
                new(new Line("ruleset r \"about size and width\""), new Line("version 1.0.0"), new Line("uses v 1")),
                new(new Line("rule one"), new Line("when", Condition(dice, kind, 2)), new Line("then consider drug")),
            ]);
    }

    private static Declaration Edited(Dice dice, Declaration rule, string kind)
    {
        Line line = rule.Lines[1];
        Condition part = dice.Of<Condition>([.. line.Condition!.All]);
        Condition other = dice.Below(4) switch
        {
            0 => new Joined(dice.Of("and", "or"), [part, Condition(dice, kind, 0)]),
            1 => new Negated(part),
            _ => Condition(dice, kind, 1),
        };
        return rule.With(line, line with { Condition = line.Condition!.Replace(part, other) });
    }

    private static Condition Condition(Dice dice, string kind, int depth) => depth == 0 || dice.OneIn(3)
        ? new Atom(dice.OneIn(6) ? "fit" : Comparison(dice, kind))
        : dice.Below(5) switch
        {
            0 => new Negated(Condition(dice, kind, depth - 1)),
            1 or 2 => new Joined("and", [.. dice.Several(2, 3, () => Condition(dice, kind, depth - 1))]),
            3 => new Joined("or", [.. dice.Several(2, 3, () => Condition(dice, kind, depth - 1))]),
            _ => new Counted($"{dice.Of("at least", "exactly")} 2", [.. dice.Several(3, 3, () => Condition(dice, kind, 0))]),
        };

    private static string[] Names(string kind) => kind == "date" ? ["seen_on", "treated_on", "born_on"] : ["size", "width", "depth"];

    private static string Comparison(Dice dice, string kind)
    {
        string[] names = dice.Shuffled(Names(kind));
        return kind == "date" ? Dates(dice, names) : dice.Below(8) switch
        {
            0 => $"{names[0]} {dice.Of(Signs)} {Constant(dice, kind)}",
            1 => $"{names[0]} {dice.Of(Signs)} {names[1]}",
            2 => $"{names[0]} + {names[1]} {dice.Of(Signs)} {Constant(dice, kind)}",
            3 => $"{names[0]} - {names[1]} {dice.Of(Signs)} {Constant(dice, kind)}",
            4 => $"{dice.Of("2", "3")} * {names[0]} {dice.Of(Signs)} {dice.Of("", "2 * ")}{names[1]} + {Constant(dice, kind)}",
            5 => $"{names[0]} + {names[1]} {dice.Of(Signs)} {dice.Of("", "2 * ")}{names[2]}",
            6 => $"{names[0]} + {names[1]} + {names[2]} {dice.Of(Signs)} {Constant(dice, kind)}",
            _ => $"{names[0]} {dice.Of("is known", "is recorded")}",
        };
    }

    private static string Dates(Dice dice, string[] names) => dice.Below(5) switch
    {
        0 => $"{names[0]} {dice.Of(Signs)} {dice.Of("2020-01-31", "2021-06-15")}",
        1 or 2 => $"{names[0]} {dice.Of(Signs)} {names[1]}",
        3 => $"days from {names[0]} to {names[1]} {dice.Of(Signs)} {dice.Of("3 days", "10 days", "0 days")}",
        _ => $"{names[0]} is known",
    };

    private static string Constant(Dice dice, string kind) => kind switch
    {
        "length" => dice.Of("0 mm", "5 mm", "2 cm", "50 mm"),
        "count" => dice.Of("0", "1", "3", "4"),
        _ => dice.Of("0", "1.5", "2", "3"),
    };
}
