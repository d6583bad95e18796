"""What each shell evaluates so that it completes ``factcheck``.

Every script hands the words before the cursor, and the one at it, to ``factcheck completion``. Of
the answer the first line says what is wanted, ``words``, ``files`` or ``folders``; each line after
it is a word, a tab, and what the word means. No script evaluates any of that, and none says a word
where something fails: it would stand in the middle of a prompt.
"""

BASH = r"""
_factcheck() {
    local program=$1 wanted='' word='' means='' word_at_cursor=${COMP_WORDS[COMP_CWORD]}
    [[ $program == */* ]] || program=factcheck
    COMPREPLY=()
    {
        IFS= read -r wanted
        while IFS=$'\t' read -r word means; do
            COMPREPLY+=("$word")
        done
    } < <("${program/#\~/$HOME}" completion bash -- \
        "${COMP_WORDS[@]:1:COMP_CWORD-1}" "$word_at_cursor" 2>/dev/null </dev/null)
    case $wanted in
        words) ;;
        files) compopt -o default 2>/dev/null ;;
        folders) compopt -o dirnames 2>/dev/null ;;
        *) COMPREPLY=() ;;
    esac
    return 0
}
complete -F _factcheck factcheck
"""

ZSH = r"""
#compdef factcheck
_factcheck() {
    local program=$words[1] wanted line
    local -a answer described
    [[ $program == */* ]] || program=factcheck
    answer=("${(@f)$(${~program} completion zsh -- \
        "${(@)words[2,CURRENT-1]}" "${PREFIX}" 2>/dev/null </dev/null)}")
    wanted=$answer[1]
    case $wanted in
        words) ;;
        files) _files; return ;;
        folders) _files -/; return ;;
        *) return 1 ;;
    esac
    for line in "${(@)answer[2,-1]}"; do
        line=${line//\\/\\\\}
        line=${line%$'\t'}
        described+=("${line/$'\t'/:}")
    done
    (( $#described )) && _describe -V factcheck described
}
if [[ $funcstack[1] == _factcheck ]]; then
    _factcheck "$@"
elif (( $+functions[compdef] )); then
    compdef _factcheck factcheck
else
    print -u2 "factcheck: put this line after compinit: autoload -Uz compinit && compinit"
fi
"""

FISH = r"""
function __factcheck_complete
    set -l words (commandline -opc)
    set -l program factcheck
    string match -q '*/*' -- $words[1]; and set program $words[1]
    set -l answer ($program completion fish -- \
        $words[2..-1] (commandline -ct) 2>/dev/null </dev/null)
    switch "$answer[1]"
        case files
            __fish_complete_path (commandline -ct)
        case folders
            __fish_complete_directories (commandline -ct)
        case words
            printf '%s\\n' $answer[2..-1]
    end
end
complete --command factcheck --no-files --keep-order --arguments '(__factcheck_complete)'
"""

SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH}
"""By shell."""
