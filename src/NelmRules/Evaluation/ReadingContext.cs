using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Evaluation;

/// <summary>A question about one reading.</summary>
internal abstract record ReadingTest
{
    /// <summary>The answer for a reading.</summary>
    internal abstract Answers Of(ulong reading);
}

/// <summary>How a reading compares with another one.</summary>
internal sealed record ComparisonTest(ComparisonSign Sign, ulong Right) : ReadingTest
{
    /// <inheritdoc/>
    internal override Answers Of(ulong reading) => Readings.Compare(reading, Sign, Right);
}

/// <summary>Whether a reading is one of several names.</summary>
internal sealed record MemberTest(ulong Members) : ReadingTest
{
    /// <inheritdoc/>
    internal override Answers Of(ulong reading) => Readings.IsMember(reading, Members);
}

/// <summary>The answer that the reading of a yes/no definition is.</summary>
internal sealed record AnswerTest : ReadingTest
{
    /// <inheritdoc/>
    internal override Answers Of(ulong reading) => Interpreter.AnswerOf(reading);
}

/// <summary>What the rest of a condition can make of an enum value: a test of it, then a function of the answer.</summary>
internal sealed record ReadingContext(AnswerFunctions Outer, ImmutableArray<ReadingTest> Tests)
{
    /// <summary>A text that is the same for equal contexts alone.</summary>
    internal string Key => string.Create(CultureInfo.InvariantCulture, $"{Outer.Bits} {TestsKey}");

    /// <summary>A text that is the same for equal tests alone.</summary>
    internal string TestsKey => string.Join<ReadingTest>(' ', Tests);

    /// <summary>Whether some function tells two of the readings apart.</summary>
    internal bool Distinguish(Readings readings) => Tests.Any(test => Outer.Distinguish(readings.Test(test.Of)));

    /// <summary>Whether a reading can leave the whole unclear.</summary>
    internal bool KeepUnclear(ulong reading) => Outer.KeepUnclear() && Tests.Any(test => test.Of(reading) == Answers.Unclear);

    /// <summary>Whether one of several readings can leave the whole unclear.</summary>
    internal bool KeepUnclear(Readings readings)
    {
        bool keeps = false;
        foreach (ulong reading in readings.Span)
        {
            keeps |= KeepUnclear(reading);
        }

        return keeps;
    }

    /// <summary>What the rest can make of the condition of a row.</summary>
    /// <param name="before">What rows above, left open, have added to the reading.</param>
    /// <param name="row">The reading of the row.</param>
    /// <param name="below">The readings of the rows below.</param>
    internal AnswerFunctions AroundRow(Readings before, ulong row, Readings below)
    {
        AnswerFunctions inner = AnswerFunctions.Empty;
        foreach (ReadingTest test in Tests)
        {
            foreach (ulong above in before.Span)
            {
                foreach (ulong rest in below.Span)
                {
                    inner |= AnswerFunctions.Of(test.Of(above | row), test.Of(above | rest), test.Of(above | row | rest));
                }
            }
        }

        return Outer.After(inner);
    }
}
