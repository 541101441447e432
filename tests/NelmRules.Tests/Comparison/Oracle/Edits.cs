using System.Text.RegularExpressions;
using NelmRules.Tests.Generation;

namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>Random edits of a small book, such as people make.</summary>
internal sealed class Edits(Dice dice, AtomWriter atoms)
{
    private const int Attempts = 200;

    /// <summary>Whether declarations are renamed too.</summary>
    public bool Renames { get; init; } = true;

    private static readonly (string Pattern, string[] Others)[] Words =
    [
        (@"(?<= )(<|<=|>|>=|==|!=)(?= )", ["<", "<=", ">", ">=", "==", "!="]),
        (@"\b\d+ ?(mm|cm)\b", ["1 cm", "2 cm", "19 mm", "20 mm", "21 mm", "5 cm", "100 mm", "11 cm"]),
        (@"\b\d+%", ["1%", "2%", "2.5%", "20%", "55%"]),
        (@"\bG[123]\b", ["G1", "G2", "G3"]),
        (@"\b(lung|colon|skin)\b", ["lung", "colon", "skin"]),
        (@"(?<=at least |at most |exactly )\d", ["1", "2", "3"]),
        (@"\b(at least|at most|exactly)\b", ["at least", "at most", "exactly"]),
        (@"(?<== |< |> |\{)\d(\.\d)?(?= |$|,|\}|\))", ["0", "1", "2", "4"]),
        (@"\b(therapy|surgery|resection|drug)\b", ["therapy", "surgery", "resection", "drug"]),
        (@"\d{4}-\d{2}-\d{2}", ["2020-01-31", "2020-02-01", "2022-01-01"]),
        (@"\b(known|recorded)\b", ["known", "recorded"]),
        (@"\b(all of|any of|at least 1 of|at least 2 of)\b", ["all of", "any of", "at least 1 of", "at least 2 of"]),
    ];

