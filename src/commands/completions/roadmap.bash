# Completion of roadmap for bash: the program itself says what fits.
_roadmap_complete() {
    # bash splits words at `=` and `:`. The line shows which of the pieces stand apart.
    local line="${COMP_LINE:0:COMP_POINT}" piece gap i last=-1
    local -a words=()
    for ((i = 0; i <= COMP_CWORD; i++)); do
        gap="${line%%[![:space:]]*}"
        line="${line:${#gap}}"
        piece="${COMP_WORDS[i]}"
        if ((i == COMP_CWORD)); then
            piece="$line"
        else
            line="${line:${#piece}}"
        fi
        if [[ $last -lt 0 || -n $gap ]]; then
            ((last += 1))
            words[last]="$piece"
        else
            words[last]+="$piece"
        fi
    done

    # Only what stands behind the last `=` or `:` is replaced, so only that is offered.
    local quotes="${words[last]//[!\"\']/}"
    words=("${words[@]//[\"\'\\]/}")
    local typed="${words[last]}" replaced="${2//[\"\'\\]/}"
    local prefix="${typed%"$replaced"}"

    local candidate special='[^[:alnum:]_./:=,@%+-]' beyond='[^[:alnum:]_./:=,@%+ -]'
    COMPREPLY=()
    while IFS= read -r candidate; do
        [[ -n $candidate && $candidate == "$prefix"* ]] || continue
        candidate="${candidate#"$prefix"}"
        # What a file has in it is never run: it is quoted, or where a quote is open left out.
        if ((${#quotes} % 2)); then
            [[ $candidate =~ $beyond ]] && continue
        elif [[ $candidate =~ $special ]]; then
            printf -v candidate '%q' "$candidate"
        fi
        COMPREPLY+=("$candidate")
    done <<<"$(_CLAP_IFS=$'\n' _CLAP_COMPLETE_INDEX="$last" COMPLETE=bash roadmap -- "${words[@]}" 2>/dev/null)"

    # Where bash has no `compopt`, it puts no space behind anything.
    if compopt +o nospace 2>/dev/null && [[ ${COMPREPLY[0]-} =~ [=/:]$ ]]; then
        compopt -o nospace
    fi
}
if [[ ${BASH_VERSINFO[0]} -eq 4 && ${BASH_VERSINFO[1]} -ge 4 || ${BASH_VERSINFO[0]} -gt 4 ]]; then
    complete -o nospace -o bashdefault -o nosort -F _roadmap_complete roadmap
else
    complete -o nospace -o bashdefault -F _roadmap_complete roadmap
fi
