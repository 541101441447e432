using System.Collections.Immutable;
using NelmRules.Tests.Generation;

namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>Writes conditions on some few facts.</summary>
internal sealed class AtomWriter
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
    private readonly bool _hasExpressions;
    private readonly bool _asksForTreatments;
    private readonly List<string> _names = [];

    public AtomWriter(Dice dice, bool hasExpressions)
    {
        _dice = dice;
        _hasExpressions = hasExpressions;
        _asksForTreatments = dice.OneIn(3);
        _facts = dice.Some(Types.Keys.Where(name => hasExpressions || name is not ("spots" or "treated_on")), _asksForTreatments ? 2 : 3, _asksForTreatments ? 2 : 4);
    }

    /// <summary>The facts that conditions are about.</summary>
    public ImmutableArray<Declaration> Facts =>
    [
        .. _facts.Select(name => new Declaration(
        [
            new Line($"fact {name} : {Types[name]}"),
            .. name == "spots" ? [new Line("extent : mm from 0"), new Line("side : left | right")] : Array.Empty<Line>(),
            .. name == "width" && _asksForTreatments ? [new Line("measured after surgery")] : Array.Empty<Line>(),
        ])),
        .. _facts.Contains("site") ? [new Declaration(new Line("group gut of site = colon | skin"))] : Array.Empty<Declaration>(),
    ];

    /// <summary>The facts that are numbers.</summary>
    public string[] Numbers => [.. _facts.Where(name => name is "size" or "width" or "marker" or "lesions" or "score")];

    /// <summary>A further condition that others may use.</summary>
    public void Know(string name) => _names.Add(name);

    /// <summary>A condition.</summary>
    public Atom Next()
    {
        if (_names.Count > 0 && _dice.OneIn(4))
        {
            return new Atom(_dice.Of<string>([.. _names]));
        }

        if (_asksForTreatments && _dice.OneIn(3))
        {
            return new Atom($"received {_dice.Of("therapy", "surgery", "resection", "drug")}");
        }

        return new Atom(_hasExpressions && _dice.OneIn(2) && Expression() is { } expression ? expression : About(_dice.Of(_facts)));
    }

    /// <summary>A fact and the values that rows can give it; no values for a number, no fact where none can be defined.</summary>
    public (string? Name, string[]? Values) DefinedFact() => _dice.Of(_facts) switch
    {
        "sick" => ("sick", ["yes", "no"]),
        "fit" => ("fit", ["yes", "no"]),
        "grade" => ("grade", Grades),
        "site" => ("site", Sites),
        "size" when _hasExpressions && _facts.Contains("width") => ("size", []),
        "lesions" when _hasExpressions && _facts.Contains("spots") => ("lesions", []),
        _ => (null, null),
    };

    /// <summary>A number that can supply a fact.</summary>
    public string NumberFor(string name) => name == "size"
        ? _facts.Contains("spots") ? _dice.Of("width", "largest extent of spots", "sum of extent of spots") : _dice.Of("width", "0.5 * width", "width + 1cm")
        : "count of spots";

    private string About(string name) => name switch
    {
        _ when name != "spots" && _dice.OneIn(10) => $"{name} is {_dice.Of("known", "recorded")}",
        "sick" or "fit" => _dice.Of(name, name, $"not {name}", $"{name} == no"),
        "grade" or "regrade" => Choice(name, Grades, true),
        "site" => _dice.OneIn(4) ? "site in gut" : Choice(name, Sites, false),
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
        _ => _facts.Contains("grade") && _facts.Contains("regrade") ? $"grade {_dice.Of(Signs)} regrade" : $"{name} between {values[0]} and {_dice.Of(values)}",
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
        if (_facts.Contains("size") && _facts.Contains("width"))
        {
            all.AddRange([$"size {_dice.Of(Signs)} width", $"size + width {_dice.Of(Signs)} {Lengths()}", $"size < {_dice.Of("0.5", "2")} * width"]);
        }

        if (_facts.Contains("seen_on") && _facts.Contains("treated_on"))
        {
            all.AddRange([$"months from seen_on to treated_on >= {_dice.Of("3", "6")} months", "seen_on <= treated_on"]);
        }

        if (_facts.Contains("spots"))
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
}
