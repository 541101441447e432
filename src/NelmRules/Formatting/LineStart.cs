namespace NelmRules.Formatting;

/// <summary>What a line of the house layout holds, as far as its alignment asks.</summary>
internal enum LineKind
{
    /// <summary>Nothing that is aligned.</summary>
    Plain,

    /// <summary>A clause of a ruleset's header, whose values stand in one column.</summary>
    Header,

    /// <summary>A declaration of a vocabulary, or its moment of measurement, whose text stands in one column.</summary>
    Described,

    /// <summary>A <c>term</c> or <c>define</c> on one line, whose equals signs stand in one column.</summary>
    Equation,

    /// <summary>A line of statistics, whose figures stand in one column.</summary>
    Test,

    /// <summary>An item of criteria, whose names take one width.</summary>
    Item,
}

/// <summary>Where a line of the layout begins: how far it is indented and what it holds; lines of one owner are aligned together.</summary>
internal sealed record LineStart(int Indent, LineKind Kind, object? Owner = null);
