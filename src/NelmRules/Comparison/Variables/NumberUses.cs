using System.Collections.Immutable;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Every test of one number, gathered before its values are known.</summary>
internal sealed class NumberUses(string key, Bounds bounds, bool isWhole)
{
    private const int MostDecimals = 20;

    private static readonly ImmutableArray<NumericRange?> OnlyMissing = [null];

    private readonly List<FactPath> _facts = [];
    private readonly List<ExpressionPath> _expressions = [];
    private bool _isShared;
    private int _opened;

    /// <summary>The variable.</summary>
    internal string Key => key;

    /// <summary>Whether it is asked if the number is recorded.</summary>
    internal bool IsRecordedAsked { get; private set; }

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
        while (!_isShared && _opened < _facts.Count)
        {
            FactPath path = _facts[_opened++];
            if (path.Otherwise is { } otherwise)
            {
                table.Add(otherwise);
            }
        }
    }

    // A third of a number, say, that a factor is compared with: as many decimals nobody records, unless it is converted from another dimension.
    private bool IsRecorded(decimal number) => number.Scale <= MostDecimals || _expressions.Count > 0 || _facts.Any(path => !path.Fact.Fact.Shape.Also.IsEmpty);

    /// <summary>Gives the variable its values.</summary>
    internal void Finish(NumberVariable variable)
    {
        List<NumberTest> tests = _facts.ConvertAll(path => _isShared ? path.CutTest : path.Test);
        _expressions.ForEach(path => tests.Add(path.Test));
        List<decimal> cuts = [];
        tests.ForEach(test => cuts.AddRange(test.Cuts.AsSpan()));
        variable.Tests = [.. tests];
        bool whole = isWhole || _expressions.Count > 0 && _expressions.TrueForAll(path => path.HasWholeValues);
        variable.Cells = Cells.Cut(cuts, bounds, whole).RemoveAll(cell => cell.IsPoint && !IsRecorded(cell.Sample));
        ExpressionPath[] all = [.. _isShared ? _facts.Select(path => path.Otherwise).OfType<ExpressionPath>() : _expressions];
        variable.IsDerived = !_isShared && _facts.Count > 0 && _facts.TrueForAll(path => path.Otherwise is not null);
        variable.Unsettled = all.Length == 0
            ? OnlyMissing
            : UnsettledRanges.Find(variable.Cells, tests, all);
        variable.Paths = [.. all];
        variable.IsShared = _isShared;
        variable.Behind = _isShared ? all.FirstOrDefault() : null;
    }
}
