using System.Diagnostics;
using System.Text;

namespace NelmRules.Cli.Tests;

public sealed class FileTests
{
    private const string Rule = "ruleset r \"R\"\n  uses nelm 1\n\nrule a \"A\"\n  when grade == G3\n  then consider resection\n";

    [Theory]
    [InlineData("empty", "")]
    [InlineData("only_comments", "# nothing\n  # at all\n")]
    [InlineData("only_blanks", " \t\r\n\n")]
    [InlineData("title_with_brackets_and_escape", "ruleset r \"R [cm] \u001b[31m\"\n  uses nelm 1\n\nrule a \"A [cm]\u001b[2J\"\n  when grad == G3\n  then consider resection\n")]
    public Task Text_file_gets_a_clear_answer(string name, string content) => Snapshot.Match(Checked(Encoding.UTF8.GetBytes(content)), name);

    [Fact]
    public Task Binary_file_gets_a_clear_answer() => Snapshot.Match(Checked([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2, 3, 0, 0xff, 0xfe, 0, 0]));

    [Fact]
    public Task File_of_zeros_gets_a_clear_answer() => Snapshot.Match(Checked(new byte[300]));

    [Fact]
    public Task Invalid_utf8_gets_a_clear_answer() => Snapshot.Match(Checked([.. "# f"u8, 0xfc, .. "r alle\n"u8, .. Encoding.UTF8.GetBytes(Rule)]));

    [Fact]
    public Task Utf16_gets_a_clear_answer() => Snapshot.Match(Checked(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Rule)).ToArray()));

    [Fact]
    public void Byte_order_mark_and_carriage_returns_are_fine() =>
        Checked([0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(Rule.ReplaceLineEndings("\r\n"))]).ShouldStartWith("exit code 0\n");

    [Fact]
    public void File_that_is_no_text_does_not_hide_the_others()
    {
        using Sandbox sandbox = new();

        string output = sandbox.With("a.nelm", [0, 1, 0xff]).With("b.nelm", "when grad == G3 then consider resection").Nelm("check", ".").Output;

        output.ShouldContain("a.nelm:1:1: error NELM1000");
        output.ShouldContain("b.nelm:1:6: error");
    }

    [UnixTheory]
    [InlineData("check .", "1 file: no errors, no warnings.")]
    [InlineData("fmt . --check", "0 of 1 file would change.")]
    [InlineData("test .", "No cases.")]
    [InlineData("diff . .", "No patient is treated differently.")]
    public async Task Pipe_in_a_folder_is_left_out_with_a_word(string call, string output)
    {
        using Sandbox sandbox = new();
        sandbox.With("a.nelm", "when symptomatic then consider resection\n").With("deeper/empty.txt", "");
        foreach (string pipe in new[] { "pipe.nelm", "deeper/pipe.nelm" })
        {
            using Process made = Process.Start("mkfifo", Path.Combine(sandbox.Path, pipe));
            await made.WaitForExitAsync();
        }

        File.CreateSymbolicLink(Path.Combine(sandbox.Path, "link.nelm"), "pipe.nelm");
        Run run = await Task.Run(() => sandbox.Nelm(call.Split(' '))).WaitAsync(TimeSpan.FromSeconds(60));

        run.Output.ShouldContain(output);
        foreach (string pipe in new[] { "pipe.nelm", "deeper/pipe.nelm", "link.nelm" })
        {
            run.Error.ShouldContain($"`{pipe}` is a pipe or a device, not a file, and is left out.");
        }
    }

    [Fact]
    public void Escape_in_a_title_never_reaches_the_terminal()
    {
        using Sandbox sandbox = new();
        sandbox.With("a.nelm", "ruleset r \"R [cm] \u001b[31m\"\n  uses nelm 1\n\nrule a \"A [cm]\u001b[2J\"\n  when grade == G3\n  then consider resection\n");
        sandbox.With("p.json", "{ \"facts\": { \"grade\": \"G3\" } }");

        Run run = sandbox.Nelm("eval", "a.nelm", "--patient", "p.json");

        run.Output.ShouldNotContain('\u001b');
        run.Error.ShouldNotContain('\u001b');
    }

    private static string Checked(byte[] content)
    {
        using Sandbox sandbox = new();
        return sandbox.With("file.nelm", content).Nelm("check", ".").Everything;
    }
}
