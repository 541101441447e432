using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NelmRules.Tests.Generation;

namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>Writes conditions on some facts.</summary>
internal sealed partial class AtomWriter
{
    private static readonly string[] Grades = ["G1", "G2", "G3"];
    private static readonly string[] Sites = ["lung", "colon", "skin"];
    private static readonly string[] Signs = ["<", "<=", ">", ">=", "==", "!="];

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["sick"] = "yes/no",
        ["fit"] = "yes/no",
        ["grade"] = "G1 < G2 < G3",
        ["regrade"] = "G1 < G2 < G3",
        ["site"] = "lung | colon | skin",
        ["size"] = "mm from 0 to 100",
        ["width"] = "cm from 0",
        ["marker"] = "% from 0 to 100",
        ["lesions"] = "count from 0 to 6",
        ["score"] = "number",
        ["seen_on"] = "date",
        ["treated_on"] = "date",
        ["spots"] = "list of",
    };

    private readonly Dice _dice;
    private readonly string[] _facts;
    private readonly Expressions _expressions;
    private readonly bool _asksForTreatments;
    private readonly List<string> _names = [];
    private readonly int _namesOneIn;
    private readonly int _expressionsOneIn;

    public AtomWriter(Dice dice, Expressions expressions, int? facts = null)
    {
        _dice = dice;
        _expressions = expressions;
        (_namesOneIn, _expressionsOneIn) = facts is null ? (4, 2) : (9, 6);
        _asksForTreatments = dice.OneIn(3);
        string[] kinds = [.. Types.Keys.Where(name => name is not ("spots" or "treated_on") || expressions == Expressions.All || expressions == Expressions.Sums && name != "spots")];
        _facts = facts is { } many
            ? [.. Enumerable.Range(0, many).Select(index => string.Create(CultureInfo.InvariantCulture, $"{kinds[index % kinds.Length]}_{index / kinds.Length + 1}"))]
            : dice.Some(kinds, _asksForTreatments ? 2 : 3, _asksForTreatments ? 2 : 4);
    }

    /// <summary>The facts that conditions are about.</summary>
    public ImmutableArray<Declaration> Facts =>
    [
        .. _facts.Select(name => new Declaration(
        [
            new Line($"fact {name} : {Types[Kind(name)]}"),
            .. Kind(name) == "spots" ? [new Line("extent : mm from 0"), new Line("side : left | right")] : Array.Empty<Line>(),
            .. Kind(name) == "width" && _asksForTreatments ? [new Line("measured after surgery")] : Array.Empty<Line>(),
        ])),
        .. Of("site").Take(1).Select(name => new Declaration(new Line($"group gut of {name} = colon | skin"))),
    ];

    /// <summary>The facts that are numbers.</summary>
    public string[] Numbers => [.. _facts.Where(name => Kind(name) is "size" or "width" or "marker" or "lesions" or "score")];

    /// <summary>A further condition that others may use.</summary>
    public void Know(string name) => _names.Add(name);

    /// <summary>A condition.</summary>
    public Atom Next()
    {
        if (_names.Count > 0 && _dice.OneIn(_namesOneIn))
        {
            return new Atom(_dice.Of<string>([.. _names]));
        }

        if (_asksForTreatments && _dice.OneIn(3))
        {
            return new Atom($"received {_dice.Of("therapy", "surgery", "resection", "drug")}");
        }

        return new Atom(_expressions != Expressions.None && _dice.OneIn(_expressionsOneIn) && Expression() is { } expression ? expression : About(_dice.Of(_facts)));
    }

    /// <summary>A fact and the values that rows can give it; no values for a number, no fact where none can be defined.</summary>
    public (string? Name, string[]? Values) DefinedFact() => _dice.Of(_facts) is var name ? Kind(name) switch
    {
        "sick" or "fit" => (name, ["yes", "no"]),
        "grade" => (name, Grades),
        "site" => (name, Sites),
        "size" when _expressions != Expressions.None && Has("width") => (name, []),
        "lesions" when _expressions == Expressions.All && Has("spots") => (name, []),
        _ => (null, null),
    }
    : (null, null);

    /// <summary>A number that can supply a fact.</summary>
    public string NumberFor(string name) => Kind(name) != "size" ? "count of spots"
        : Has("spots") ? _dice.Of("width", "largest extent of spots", "sum of extent of spots")
        : One("width") is var width ? _dice.Of(width, $"0.5 * {width}", $"{width} + 1cm") : "";

    // One of so many facts of a kind is called by the kind and a number.
    private static string Kind(string name) => Number().Replace(name, "");

    private string[] Of(string kind) => [.. _facts.Where(name => Kind(name) == kind)];

    private bool Has(string kind) => Of(kind).Length > 0;

    private string One(string kind) => Of(kind) is [var only] ? only : _dice.Of(Of(kind));

    private string About(string name) => Kind(name) switch
    {
        _ when name != "spots" && _dice.OneIn(10) => $"{name} is {_dice.Of("known", "recorded")}",
        "sick" or "fit" => _dice.Of(name, name, $"not {name}", $"{name} == no"),
        "grade" or "regrade" => Choice(name, Grades, true),
        "site" => _dice.OneIn(4) ? $"{name} in gut" : Choice(name, Sites, false),
        "size" => Number(name, Lengths),
        "width" => Number(name, Lengths),
        "marker" => Number(name, () => _dice.Of("2%", "3%", "20%")),
        "lesions" => Number(name, () => _dice.Of("0", "1", "3", "5")),
        "score" => Number(name, () => _dice.Of("0", "1.5", "2")),
        "spots" => "spots is recorded",
        _ => $"{name} {_dice.Of("<", "<=", ">", ">=", "==")} {_dice.Of("2020-01-31", "2021-06-15")}",
    };

    private string Lengths() => _dice.Of("0 mm", "5 mm", "2 cm", "20 mm", "5cm");

    private string Choice(string name, string[] values, bool ordered) => _dice.Below(ordered ? 5 : 3) switch
    {
        0 => $"{name} in {{{string.Join(", ", _dice.Some(values, 1, 2))}}}",
        1 or 2 => $"{name} {_dice.Of("==", "!=")} {_dice.Of(values)}",
        3 => $"{name} {_dice.Of(Signs)} {_dice.Of(values)}",
        _ => Has("grade") && Has("regrade") ? $"{One("grade")} {_dice.Of(Signs)} {One("regrade")}" : $"{name} between {values[0]} and {_dice.Of(values)}",
    };

    private string Number(string name, Func<string> constant) => _dice.Below(6) switch
    {
        0 => $"{name} between {constant()} and {constant()}",
        1 => $"{name} in {{{constant()}, {constant()}}}",
        _ => $"{name} {_dice.Of(Signs)} {constant()}",
    };

    private string? Expression()
    {
        List<string> all = [];
        if (Has("size") && Has("width"))
        {
            (string size, string width) = (One("size"), One("width"));
            all.AddRange([$"{size} {_dice.Of(Signs)} {width}", $"{size} + {width} {_dice.Of(Signs)} {Lengths()}", $"{size} < {_dice.Of("0.5", "2")} * {width}"]);
        }

        if (Has("seen_on") && Has("treated_on"))
        {
            (string seen, string treated) = (One("seen_on"), One("treated_on"));
            all.AddRange(_expressions == Expressions.All ? [$"months from {seen} to {treated} >= {_dice.Of("3", "6")} months", $"{seen} <= {treated}"] : [$"{seen} <= {treated}"]);
        }

        if (Has("spots"))
        {
            all.AddRange(
            [
                $"count of spots {_dice.Of(Signs)} {_dice.Of("1", "2")}", $"any of spots where (extent > {Lengths()})",
                $"all of spots where (extent <= {Lengths()} and side == left)", $"largest extent of spots {_dice.Of("<", ">=")} {Lengths()}",
                $"sum of extent of spots > {Lengths()}", $"count of spots where (side == {_dice.Of("left", "right")}) >= 1",
            ]);
        }

        return all.Count == 0 ? null : _dice.Of<string>(all);
    }

    [GeneratedRegex(@"_\d+$")]
    private static partial Regex Number();
}

/// <summary>The expressions over several facts that conditions can hold.</summary>
internal enum Expressions
{
    /// <summary>None.</summary>
    None,

    /// <summary>Sums of facts and facts against facts.</summary>
    Sums,

    /// <summary>Lists and distances of dates too.</summary>
    All,
}
