#compdef roadmap
# Completion of roadmap for zsh: the program itself says what fits.
_roadmap() {
    local index=$((CURRENT - 1)) candidate value
    local -a found whole begun
    found=("${(@f)$(_CLAP_IFS=$'\n' _CLAP_COMPLETE_INDEX=$index COMPLETE=zsh \
        roadmap -- "${(@Q)words}" 2>/dev/null)}")
    for candidate in "${found[@]}"; do
        # The title stands behind the first colon that has no backslash.
        value="${candidate//\\:/=}"
        value="${value%%:*}"
        # Behind `status=` or a folder's name no space follows.
        case "$value" in
            '') ;;
            *[=/]) begun+=("$candidate") ;;
            *) whole+=("$candidate") ;;
        esac
    done
    ((${#whole})) && _describe -V 'values' whole
    ((${#begun})) && _describe -V 'beginnings' begun -S ''
    ((${#whole} + ${#begun}))
}

compdef _roadmap roadmap
