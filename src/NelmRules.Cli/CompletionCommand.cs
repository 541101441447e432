using System.CommandLine;

namespace NelmRules.Cli;

/// <summary><c>nelm completion SHELL</c>: a script that asks the tool itself what can follow.</summary>
internal static class CompletionCommand
{
    // The scripts leave out the name of the tool, however it was called.
    private const string Bash = """
        _nelm() {
          local rest="${COMP_LINE#* }"
          local at=$(( COMP_POINT - ${#COMP_LINE} + ${#rest} ))
          local IFS=$'\n'
          COMPREPLY=( $(compgen -W "$(nelm "[suggest:${at}]" "${rest}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -o default -F _nelm nelm

        """;

    private const string Zsh = """
        #compdef nelm
        _nelm() {
          local line="${BUFFER[1,CURSOR]}"
          local rest="${line#* }"
          local -a found
          found=(${(f)"$(nelm "[suggest:${#rest}]" "${rest}" 2>/dev/null)"})
          compadd -a found
          _files
        }
        compdef _nelm nelm

        """;

    private const string Fish = """
        function __nelm_complete
          set -l rest (string replace -r '^\S+\s' '' -- (commandline -cp))
          nelm "[suggest:"(string length -- "$rest")"]" "$rest" 2>/dev/null
        end
        complete -c nelm -a '(__nelm_complete)'

        """;

    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal) { ["bash"] = Bash, ["zsh"] = Zsh, ["fish"] = Fish };

    public static Command Create(Surroundings surroundings)
    {
        Command command = new("completion", "Writes the script that lets a shell complete calls of nelm.");
        Argument<string> shell = new("SHELL") { Description = "The shell: bash, zsh or fish.", HelpName = "bash|zsh|fish" };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        command.Add(shell);
        command.SetAction(call =>
        {
            surroundings.Output.Write(Scripts[call.GetValue(shell)!].ReplaceLineEndings("\n"));
            return ExitCodes.Fine;
        });
        return command;
    }
}
