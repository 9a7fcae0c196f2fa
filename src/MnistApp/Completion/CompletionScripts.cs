namespace MnistApp.Completion;

/// <summary>
/// The completion scripts, one for each shell. They ask the command itself: <c>mnist "[suggest:PLACE]" "LINE"</c> prints what may appear
/// at a position in a line. Where nothing is suggested, the shells complete file names.
/// </summary>
internal static class CompletionScripts
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["bash"] = """
            # mnist: completion for bash
            _mnist() {
              local line
              COMPREPLY=()
              while IFS= read -r line; do
                [[ $line == "${COMP_WORDS[COMP_CWORD]}"* ]] && COMPREPLY+=("$line")
              done < <(mnist "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
            }
            complete -o default -F _mnist mnist

            """,
        ["zsh"] = """
            # mnist: completion for zsh
            _mnist() {
              local -a found
              found=("${(@f)$(mnist "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
              if (( ${#found[1]} )); then
                compadd -a found
              else
                _files
              fi
            }
            (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
            compdef _mnist mnist

            """,
        ["fish"] = """
            # mnist: completion for fish
            function __mnist_complete
                set -l line (commandline -cp)
                mnist "[suggest:"(string length -- $line)"]" "$line" 2>/dev/null
            end
            complete -c mnist -a '(__mnist_complete)'

            """,
        ["powershell"] = """
            # mnist: completion for PowerShell
            Register-ArgumentCompleter -Native -CommandName mnist -ScriptBlock {
                param($word, $line, $place)
                mnist "[suggest:$place]" "$line" | Where-Object { $_ -like "$word*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }

            """,
    };
}
