using System.Diagnostics;

namespace NelmRules.Cli.Tests;

public sealed class ProcessTests
{
    [Fact]
    public async Task Tool_run_as_a_process_writes_plain_utf8_and_returns_its_code()
    {
        using Sandbox sandbox = new();
        sandbox.With("r.nelm", "ruleset r \"Für alle ≥ 5\"\n  uses nelm 1\n\nrule a \"Für alle\"\n  when grade == G3\n  then consider resection\n");
        sandbox.With("p.json", "{ \"facts\": { \"grade\": \"G3\" } }");

        (int code, byte[] output, string error) = await Start(sandbox, "eval", "r.nelm", "--patient", "p.json");

        code.ShouldBe(0, error);
        output[0].ShouldBe((byte)'P');
        string text = System.Text.Encoding.UTF8.GetString(output);
        text.ShouldContain("Für alle ≥ 5");
        text.ShouldNotContain('\r');
        text.ShouldNotContain('\u001b');
    }

    private static async Task<(int Code, byte[] Output, string Error)> Start(Sandbox sandbox, params string[] args)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, ["exec", typeof(NelmCommand).Assembly.Location, .. args])
        {
            WorkingDirectory = sandbox.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        using MemoryStream output = new();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ToArray(), await error);
    }
}
