using System.Collections.Immutable;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>What a line says of a number that need not be recorded: an expression, or a fact together with what supplies it.</summary>
/// <remarks>
/// Where such a number is not settled, it still lies in some range, and rules may decide by that. No condition speaks of ranges, but
/// each test that the rules make of the number does: it is yes, no, or not known.
/// </remarks>
internal sealed class DerivedNumberWriter
{
    private readonly NumberVariable _variable;
    private readonly ImmutableArray<bool> _allowed;
    private readonly ImmutableArray<bool> _free;
    private readonly UnsettledKinds _kinds;
    private readonly UnsettledKind[] _inside;
    private readonly UnsettledKind[] _outside;

    private readonly ImmutableArray<int> _tests;

    /// <summary>Writes what is allowed.</summary>
    /// <param name="variable">The number.</param>
    /// <param name="values">Which of its values are, and which nobody has.</param>
    /// <param name="isNotRecorded">Whether the line says of a variable that it is not recorded.</param>
    internal DerivedNumberWriter(NumberVariable variable, (ImmutableArray<bool> Allowed, ImmutableArray<bool> Free) values, Func<string, bool> isNotRecorded)
    {
        (_variable, _kinds) = (variable, variable.Kinds);
        (_allowed, _free) = values;
        _tests = [.. Enumerable.Range(0, _kinds.Tests.Length).Where(test => _kinds.Tests[test].Behind.All(isNotRecorded))];
        ILookup<bool?, UnsettledKind> kinds = _kinds.Kinds.ToLookup(IsAllowed);
        (_inside, _outside) = ([.. kinds[true]], [.. kinds[false]]);
    }

    private string Known => $"{_variable.Shown} is known";

    private IEnumerable<bool> Cells => _allowed.Take(_variable.Cells.Length);

    private bool IsEveryCell => Cells.Zip(_free).All(cell => cell.First || cell.Second);

    // Null where nobody has it.
    private bool? IsAllowed(UnsettledKind kind)
    {
        int[] had = [.. Enumerable.Range(0, _variable.Count).Where(value => !_free[value] && _kinds.IsOf(kind, value))];
        return had.Length == 0 ? null : Array.Exists(had, value => _allowed[value]);
    }

    /// <summary>The condition; and whether it holds of other records too.</summary>
    internal (string Text, bool IsApproximate) Write()
    {
        if (Whole() is { } whole)
        {
            return (whole, false);
        }

        (ImmutableArray<string> settled, UnsettledKind[] rest) = Settled();
        (ImmutableArray<string> unsettled, bool isApproximate) = Told([.. rest]);
        ImmutableArray<string> all = [.. settled, .. unsettled];
        return (all.Length == 1 ? all[0] : $"either {string.Join(" or ", all.Select(Group))}", isApproximate);
    }

    // One test that is the same for all that is allowed and for nothing else.
    private string? Whole() =>
        _inside.Length == 0 && IsEveryCell ? Known
        : _outside.Length == 0 && !Cells.Contains(true) ? $"not ({Known})"
        : _inside.Length == 0 ? null
        : _tests.SelectMany(Forms).FirstOrDefault(form => IsWhole(form.Test, form.Holds)).Text;

    private IEnumerable<(int Test, string? Text, Func<Answers, bool> Holds)> Forms(int test) =>
    [
        (test, _kinds.Tests[test].Text, answers => answers == Answers.Yes),
        (test, $"not ({_kinds.Tests[test].Text})", answers => answers == Answers.No),
        (test, $"({_kinds.Tests[test].Text}) is known", answers => answers != Answers.Any),
        (test, $"not (({_kinds.Tests[test].Text}) is known)", answers => answers == Answers.Any),
    ];

    private bool IsWhole(int test, Func<Answers, bool> holds) =>
        Cells.Zip(_kinds.Cells, _free).All(cell => cell.Third || cell.First == holds(cell.Second[test]))
        && _inside.All(kind => holds(kind.Shown[test])) && !_outside.Any(kind => holds(kind.Shown[test]));

    // What is said of settled numbers, and the kinds that it does not hold of.
    private (ImmutableArray<string> Texts, UnsettledKind[] Untold) Settled()
    {
        ImmutableArray<NumberSpan> spans = NumberWriter.Spans(_variable.Cells, cell => _allowed[cell]);
        string[] texts = IsEveryCell ? [Known] : [.. NumberWriter.Stretches(_variable, spans)];
        return spans.IsEmpty ? ([], _inside)
            : IsEveryCell ? (texts.ToImmutableArray(), _inside)
            : _outside.SelectMany(kind => kind.Ranges).Any(range => IsIn(spans, range))
                ? ([$"{Known} and {(texts.Length == 1 ? texts[0] : $"({string.Join(" or ", texts.Select(Group))})")}"], _inside)
            : ([.. texts], [.. _inside.Where(kind => !kind.Ranges.All(range => IsIn(spans, range)))]);
    }

    private static bool IsIn(ImmutableArray<NumberSpan> spans, NumericRange range) => spans.Any(span =>
        (span.Low is null || range.Low > span.Low || span.LowIncluded && range.Low == span.Low)
        && (span.High is null || range.High < span.High || span.HighIncluded && range.High == span.High));

    private (ImmutableArray<string> Texts, bool IsApproximate) Told(List<UnsettledKind> rest)
    {
        List<string> texts = [];
        bool isApproximate = false;
        while (rest.Count > 0)
        {
            UnsettledKind first = rest[0];
            int[] tests = Telling(first);
            isApproximate |= Array.Exists(_outside, other => Agree(tests, first, other));
            rest.RemoveAll(one => Agree(tests, first, one));
            texts.Add(Text(tests, first));
        }

        return ([.. texts], isApproximate);
    }

    // As few tests as tell a kind from those outside, as far as tests can.
    private int[] Telling(UnsettledKind kind)
    {
        int[] tests = [.. _tests];
        int alike = _outside.Count(other => Agree(tests, kind, other));
        foreach (int test in tests)
        {
            int[] fewer = [.. tests.Where(one => one != test)];
            tests = _outside.Count(other => Agree(fewer, kind, other)) == alike ? fewer : tests;
        }

        return tests;
    }

    private static bool Agree(int[] tests, UnsettledKind left, UnsettledKind right) => Array.TrueForAll(tests, test => left.Shown[test] == right.Shown[test]);

    // A test that is not known is one of a number that is not settled.
    private string Text(int[] tests, UnsettledKind kind)
    {
        string[] parts = [.. tests.Select(test => Text(_kinds.Tests[test].Text, kind.Shown[test]))];
        bool implied = Array.Exists(tests, test => kind.Shown[test] == Answers.Any);
        return string.Join(" and ", implied ? parts : [.. parts.Prepend($"not ({Known})")]);
    }

    private static string Text(string test, Answers answers) => answers switch
    {
        Answers.Yes => $"({test})",
        Answers.No => $"not ({test})",
        Answers.None or Answers.Unclear or Answers.YesOrNo or Answers.Any or _ => $"not (({test}) is known)",
    };

    private static string Group(string text) => text.Contains(" and ", StringComparison.Ordinal) || !text.StartsWith("not (", StringComparison.Ordinal) ? $"({text})" : text;
}
