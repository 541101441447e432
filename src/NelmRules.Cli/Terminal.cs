using System.Globalization;
using System.Text;
using NelmRules.Reporting;

namespace NelmRules.Cli;

/// <summary>The process's own standard streams: UTF-8 without a byte-order mark, line feeds, colour on a terminal alone.</summary>
internal static class Terminal
{
    private const int Widest = 120;

    public static Surroundings Open() =>
        new(
            Console.OpenStandardInput(),
            Writer(Console.OpenStandardOutput(), flushes: false),
            Writer(Console.OpenStandardError(), flushes: true),
            Environment.CurrentDirectory)
        {
            OutputStyle = StyleOf(Console.IsOutputRedirected),
            ErrorStyle = StyleOf(Console.IsErrorRedirected),
            ProgressClock = !Console.IsErrorRedirected && WantsProgress(Environment.GetEnvironmentVariable) ? TimeProvider.System : null,
        };

    private static StreamWriter Writer(Stream stream, bool flushes) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = flushes };

    private static ReportStyle StyleOf(bool isRedirected) =>
        isRedirected ? ReportStyle.Plain : OnTerminal(Environment.GetEnvironmentVariable, WindowWidth());

    /// <summary>How reports look on a terminal of this width: COLUMNS, where it is a number, says another.</summary>
    internal static ReportStyle OnTerminal(Func<string, string?> environment, int windowWidth)
    {
        bool isGiven = int.TryParse(environment("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int given) && given > 0;
        int width = isGiven ? given : windowWidth;
        return new ReportStyle(width > 0 ? Math.Min(width, Widest) : ReportStyle.UsualWidth, WantsColour(environment), IsTerminal: true);
    }

    /// <summary>Whether a terminal gets colour: not where NO_COLOR says anything, nor where the terminal knows none.</summary>
    internal static bool WantsColour(Func<string, string?> environment) =>
        string.IsNullOrEmpty(environment("NO_COLOR")) && !IsDumb(environment);

    /// <summary>Whether a terminal gets lines that are erased again: where it gets colour, but for the log of a build server.</summary>
    internal static bool WantsProgress(Func<string, string?> environment) =>
        WantsColour(environment) && string.IsNullOrEmpty(environment("CI"));

    private static bool IsDumb(Func<string, string?> environment) => environment("TERM") == "dumb";

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
