using System.Runtime.ExceptionServices;

namespace NelmRules.Comparison;

/// <summary>Runs lanes side by side.</summary>
internal static class Lanes
{
    /// <summary>So many on every machine: what a budget allows depends on what was built before.</summary>
    public const int Most = 2;

    /// <summary>Runs every lane to its end; what broke the first of those that broke is thrown as it was.</summary>
    public static void Run(int count, Action<int> lane)
    {
        ExceptionDispatchInfo?[] broken = new ExceptionDispatchInfo?[count];
        Parallel.For(0, count, number => broken[number] = Broken(lane, number));
        Array.Find(broken, one => one is not null)?.Throw();
    }

    private static ExceptionDispatchInfo? Broken(Action<int> lane, int number)
    {
        try
        {
            lane(number);
            return null;
        }
#pragma warning disable CA1031 // Whatever it is, the caller gets it: on its own thread, with the stack of the lane.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            return ExceptionDispatchInfo.Capture(problem);
        }
    }
}