    /// <summary>The book after one edit or a few; still without errors.</summary>
    public SmallBook Edit(SmallBook book, int most = 3)
    {
        for (int edits = dice.Between(1, most); edits > 0; edits--)
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

    private SmallBook Any(SmallBook book) => dice.Below(book.Rules.Length > 1 ? 20 : 9) switch
    {
        < 6 => InCondition(book, Reworded),
        6 => InCondition(book, one => one.Parts.Length > 2 ? one.Of(one.Parts.Remove(dice.Of<Condition>(one.Parts))) : one.Parts.Length > 0 ? dice.Of<Condition>(one.Parts) : one),
        7 => InCondition(book, one => new Joined(dice.Of("and", "or"), [one, atoms.Next()])),
        8 => InCondition(book, _ => SmallBookWriter.Condition(dice, atoms, 1)),
        9 => InCondition(book, one => one is Joined joined ? new Joined(joined.Word == "and" ? "or" : "and", joined.Operands) : new Negated(one)),
        10 or 11 => WithoutLine(book),
        12 => WithLine(book),
        13 when book.Rules.Length > 2 => book with { Rules = book.Rules.RemoveAt(dice.Between(1, book.Rules.Length - 1)) },
        14 => Action(book),
        15 => Head(book),
        16 => Population(book),
        17 => Vocabulary(book),
        18 when Renames => Renamed(book),
        _ => book with { Rules = book.Rules.Add(new Declaration(new Line($"rule {dice.Name("added")}"), new Line("when", SmallBookWriter.Condition(dice, atoms, 1)), new Line($"then {SmallBookWriter.Action(dice)}"))) },
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

    private Condition Reworded(Condition condition) => condition switch
    {
        Atom atom => new Atom(Reworded(atom.Words)),
        Counted counted => new Counted(Reworded(counted.Words), counted.Operands),
        _ => condition,
    };

    private string Reworded(string text)
    {
        (Match Match, string[] Others)[] found = [.. Words.SelectMany(row => Regex.Matches(text, row.Pattern).Select(match => (match, row.Others)))];
        if (found.Length == 0)
        {
            return atoms.Next().Words;
        }

        (Match match, string[] others) = dice.Of(found);
        return $"{text[..match.Index]}{dice.Of(others)}{text[(match.Index + match.Length)..]}";
    }

    private SmallBook WithoutLine(SmallBook book)
    {
        Declaration one = dice.Of<Declaration>([.. book.Rules.Skip(1)]);
        int line = one.Lines.Length < 2 ? 0 : dice.Between(1, one.Lines.Length - 1);
        return line == 0 || one.Lines[line].SaysFormerName ? book : book.With(one, new Declaration(one.Lines.RemoveAt(line)));
    }

    private SmallBook WithLine(SmallBook book)
    {
        Declaration one = dice.Of<Declaration>([.. book.Rules.Skip(1)]);
        Condition condition = SmallBookWriter.Condition(dice, atoms, 1);
        Line line = one.Kind switch
        {
            "rule" => dice.Of(new Line("unless", condition), new Line($"then {SmallBookWriter.Action(dice)}"), new Line("reported from board \"ref 2\"")),
            "criteria" => dice.Of(new Line($"{dice.Name("item")} :", condition), new Line("when", condition)),
            "define" => new Line("unclear when", condition, " \"left open\""),
            _ => new Line("when", condition),
        };
        return book.With(one, new Declaration(one.Lines.Add(line)));
    }

    private SmallBook Action(SmallBook book)
    {
        Declaration[] rules = [.. book.Rules.Where(one => one.Kind == "rule")];
        if (rules.Length == 0)
        {
            return book;
        }

        Declaration rule = dice.Of(rules);
        Line then = dice.Of<Line>([.. rule.Lines.Where(line => line.Before.StartsWith("then", StringComparison.Ordinal) || line.Before.StartsWith("reported", StringComparison.Ordinal))]);
        return book.With(rule, rule.With(then, new Line(then.Before.StartsWith("then", StringComparison.Ordinal)
            ? $"then {SmallBookWriter.Action(dice)}" : $"reported from board \"ref 1\"{dice.Of("", " endorsed", " challenged")}")));
    }

    private SmallBook Head(SmallBook book)
    {
        Declaration one = dice.Of<Declaration>([.. book.Rules.Skip(1)]);
        Line line = dice.Of<Line>([.. one.Lines]);
        return book.With(one, one.With(line, line with { Before = Reworded(line.Before) }));
    }

    private SmallBook Population(SmallBook book)
    {
        Declaration head = book.Rules[0];
        return book.With(head, new Declaration(head.Lines.Length > 3 ? head.Lines.RemoveAt(3) : head.Lines.Add(new Line("applies when", SmallBookWriter.Condition(dice, atoms, 1)))));
    }

    private SmallBook Vocabulary(SmallBook book)
    {
        Declaration one = dice.Of<Declaration>([.. book.Vocabulary]);
        Line head = one.Lines[0];
        string text = head.Before;
        string other = dice.Below(6) switch
        {
            0 => text.Replace("G1 < G2 < G3", dice.Of("G1 < G2", "G1 < G2 < G3 < G4", "G1 < G1a < G2 < G3", "G1 | G2 | G3"), StringComparison.Ordinal),
            1 => text.Replace("lung | colon | skin", dice.Of("lung | colon", "lung | colon | skin | bone", "skin | lung | colon"), StringComparison.Ordinal),
            2 => Regex.Replace(text, "from 0( to \\d+)?", dice.Of("from 0 to 50", "from 1 to 100", "from 0", "from 2 to 6")),
            3 => text.Replace("colon | skin", "lung | skin", StringComparison.Ordinal),
            4 => Regex.Replace(text, "^(treatment (surgery|resection)) is \\w+", $"$1 is {dice.Of("therapy", "drug")}"),
            _ => text.Replace("mm from", "cm from", StringComparison.Ordinal),
        };
        return dice.OneIn(4)
            ? book with { Vocabulary = book.Vocabulary.Add(new Declaration(new Line("invariant", SmallBookWriter.Condition(dice, atoms, 1)))) }
            : book.With(one, one.With(head, head with { Before = other }));
    }

    // Whoever renames says what it was called, once.
    private SmallBook Renamed(SmallBook book)
    {
        Declaration[] all = [.. book.All.Where(one => one.Kind is "fact" or "treatment" or "criteria" or "define" or "outcome" or "note" or "prognosis" or "rule")];
        Declaration one = dice.Of(all);
        string name = dice.Name("renamed");
        if (one.Lines.Any(line => line.SaysFormerName))
        {
            return book;
        }

        SmallBook other = book.Rename(one.Name, name);
        Declaration renamed = other.All.First(declaration => declaration.Name == name);
        return other.With(renamed, new Declaration(renamed.Lines.Insert(1, new Line($"formerly {one.Name}"))));
    }
}
