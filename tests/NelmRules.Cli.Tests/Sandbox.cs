using System.Text;
using NelmRules.Reporting;

namespace NelmRules.Cli.Tests;

/// <summary>An empty folder to run the tool in; it is gone after the test.</summary>
internal sealed class Sandbox : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("nelm-").FullName;

    public ReportStyle Style { get; init; } = ReportStyle.Plain;

    public TimeProvider? ProgressClock { get; init; }

    public Sandbox With(string name, string content) => With(name, Encoding.UTF8.GetBytes(content));

    public Sandbox With(string name, byte[] content)
    {
        string file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        return this;
    }

    public Run Nelm(params string[] args) => Nelm("", args);

    public Run Nelm(string input, string[] args)
    {
        using MemoryStream stdin = new(Encoding.UTF8.GetBytes(input));
        using StringWriter output = new();
        using StringWriter error = new();
        using Surroundings surroundings = new(stdin, output, error, Path) { OutputStyle = Style, ErrorStyle = Style, ProgressClock = ProgressClock };
        int code = NelmCommand.Run(args, surroundings);
        return new Run(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>What one run of the tool came to.</summary>
internal sealed record Run(int Code, string Output, string Error)
{
    /// <summary>Everything a person sees, for snapshots.</summary>
    public string Everything => $"exit code {Code}\n--- standard output\n{Output}--- standard error\n{Error}";
}
