namespace NelmRules.Cli.Tests;

/// <summary>How the tool replaces files: whole or not at all, with what belongs to the file and is not its text.</summary>
public sealed class OutputFileTests
{
    private const string Untidy = "rule a \"A\"\n   when symptomatic\n then consider resection\n";
    private const string Tidy = "rule a \"A\"\n  when symptomatic\n  then consider resection\n";

    [UnixTheory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)]
    public void Permissions_stay(UnixFileMode mode)
    {
        using Sandbox sandbox = new();
        string file = Path.Combine(sandbox.With("a.nelm", Untidy).Path, "a.nelm");
        SetMode(file, mode);

        sandbox.Nelm("fmt", ".").Code.ShouldBe(0);

        File.ReadAllText(file).ShouldBe(Tidy);
        ModeOf(file).ShouldBe(mode);
    }

    [UnixTheory]
    [InlineData("fmt", ".")]
    [InlineData("check", ".", "--fix")]
    public void Link_stays_and_what_it_points_at_changes(params string[] call)
    {
        const string Mended = "when symptomatic == yes then consider resection\n";
        using Sandbox sandbox = new();
        sandbox.With("real/a.txt", call[0] == "fmt" ? Untidy : "when symptomatic = yes then consider resection\n");
        File.CreateSymbolicLink(Path.Combine(sandbox.Path, "middle"), "real/a.txt");
        File.CreateSymbolicLink(Path.Combine(sandbox.Path, "a.nelm"), "middle");

        sandbox.Nelm(call);

        File.ResolveLinkTarget(Path.Combine(sandbox.Path, "a.nelm"), returnFinalTarget: false)!.Name.ShouldBe("middle");
        File.ReadAllText(Path.Combine(sandbox.Path, "real", "a.txt")).ShouldBe(call[0] == "fmt" ? Tidy : Mended);
        Directory.EnumerateFiles(Path.Combine(sandbox.Path, "real")).Count().ShouldBe(1);
    }

    [Fact]
    public void File_that_is_read_only_stays_as_it_is()
    {
        using Sandbox sandbox = new();
        string file = Path.Combine(sandbox.With("a.nelm", Untidy).Path, "a.nelm");
        File.SetAttributes(file, FileAttributes.ReadOnly);

        Run run = sandbox.Nelm("fmt", ".");

        File.SetAttributes(file, FileAttributes.Normal);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("`a.nelm` could not be written: it is read-only.");
        File.ReadAllText(file).ShouldBe(Untidy);
        Directory.EnumerateFiles(sandbox.Path).Count().ShouldBe(1);
    }

    [Fact]
    public void File_that_cannot_be_replaced_stays_as_it_is()
    {
        using Sandbox sandbox = new();
        string file = Path.Combine(sandbox.With("a.nelm", Untidy).Path, "a.nelm");
        Directory.CreateDirectory(Path.Combine(sandbox.Path, $".a.nelm.{Environment.ProcessId}.tmp"));

        Run run = sandbox.Nelm("fmt", ".");

        run.Code.ShouldBe(2);
        run.Error.ShouldContain("`a.nelm` could not be written");
        File.ReadAllText(file).ShouldBe(Untidy);
    }

    private static UnixFileMode ModeOf(string file) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(file);

    private static void SetMode(string file, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, mode);
        }
    }
}
