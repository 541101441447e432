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

    private Phrase Known => Phrase.Of($"{_variable.Shown} is known");

    private Phrase NotKnown => Phrase.Not(Known.Text);

    private IEnumerable<bool> Cells => _allowed.Take(_variable.Cells.Length);

    private bool IsEveryCell => Cells.Zip(_free).All(cell => cell.First || cell.Second);

    // Null where nobody has it.
    private bool? IsAllowed(UnsettledKind kind)
    {
        int[] had = [.. Enumerable.Range(0, _variable.Count).Where(value => !_free[value] && _kinds.IsOf(kind, value))];
        return had.Length == 0 ? null : Array.Exists(had, value => _allowed[value]);
    }

    /// <summary>The condition; and whether it holds of other records too.</summary>
    internal (Phrase Text, bool IsApproximate) Write()
    {
        if (Whole() is { } whole)
        {
            return (whole, false);
        }

        (ImmutableArray<Phrase> settled, UnsettledKind[] rest) = Settled();
        (ImmutableArray<Phrase> unsettled, bool isApproximate) = Told([.. rest]);
        return (Phrase.Or([.. settled, .. unsettled]), isApproximate);
    }

    // One test that is the same for all that is allowed and for nothing else.
    private Phrase? Whole() =>
        _inside.Length == 0 && IsEveryCell ? Known
        : _outside.Length == 0 && !Cells.Contains(true) ? NotKnown
        : _inside.Length == 0 ? null
        : _tests.SelectMany(Forms).FirstOrDefault(form => IsWhole(form.Test, form.Holds)).Text;

    private IEnumerable<(int Test, Phrase? Text, Func<Answers, bool> Holds)> Forms(int test) =>
    [
        (test, Text(test, Answers.Yes), answers => answers == Answers.Yes),
        (test, Text(test, Answers.No), answers => answers == Answers.No),
        (test, Phrase.IsKnown(_kinds.Tests[test].Text), answers => answers != Answers.Any),
        (test, Text(test, Answers.Any), answers => answers == Answers.Any),
    ];

    private bool IsWhole(int test, Func<Answers, bool> holds) =>
        Cells.Zip(_kinds.Cells, _free).All(cell => cell.Third || cell.First == holds(cell.Second[test]))
        && _inside.All(kind => holds(kind.Shown[test])) && !_outside.Any(kind => holds(kind.Shown[test]));

    // What is said of settled numbers, and the kinds that it does not hold of.
    private (ImmutableArray<Phrase> Texts, UnsettledKind[] Untold) Settled()
    {
        ImmutableArray<NumberSpan> spans = NumberWriter.Spans(_variable.Cells, cell => _allowed[cell]);
        Phrase[] texts = IsEveryCell ? [Known] : [.. NumberWriter.Stretches(_variable, spans)];
        return spans.IsEmpty ? ([], _inside)
            : IsEveryCell ? (texts.ToImmutableArray(), _inside)
            : _outside.SelectMany(kind => kind.Ranges).Any(range => IsIn(spans, range))
                ? ([Phrase.And(Known, Phrase.Or(texts))], _inside)
            : ([.. texts], [.. _inside.Where(kind => !kind.Ranges.All(range => IsIn(spans, range)))]);
    }

    private static bool IsIn(ImmutableArray<NumberSpan> spans, NumericRange range) => spans.Any(span =>
        (span.Low is null || range.Low > span.Low || span.LowIncluded && range.Low == span.Low)
        && (span.High is null || range.High < span.High || span.HighIncluded && range.High == span.High));

    private (ImmutableArray<Phrase> Texts, bool IsApproximate) Told(List<UnsettledKind> rest)
    {
        List<Phrase> texts = [];
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
    private Phrase Text(int[] tests, UnsettledKind kind)
    {
        Phrase[] parts = [.. tests.Select(test => Text(test, kind.Shown[test]))];
        bool implied = Array.Exists(tests, test => kind.Shown[test] == Answers.Any);
        return Phrase.And(implied ? parts : [NotKnown, .. parts]);
    }

    private Phrase Text(int test, Answers answers) => answers switch
    {
        Answers.Yes => Phrase.Of(_kinds.Tests[test].Text),
        Answers.No => Phrase.Not(_kinds.Tests[test].Text),
        Answers.None or Answers.Unclear or Answers.YesOrNo or Answers.Any or _ => Phrase.IsNotKnown(_kinds.Tests[test].Text),
    };
}
