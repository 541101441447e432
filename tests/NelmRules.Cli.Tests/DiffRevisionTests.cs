namespace NelmRules.Cli.Tests;

public sealed class DiffRevisionTests
{
    private const string Old = "when grade == G3 and remnant_burden < 5cm then consider LT\n";
    private const string New = "when grade == G3 and remnant_burden < 6cm then consider LT\n";

    [GitFact]
    public void Head_is_compared_with_the_files_on_disk()
    {
        using GitSandbox sandbox = Repository();
        sandbox.With("rules/a.nelm", New);

        foreach (string[] call in new[] { new[] { "diff" }, ["diff", "rules"], ["diff", "--", "rules"], ["diff", "HEAD"], ["diff", "HEAD", "--", "rules/a.nelm"] })
        {
            Run run = sandbox.Folder.Nelm(call);
            run.Code.ShouldBe(1, run.Everything);
            run.Output.ShouldContain("remnant_burden >= 5cm and remnant_burden < 6cm");
        }
    }

    [GitFact]
    public Task Report_names_the_commits()
    {
        using GitSandbox sandbox = Edited();

        return Snapshot.Match(sandbox.Folder.Nelm("diff", "HEAD~1..main", "--", "rules").Everything);
    }

    [GitFact]
    public void Two_revisions_are_compared_however_they_are_written()
    {
        using GitSandbox sandbox = Edited();

        sandbox.Folder.Nelm("diff", "v1.0..HEAD", "--", "rules").Code.ShouldBe(1);
        sandbox.Folder.Nelm("diff", "v1.0", "HEAD", "rules").Code.ShouldBe(1);
        sandbox.Folder.Nelm("diff", "v1.0..", "rules").Code.ShouldBe(1);
        sandbox.Folder.Nelm("diff", "HEAD..HEAD", "--", "rules").Code.ShouldBe(0);
    }

    [GitFact]
    public void Three_dots_compare_with_the_commit_at_which_the_branches_parted()
    {
        using GitSandbox sandbox = Repository();
        sandbox.Git("branch", "side");
        sandbox.With("rules/a.nelm", New).Commit("main goes on");
        sandbox.Git("checkout", "--quiet", "side");
        sandbox.With("other.txt", "").Commit("side goes on");

        sandbox.Folder.Nelm("diff", "main..side", "--", "rules").Code.ShouldBe(1);
        sandbox.Folder.Nelm("diff", "main...side", "--", "rules").Code.ShouldBe(0);
    }

    [GitFact]
    public void Paths_are_those_of_the_current_folder()
    {
        using GitSandbox sandbox = Edited();
        using StringWriter output = new();
        using Surroundings inner = new(Stream.Null, output, output, Path.Combine(sandbox.Folder.Path, "rules"));

        NelmCommand.Run(["diff", "v1.0", "--", "a.nelm"], inner).ShouldBe(1, output.ToString());
        NelmCommand.Run(["diff", "v1.0", "--", "../rules"], inner).ShouldBe(1);
        NelmCommand.Run(["diff", "v1.0", "--", "../../elsewhere"], inner).ShouldBe(2);
        output.ToString().ShouldContain("lies outside the repository");
    }

    [GitFact]
    public void New_and_deleted_files_are_compared_with_nothing()
    {
        using GitSandbox sandbox = Repository();
        sandbox.With("rules/b.nelm", "ruleset b \"B\"\n\nrule r\n  when grade == G1\n  then consider LT\n").Commit("b");

        Run added = sandbox.Folder.Nelm("diff", "HEAD~1", "--", "rules/b.nelm");
        added.Code.ShouldBe(1, added.Everything);
        added.Error.ShouldContain("There are no rules in `rules/b.nelm` at HEAD~1 (");
        added.Output.ShouldContain("The whole source is new.");
        File.Delete(Path.Combine(sandbox.Folder.Path, "rules", "b.nelm"));
        sandbox.Folder.Nelm("diff", "--", "rules/b.nelm").Output.ShouldContain("The whole source is gone.");
        sandbox.Folder.Nelm("diff", "HEAD~1", "--", "rules/c.nelm").Code.ShouldBe(2);
    }

    [GitFact]
    public void Names_that_look_like_options_are_paths_behind_the_dashes()
    {
        using GitSandbox sandbox = Repository();
        sandbox.With("-x.nelm", Old).Commit("strange").With("-x.nelm", New);

        sandbox.Folder.Nelm("diff", "--", "-x.nelm").Code.ShouldBe(1);
        sandbox.Folder.Nelm("diff", "--output=owned", "--", "-x.nelm").Code.ShouldBe(2);
        sandbox.Folder.Nelm("diff", "HEAD", "--", "--output=owned").Code.ShouldBe(2);
        File.Exists(Path.Combine(sandbox.Folder.Path, "owned")).ShouldBeFalse();
    }

    [GitFact]
    public void Nothing_of_the_repository_is_run()
    {
        using GitSandbox sandbox = Repository();
        string trap = Path.Combine(sandbox.Folder.Path, "trap.sh");
        sandbox.With("trap.sh", "#!/bin/sh\ntouch \"$(dirname \"$0\")/sprung\"\nexit 1\n").With("rules/a.nelm", New);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(trap, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        foreach (string setting in new[] { "core.fsmonitor", "core.pager", "diff.external", "core.sshCommand", "core.askPass", "filter.x.smudge" })
        {
            sandbox.Git("config", setting, trap);
        }

        sandbox.Folder.Nelm("diff", "HEAD", "--", "rules").Code.ShouldBe(1);
        File.Exists(Path.Combine(sandbox.Folder.Path, "sprung")).ShouldBeFalse();
    }

    [GitFact]
    public void Unknown_revision_is_told_so()
    {
        using GitSandbox sandbox = Repository();

        sandbox.Folder.Nelm("diff", "v9", "--", "rules").ShouldBe(
            new Run(2, "", "`v9` is neither a file or folder nor a revision of the repository; `git log --oneline` lists revisions.\n"));
    }

    [GitFact]
    public void Errors_of_a_revision_name_it()
    {
        using GitSandbox sandbox = Repository();
        sandbox.With("rules/a.nelm", "when grad == G3 then consider LT\n");

        Run run = sandbox.Folder.Nelm("diff");
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("this folder on disk cannot be compared: 1 error in the rules.");
    }

    [Fact]
    public void Without_git_two_folders_are_named_as_the_way_on()
    {
        using Sandbox sandbox = new();
        using StringWriter output = new();
        using Surroundings surroundings = new(Stream.Null, output, output, sandbox.Path) { SearchPath = "relative" };

        NelmCommand.Run(["diff", "HEAD"], surroundings).ShouldBe(2);
        output.ToString().ShouldBe("Revisions are read with git, and no folder of PATH holds it. Two files or folders are compared without it.\n");
    }

    private static GitSandbox Repository() => new GitSandbox().With("rules/a.nelm", Old).Commit("first");

    private static GitSandbox Edited()
    {
        GitSandbox sandbox = Repository();
        sandbox.Git("tag", "v1.0");
        return sandbox.With("rules/a.nelm", New).Commit("second");
    }
}
