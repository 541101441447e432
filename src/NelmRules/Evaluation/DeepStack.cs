using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace NelmRules.Evaluation;

/// <summary>Lets a recursion go on where the stack ends: a long chain of definitions is slow then, not a crash.</summary>
internal static class DeepStack
{
    private const int StackBytes = 64 * 1024 * 1024;

    // So many levels need far less than what there is room for once there is room. To ask takes longer than most levels.
    private const int LevelsAtOnce = 8;

    /// <summary>Whether there is room for the next levels, where a recursion counts them; asked at every few of them.</summary>
    internal static bool HasRoom(int level) => level % LevelsAtOnce != 0 || HasRoom();

    /// <summary>Whether there is room for the next level.</summary>
    internal static bool HasRoom() => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    /// <summary>Runs the next level on a stack of its own.</summary>
    internal static T Continue<T>(Func<T> level)
    {
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        Thread thread = new(() =>
        {
            try
            {
                result = level();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }, StackBytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
