namespace NelmRules.Cli.Tests;

public sealed class CallTests
{
    [Theory]
    [InlineData("no_command")]
    [InlineData("unknown_command", "evla", "rules")]
    [InlineData("unknown_option_of_the_tool", "--verson")]
    [InlineData("option_without_its_signs", "help")]
    [InlineData("no_path", "check")]
    [InlineData("unknown_option", "check", "rules", "--formt", "json")]
    [InlineData("unknown_format", "check", "rules", "--format", "xml")]
    [InlineData("format_without_value", "check", "rules", "--format")]
    [InlineData("no_patient", "eval", "rules")]
    [InlineData("two_patients", "eval", "rules", "--patient", "p.json", "--patient", "p.json")]
    [InlineData("missing_path", "check", "rulse")]
    [InlineData("mistyped_file", "check", "rules/rul.nelm")]
    [InlineData("mistyped_patient", "eval", "rules", "--patient", "patients/p.jsn")]
    [InlineData("patient_for_rules", "check", "rules", "patients/p.json")]
    [InlineData("folder_without_rules", "check", "patients")]
    [InlineData("empty_path", "check", "")]
    [InlineData("path_with_nul", "check", "a\0b")]
    [InlineData("path_with_escape", "check", "\u001b[31m[cm].nelm")]
    [InlineData("path_with_at_sign", "check", "@rules")]
    [InlineData("missing_vocabulary", "check", "rules", "--vocabulary", "v.nelm")]
    [InlineData("missing_patient", "eval", "rules", "--patient", "p.json")]
    [InlineData("patient_is_a_folder", "eval", "rules", "--patient", "patients")]
    [InlineData("unknown_ruleset", "eval", "rules", "--patient", "patients/p.json", "--ruleset", "rule1")]
    [InlineData("unknown_ruleset_without_likeness", "eval", "rules", "--patient", "patients/p.json", "--ruleset", "somewhere_else")]
    public Task Call_that_cannot_be_used_ends_with_two(string name, params string[] args)
    {
        using Sandbox sandbox = new();
        sandbox.With("rules/rule.nelm", "when grade == G3 then consider LT after cytoreductive_surgery\n").With("patients/p.json", "{}");

        Run run = sandbox.Nelm(args);

        run.Code.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        return Snapshot.Match(run.Everything, name);
    }

    [Fact]
    public void File_without_permission_is_a_sentence()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            return;
        }

        using Sandbox sandbox = new();
        sandbox.With("rule.nelm", "when grade == G3 then consider LT");
        File.SetUnixFileMode(Path.Combine(sandbox.Path, "rule.nelm"), UnixFileMode.None);

        sandbox.Nelm("check", "rule.nelm").Error.ShouldContain("`rule.nelm` cannot be read: permission is denied.");
    }

    [Fact]
    public void File_that_is_too_large_is_refused()
    {
        using Sandbox sandbox = new();
        using (FileStream file = File.Create(Path.Combine(sandbox.Path, "large.nelm")))
        {
            file.SetLength(InputFiles.LargestSize + 1);
        }

        Run run = sandbox.Nelm("check", "large.nelm");

        run.Code.ShouldBe(2);
        run.Error.ShouldBe("`large.nelm` is larger than 64 MB and is not read.\n");
    }

    [Fact]
    public void Defect_of_the_tool_is_a_sentence_without_a_stack_trace()
    {
        using StringWriter error = new();
        using Surroundings surroundings = new(Stream.Null, new BrokenWriter(), error, "/");

        NelmCommand.Run(["--version"], surroundings).ShouldBe(2);

        error.ToString().ShouldBe(
            "Internal error (InvalidOperationException): this is a defect of nelm. Please report it with the rules that lead to it, " +
            "without patient data.\n");
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void Write(string? value) => throw new InvalidOperationException("secret");
    }
}
