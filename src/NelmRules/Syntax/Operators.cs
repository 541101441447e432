namespace NelmRules.Syntax;

/// <summary>What joins conditions.</summary>
internal enum LogicalOperator
{
    /// <summary>All must hold.</summary>
    And,

    /// <summary>One must hold.</summary>
    Or,

    /// <summary>The right must hold where the left does.</summary>
    Implies,
}

/// <summary>The signs of comparison.</summary>
internal enum ComparisonSign : byte
{
    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,
}

/// <summary>The four kinds of arithmetic.</summary>
internal enum ArithmeticOperator
{
    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,
}

/// <summary>How many of a row of conditions must hold.</summary>
internal enum CountingKind
{
    /// <summary><c>at least</c></summary>
    AtLeast,

    /// <summary><c>at most</c></summary>
    AtMost,

    /// <summary><c>exactly</c></summary>
    Exactly,
}

/// <summary>What is asked of a list.</summary>
internal enum AggregateKind
{
    /// <summary><c>count of L</c>: a count.</summary>
    Count,

    /// <summary><c>sum of F of L</c>: of the field's type.</summary>
    Sum,

    /// <summary><c>largest F of L</c>: of the field's type.</summary>
    Largest,

    /// <summary><c>any of L where (e)</c>: a condition.</summary>
    Any,

    /// <summary><c>all of L where (e)</c>: a condition.</summary>
    All,
}

/// <summary>The steps in which the distance of two dates is counted.</summary>
internal enum DateStep
{
    /// <summary>Whole calendar months.</summary>
    Months,

    /// <summary>Days.</summary>
    Days,
}
