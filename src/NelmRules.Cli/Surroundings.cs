using NelmRules.Reporting;

namespace NelmRules.Cli;

/// <summary>What a run of the tool reads from and writes to; paths are relative to the directory.</summary>
internal sealed record Surroundings(Stream Input, TextWriter Output, TextWriter Error, string Directory) : IDisposable
{
    /// <summary>How reports on <see cref="Output"/> are laid out.</summary>
    public ReportStyle OutputStyle { get; init; } = ReportStyle.Plain;

    /// <summary>How reports on <see cref="Error"/> are laid out.</summary>
    public ReportStyle ErrorStyle { get; init; } = ReportStyle.Plain;

    /// <summary>The folders in which programs are looked for, as the environment variable PATH has them.</summary>
    public string SearchPath { get; init; } = Environment.GetEnvironmentVariable("PATH") ?? "";

    /// <summary>Tells the time for lines about long work; null where nobody watches, and then there are none.</summary>
    public TimeProvider? ProgressClock { get; init; }

    /// <summary>Says on <see cref="Error"/> what is being done if it takes longer than a second, until it is disposed of.</summary>
    public IDisposable? Working(string text) => ProgressClock is null ? null : new ProgressLine(Error, Printable.Escape(text), ProgressClock);

    /// <summary>Writes one line on <see cref="Error"/>.</summary>
    public void Tell(string line) => Remark.Write(Error, line, ErrorStyle);

    /// <summary>Writes a line each on <see cref="Error"/>.</summary>
    public void TellAll(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            Tell(line);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
    }
}
