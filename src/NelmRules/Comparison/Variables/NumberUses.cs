using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Every test of one number, gathered before its values are known.</summary>
internal sealed class NumberUses(string key, bool isWhole)
{
    private const int MostDecimals = 20;

    private readonly List<FactPath> _facts = [];
    private readonly List<ExpressionPath> _expressions = [];
    private bool _isShared;
    private int _opened;

    /// <summary>The variable.</summary>
    internal string Key => key;

    /// <summary>Whether it is asked if the number is recorded.</summary>
    internal bool IsRecordedAsked { get; private set; }

    /// <summary>What recorded numbers are possible.</summary>
    internal Bounds Bounds { get; set; } = Bounds.None;

    /// <summary>Whether the ways that go on behind it have been noted.</summary>
    internal bool IsOpened { get; private set; }

    internal void Add(FactPath path)
    {
        _facts.Add(path);
        IsOpened = false;
    }

    internal void AskRecorded()
    {
        IsOpened &= IsRecordedAsked;
        IsRecordedAsked = true;
    }

    internal void Add(ExpressionPath path) => _expressions.Add(path);

    /// <summary>Notes what the definitions of a fact read, unless the fact and its one definition are a variable together.</summary>
    internal void Open(VariableTable table)
    {
        IsOpened = true;
        _isShared = !IsRecordedAsked && _facts.Count > 0 && _facts[0].SharedKey is { } shared && _facts.All(path => path.SharedKey == shared);
        foreach (FactPath path in _isShared ? [] : _facts.Skip(_opened).ToArray())
        {
            table.Add(path.Otherwise ?? new ConstantPath(Answers.No));
            _opened++;
        }
    }

    // A third of a number, say, that a factor is compared with: as many decimals nobody records, unless it is converted from another dimension.
    private bool IsRecorded(decimal number) => number.Scale <= MostDecimals || _expressions.Count > 0 || _facts.Any(path => !path.Fact.Fact.Shape.Also.IsEmpty);

    /// <summary>Gives the variable its values.</summary>
    internal void Finish(NumberVariable variable)
    {
        NumberTest[] tests = [.. _facts.Select(path => _isShared ? path.CutTest : path.Test), .. _expressions.Select(path => path.Test)];
        bool whole = isWhole || _expressions.Count > 0 && _expressions.All(path => path.HasWholeValues);
        variable.Tests = [.. tests];
        variable.Cells = [.. Cells.Cut(tests.SelectMany(test => test.Cuts), Bounds, whole).Where(cell => !cell.IsPoint || IsRecorded(cell.Sample))];
        IEnumerable<ExpressionPath> behind = _isShared ? _facts.Select(path => path.Otherwise).OfType<ExpressionPath>() : _expressions;
        ExpressionPath[] all = [.. behind];
        variable.IsDerived = !_isShared && _facts.Count > 0 && _facts.All(path => path.Otherwise is not null);
        variable.Unsettled = all.Length == 0
            ? [null]
            : UnsettledRanges.Find(variable.Cells, tests, all);
        variable.Paths = [.. all];
        variable.IsShared = _isShared;
        variable.Behind = _isShared ? all.FirstOrDefault() : null;
    }
}
