using NelmRules.Comparison;

namespace NelmRules.Tests.Comparison;

/// <summary>What breaks a comparison is told as it is, in whichever lane it happened.</summary>
public sealed class LanesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Defect_in_a_lane_is_thrown_as_itself_with_its_stack(int broken)
    {
        KeyNotFoundException thrown = Should.Throw<KeyNotFoundException>(() => Lanes.Run(2, number => BreakIf(number == broken)));
        thrown.Message.ShouldBe("this one");
        thrown.StackTrace.ShouldNotBeNull().ShouldContain(nameof(BreakIf));
    }

    [Fact]
    public void Cancelled_lane_is_a_cancellation() =>
        Should.Throw<OperationCanceledException>(() => Lanes.Run(2, _ => throw new OperationCanceledException()));

    [Fact]
    public void Of_several_defects_the_first_lane_tells_its_own_however_slow_it_is() => Should.Throw<InvalidOperationException>(() => Lanes.Run(2, number =>
    {
        if (number == 0)
        {
            Thread.Sleep(50);
        }

        throw new InvalidOperationException($"lane {number}");
    })).Message.ShouldBe("lane 0");

    [Fact]
    public void Lane_runs_to_its_end_beside_one_that_broke()
    {
        bool[] ended = new bool[2];
        Should.Throw<KeyNotFoundException>(() => Lanes.Run(2, number =>
        {
            BreakIf(number == 0);
            ended[number] = true;
        }));
        ended.ShouldBe([false, true]);
    }

    private static void BreakIf(bool broken)
    {
        if (broken)
        {
            throw new KeyNotFoundException("this one");
        }
    }
}
