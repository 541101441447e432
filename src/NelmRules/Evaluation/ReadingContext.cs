using System.Globalization;
using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Evaluation;

/// <summary>A question about one reading.</summary>
internal abstract class ReadingTest
{
    /// <summary>The answer for a reading.</summary>
    internal abstract Answers Of(ulong reading);

    /// <summary>A text that is the same for equal tests alone.</summary>
    internal abstract string Key { get; }
}

/// <summary>How a reading compares with another one.</summary>
internal sealed class ComparisonTest(ComparisonSign sign, ulong right) : ReadingTest
{
    /// <inheritdoc/>
    internal override string Key => string.Create(CultureInfo.InvariantCulture, $"{(int)sign} {right}");

    /// <inheritdoc/>
    internal override Answers Of(ulong reading) => Readings.Compare(reading, sign, right);
}

/// <summary>Whether a reading is one of several names.</summary>
internal sealed class MemberTest(ulong members) : ReadingTest
{
    /// <inheritdoc/>
    internal override string Key => members.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    internal override Answers Of(ulong reading) => Readings.IsMember(reading, members);
}

/// <summary>The answer that the reading of a yes/no definition is.</summary>
internal sealed class AnswerTest : ReadingTest
{
    /// <inheritdoc/>
    internal override string Key => "answer";

    /// <inheritdoc/>
    internal override Answers Of(ulong reading) => Interpreter.AnswerOf(reading);
}

/// <summary>What the rest of a condition can make of an enum value: a test of it, then a function of the answer.</summary>
internal sealed record ReadingContext(AnswerFunctions Outer, ReadingTest[] Tests)
{
    /// <summary>A text that is the same for equal contexts alone.</summary>
    internal string Key => string.Create(CultureInfo.InvariantCulture, $"{Outer.Bits} {TestsKey}");

    /// <summary>A text that is the same for equal tests alone.</summary>
    internal string TestsKey => string.Join(',', Array.ConvertAll(Tests, test => test.Key));

    /// <summary>Whether some function tells two of the readings apart.</summary>
    internal bool Distinguish(Readings readings) => Array.Exists(Tests, test => Outer.Distinguish(readings.Test(test.Of)));

    /// <summary>Whether a reading can leave the whole unclear.</summary>
    internal bool KeepUnclear(ulong reading) => Outer.KeepUnclear() && Array.Exists(Tests, test => test.Of(reading) == Answers.Unclear);

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
