using System.Diagnostics;

namespace NelmRules.Cli.Tests;

/// <summary>The completion scripts in the shells themselves; the tool is a function, as for those who run it from the sources.</summary>
public sealed class ShellTests
{
    private static readonly string[] Lines =
    [
        "nelm che", "nelm check ru", "nelm check rules/", "nelm check rules --fo", "nelm check rules --format s",
        "nelm check rules --format=s", "nelm eval rules --patient ", "nelm completion z",
    ];

    // What a shell does before it calls the function.
    private const string Bash = """
        complete_line() {
          COMP_LINE="$1" COMP_POINT=${#1} COMP_WORDBREAKS=$' ='
          read -ra COMP_WORDS <<< "${1//=/ = }"
          if [[ "$1" == *' ' ]]; then COMP_WORDS+=(""); fi
          COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
          _nelm nelm "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
          echo "${COMPREPLY[@]}"
        }

        """;

    [ShellFact("bash")]
    public void Bash_completes_commands_options_values_and_files() => Completed("bash", $$"""
        nelm() { '{{Host}}' exec '{{Tool}}' "$@"; }
        {{Script("bash")}}
        {{Bash}}
        {{string.Join('\n', Lines.Select(line => $"complete_line '{line}'"))}}
        """).ShouldBe(
        [
            "check", "rules", "rules/a.nelm", "--format", "sarif", "sarif", "p.json rules", "zsh",
        ]);

    [ShellFact("fish")]
    public void Fish_completes_commands_options_values_and_files() => Completed("fish", $$"""
        function nelm; '{{Host}}' exec '{{Tool}}' $argv; end
        {{Script("fish")}}
        {{string.Join('\n', Lines.Select(line => $"echo (complete -C '{line}')"))}}
        """).ShouldBe(
        [
            "check", "rules/", "rules/a.nelm", "--format", "sarif", "--format=sarif", "p.json rules/", "zsh",
        ]);

    [ShellFact("zsh")]
    public void Zsh_asks_the_tool_and_offers_files_where_it_says_nothing() => Completed("zsh", $$"""
        nelm() { '{{Host}}' exec '{{Tool}}' "$@"; }
        autoload() { :; }; compinit() { :; }; compdef() { print "compdef $@" }; _files() { print "files $@" }; compadd() { print $@[2,-1] $found }
        compset() { :; }
        {{Script("zsh")}}
        complete_words() { words=("$@") CURRENT=$# PREFIX="${@[-1]}" IPREFIX=''; _nelm }
        complete_words nelm che
        complete_words nelm check ''
        complete_words nelm eval rules --patient ''
        complete_words nelm check rules --fo
        """).ShouldBe(["compdef _nelm nelm", "found check schema", "files -g *.nelm", "files -g *.(json|yaml|yml)", "found --format"]);

    private static string Host => Environment.ProcessPath!;

    private static string Tool => typeof(NelmCommand).Assembly.Location;

    private static string Script(string shell)
    {
        using Sandbox sandbox = new();
        return sandbox.Nelm("completion", shell).Output;
    }

    private static string[] Completed(string shell, string script)
    {
        using Sandbox sandbox = new();
        sandbox.With("rules/a.nelm", "").With("rules/a.txt", "").With("p.json", "").With("script", script);
        ProcessStartInfo start = new(shell, shell == "zsh" ? ["-f", "script"] : ["script"])
        {
            WorkingDirectory = sandbox.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = sandbox.Path;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        error.Result.ShouldBeEmpty();
        return output.TrimEnd('\n').Split('\n');
    }
}
