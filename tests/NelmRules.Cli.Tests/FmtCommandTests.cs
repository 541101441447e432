using System.Text;

namespace NelmRules.Cli.Tests;

public sealed class FmtCommandTests
{
    private const string Untidy = "rule a \"A\"\n   when symptomatic\n then consider resection   # why\n";
    private const string Tidy = "rule a \"A\"\n  when symptomatic\n  then consider resection                 # why\n";

    [Fact]
    public void Files_are_written_and_named()
    {
        using Sandbox sandbox = new();

        Run run = sandbox.With("a.nelm", Untidy).With("b.nelm", Tidy).Nelm("fmt", ".");

        run.Code.ShouldBe(0);
        run.Output.ShouldBe("a.nelm\n1 of 2 files changed.\n");
        Read(sandbox, "a.nelm").ShouldBe(Tidy);
        Directory.EnumerateFiles(sandbox.Path).Count().ShouldBe(2);
    }

    [Fact]
    public void Check_writes_nothing_and_ends_with_one()
    {
        using Sandbox sandbox = new();

        Run run = sandbox.With("a.nelm", Untidy).Nelm("fmt", ".", "--check");

        run.Code.ShouldBe(1);
        run.Output.ShouldBe("a.nelm\n1 of 1 file would change.\n");
        Read(sandbox, "a.nelm").ShouldBe(Untidy);
    }

    [Fact]
    public void Check_of_tidy_files_ends_with_zero()
    {
        using Sandbox sandbox = new();

        sandbox.With("a.nelm", Tidy).Nelm("fmt", "a.nelm", "--check").Code.ShouldBe(0);
    }

    [Fact]
    public Task File_with_errors_is_left_as_it_is()
    {
        using Sandbox sandbox = new();

        Run run = sandbox.With("a.nelm", "rule a\n    when symptomatic\n  then cosider resection\n").With("b.nelm", Untidy).Nelm("fmt", ".");

        run.Code.ShouldBe(1);
        Read(sandbox, "a.nelm").ShouldContain("    when");
        Read(sandbox, "b.nelm").ShouldBe(Tidy);
        return Snapshot.Match(run.Everything);
    }

    [Fact]
    public void Byte_order_mark_and_line_ends_stay()
    {
        using Sandbox sandbox = new();
        byte[] mark = [0xEF, 0xBB, 0xBF];

        sandbox.With("a.nelm", [.. mark, .. Encoding.UTF8.GetBytes(Untidy.ReplaceLineEndings("\r\n"))]).Nelm("fmt", "a.nelm").Code.ShouldBe(0);

        File.ReadAllBytes(Path.Combine(sandbox.Path, "a.nelm")).ShouldBe([.. mark, .. Encoding.UTF8.GetBytes(Tidy.ReplaceLineEndings("\r\n"))]);
    }

    [Fact]
    public void Standard_input_goes_to_standard_output()
    {
        using Sandbox sandbox = new();

        sandbox.Nelm(Untidy, ["fmt", "--stdin"]).ShouldBe(new Run(0, Tidy, ""));
    }

    [Fact]
    public void Standard_input_with_errors_comes_back_as_it_was()
    {
        using Sandbox sandbox = new();

        Run run = sandbox.Nelm("rule a\n  wen x\n", ["fmt", "--stdin"]);

        run.Code.ShouldBe(1);
        run.Output.ShouldBe("rule a\n  wen x\n");
        run.Error.ShouldContain("(standard input):2:");
    }

    [Theory]
    [InlineData("fmt")]
    [InlineData("fmt", "a.nelm", "--stdin")]
    public void Call_without_files_or_with_both_is_refused(params string[] args)
    {
        using Sandbox sandbox = new();

        sandbox.With("a.nelm", Tidy).Nelm(args).Code.ShouldBe(2);
    }

    private static string Read(Sandbox sandbox, string name) => File.ReadAllText(Path.Combine(sandbox.Path, name));
}
