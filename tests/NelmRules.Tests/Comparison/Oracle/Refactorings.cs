using System.Text.RegularExpressions;
using NelmRules.Tests.Generation;

namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>Random edits after which a book says the same of everybody.</summary>
internal sealed class Refactorings(Dice dice)
{
    private const int Attempts = 100;

    /// <summary>The book after some such edits.</summary>
    public SmallBook Edit(SmallBook book)
    {
        for (int edits = dice.Between(1, 4); edits > 0; edits--)
        {
            book = Once(book);
        }

        return book;
    }

    private SmallBook Once(SmallBook book)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            SmallBook other = Any(book);
            if (other.Text != book.Text && other.Bind() is not null)
            {
                return other;
            }
        }

        return book;
    }

    private SmallBook Any(SmallBook book) => dice.Below(12) switch
    {
        0 => InCondition(book, one => new Negated(new Negated(one))),
        1 => InCondition(book, Otherwise),
        2 => InCondition(book, one => one is Joined { Word: not "implies" } or Counted ? one.Of([.. dice.Shuffled(one.Parts)]) : one),
        3 => InCondition(book, one => new Joined(dice.Of("and", "or"), [one, one])),
        4 or 5 => InCondition(book, one => one is Atom atom ? Reworded(atom.Words) : one),
        6 => new SmallBook([.. dice.Shuffled(book.Vocabulary)], [book.Rules[0], .. dice.Shuffled(book.Rules.Skip(1))]),
        7 => Renamed(book),
        8 or 9 => Extracted(book),
        10 => Split(book),
        _ => Repeated(book),
    };

    private SmallBook InCondition(SmallBook book, Func<Condition, Condition> change)
    {
        (Declaration Declaration, Line Line)[] lines = [.. book.All.SelectMany(one => one.Lines.Select(line => (one, line))).Where(pair => pair.line.Condition is not null)];
        if (lines.Length == 0)
        {
            return book;
        }

        (Declaration declaration, Line line) = dice.Of(lines);
        Condition part = dice.Of<Condition>([.. line.Condition!.All]);
        return book.With(declaration, declaration.With(line, line with { Condition = line.Condition.Replace(part, change(part)) }));
    }

    // Not (A or B) is not A and not B; A implies B is not A or B.
    private static Condition Otherwise(Condition condition) => condition switch
    {
        Joined { Word: "implies" } joined => new Joined("or", [new Negated(joined.Operands[0]), joined.Operands[1]]),
        Joined joined => new Negated(new Joined(joined.Word == "and" ? "or" : "and", [.. joined.Operands.Select(one => new Negated(one))])),
        _ => condition,
    };

    private static Condition Reworded(string words) =>
        Regex.Match(words, "^([a-z_0-9]+) (<|>|<=|>=|!=|==) ([^ ]+( (mm|cm))?)$") is { Success: true } found ? found.Groups[2].Value switch
        {
            "<" => Not(found, ">="),
            ">" => Not(found, "<="),
            "<=" => Not(found, ">"),
            ">=" => Not(found, "<"),
            "!=" => Not(found, "=="),
            _ => new Atom($"{found.Groups[3].Value} == {found.Groups[1].Value}"),
        }
        : new Atom(Regex.Replace(words, @"\b(\d) ?cm\b", "${1}0 mm"));

    private static Negated Not(Match found, string sign) => new(new Atom($"{found.Groups[1].Value} {sign} {found.Groups[3].Value}"));

    /// <summary>The book with other names for everything that a ruleset names.</summary>
    public SmallBook Rename(SmallBook book) =>
        Named(book, "criteria", "rule", "outcome", "note", "prognosis", "define").Aggregate(book, (all, one) => all.Rename(one.Name, dice.Name("other")));

    // What is said itself is known again by its content where its name is another, so that only one of the two may change.
    private SmallBook Renamed(SmallBook book) =>
        Named(book, "rule", "define") is [_, ..] all ? book.Rename(dice.Of(all).Name, dice.Name("other")) : book;

    private static Declaration[] Named(SmallBook book, params string[] kinds) =>
        [.. book.Rules.Where(one => kinds.Contains(one.Kind) && book.Vocabulary.All(fact => fact.Name != one.Name))];

    private SmallBook Extracted(SmallBook book)
    {
        (Declaration Declaration, Line Line)[] lines =
            [.. book.Rules.SelectMany(one => one.Lines.Select(line => (one, line))).Where(pair => pair.line.Condition is not null)];
        if (lines.Length == 0)
        {
            return book;
        }

        (Declaration declaration, Line line) = dice.Of(lines);
        Condition part = dice.Of<Condition>([.. line.Condition!.All]);
        string name = dice.Name("extracted");
        SmallBook other = book.With(declaration, declaration.With(line, line with { Condition = line.Condition.Replace(part, new Atom(name)) }));
        return other with { Rules = other.Rules.Add(new Declaration(new Line($"define {name} =", part))) };
    }

    // One rule for each alternative, or for each action.
    private SmallBook Split(SmallBook book)
    {
        Declaration[] rules = [.. book.Rules.Where(one => one.Kind == "rule" && one.Lines.Any(line => line.Condition is Joined { Word: "or" }) && one.Lines.All(line => line.Before != "unless"))];
        if (rules.Length == 0)
        {
            return book;
        }

        Declaration rule = dice.Of(rules);
        Line when = rule.Lines.First(line => line.Condition is Joined { Word: "or" });
        return book.With(rule, [.. when.Condition!.Parts.Select(part => Named(rule.With(when, when with { Condition = part })))]);
    }

    private SmallBook Repeated(SmallBook book)
    {
        Declaration[] rules = [.. book.Rules.Where(one => one.Kind == "rule")];
        return rules.Length == 0 ? book : book with { Rules = book.Rules.Add(Named(dice.Of(rules))) };
    }

    private Declaration Named(Declaration rule) => rule.With(rule.Lines[0], new Line($"rule {dice.Name("copy")}"));
}
