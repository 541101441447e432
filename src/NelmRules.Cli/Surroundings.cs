using NelmRules.Reporting;

namespace NelmRules.Cli;

/// <summary>What a run of the tool reads from and writes to; paths are relative to the directory.</summary>
internal sealed record Surroundings(Stream Input, TextWriter Output, TextWriter Error, string Directory) : IDisposable
{
    /// <summary>How reports on <see cref="Output"/> are laid out.</summary>
    public ReportStyle OutputStyle { get; init; } = ReportStyle.Plain;

    /// <summary>How reports on <see cref="Error"/> are laid out.</summary>
    public ReportStyle ErrorStyle { get; init; } = ReportStyle.Plain;

    /// <summary>Writes one line on <see cref="Error"/>.</summary>
    public void Tell(string line)
    {
        Error.Write(Printable.Escape(line));
        Error.Write('\n');
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
    }
}
