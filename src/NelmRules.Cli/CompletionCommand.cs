using System.CommandLine;

namespace NelmRules.Cli;

/// <summary><c>nelm completion SHELL</c>: a script that asks the tool itself what can follow.</summary>
internal static class CompletionCommand
{
    // The scripts hand over the call up to the cursor without the name of the tool, however it was called; where the tool suggests
    // nothing they offer files.
    private const string Bash = """
        _nelm() {
          local line="${COMP_LINE:0:COMP_POINT}" word="$2" entry pattern='!*.nelm'
          line="${line#"${line%%[![:space:]]*}"}"
          line="${line#*[[:space:]]}"
          COMPREPLY=()
          while IFS= read -r entry; do
            if [[ -n "$entry" && "$entry" == "$word"* ]]; then COMPREPLY+=("$entry"); fi
          done < <("${COMP_WORDS[0]/#\~/$HOME}" "[suggest:${#line}]" "$line" 2>/dev/null)
          if [[ ${#COMPREPLY[@]} -gt 0 || "$word" == -* ]]; then return; fi
          if [[ "$3" == --patient ]]; then pattern='!*.@(json|yaml|yml)'; fi
          compopt -o filenames 2>/dev/null
          while IFS= read -r entry; do COMPREPLY+=("$entry"); done < <(shopt -s extglob; compgen -f -X "$pattern" -- "$word"; compgen -d -- "$word")
        }
        complete -o default -F _nelm nelm

        """;

    private const string Zsh = """
        #compdef nelm
        _nelm() {
          local line="${(j: :)words[2,CURRENT-1]} $PREFIX" pattern='*.nelm'
          line="${line# }"
          local -a found
          found=(${(f)"$(${~words[1]} "[suggest:${#line}]" "$line" 2>/dev/null)"})
          if [[ "$PREFIX" == --*=* ]]; then compset -P '*='; fi
          if (( $#found )); then compadd -a found; return; fi
          if [[ "$PREFIX" == -* ]]; then return 1; fi
          if [[ "${words[CURRENT-1]}" == --patient || "$IPREFIX" == --patient= ]]; then pattern='*.(json|yaml|yml)'; fi
          _files -g "$pattern"
        }
        if [[ "${funcstack[1]}" == _nelm ]]; then
          _nelm "$@"
        else
          (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
          compdef _nelm nelm
        fi

        """;

    private const string Fish = """
        function __nelm_complete
          set -l line (commandline -cp | string replace -r '^\s*\S+\s+' '')
          set -l word (commandline -ct)
          set -l tool (string replace -r '^~' $HOME -- (commandline -opc)[1])
          set -l before (string match -r -- '^--[^=]*=' $word)
          set -l found ($tool "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
          if test (count $found) -gt 0
            string replace -r '^' -- "$before" $found
            return
          end
          set -l pattern '(?:/|\.nelm)$'
          if string match -qr -- '^--patient=?$' (commandline -opc)[-1] $before
            set pattern '(?:/|\.json|\.yaml|\.yml)$'
          end
          # Files are what follows a command that nobody knows.
          set -l files (complete -C "__nelm_files "(string replace -- "$before" '' $word) | string replace -r '\t.*' '')
          string match -r -- "^.*$pattern" $files | string replace -r '^' -- "$before"
        end
        complete -c nelm -f -a '(__nelm_complete)'

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
