#!/bin/sh
# tools/lint.sh C_FILE... - looks, bugs and headers: clang-format, every header
# compiled alone, shellcheck and clang-tidy.  Says all it finds, then fails.
set -u
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
worst=0

check() {
    what=$1
    shift
    echo "lint: $what"
    "$@" || worst=1
}

# Every header compiles alone, as the first line of a file would include it.
headers() {
    bad=0
    for header in "$@"; do
        case $header in
        *.h) ;;
        *) continue ;;
        esac
        printf '#include <criterion/criterion.h>\n#include "%s"\n' "$header" |
            sed "$(case $header in tests/*) ;; *) echo 1d ;; esac)" |
            ${CC:-cc} -std=c11 -I. -D_POSIX_C_SOURCE=200809L -Wall -Wextra \
                -Werror -fsyntax-only -x c - || bad=1
    done
    return $bad
}

tidy() {
    for source in "$@"; do
        case $source in
        # What a learner starts from and gets wrong shows no bugs of ours.
        */stub.c | */wrong/* | tests/answers/*) ;;
        *.c) echo "$source" ;;
        esac
    done | xargs -P "$jobs" -n 1 sh -c '
        clang-tidy --quiet "$@" -- -std=c11 -I. -D_POSIX_C_SOURCE=200809L \
            2>/dev/null | grep -E "(warning|error):" && exit 1 || exit 0' sh
}

scripts() {
    grep -lE '^#!/bin/(ba)?sh' tools/* tests/*.sh tests/*/*.sh plots/* .ci/run 2>/dev/null |
        xargs shellcheck --severity=warning
}

check "clang-format" clang-format --dry-run --Werror "$@"
check "headers alone" headers "$@"
check "shellcheck" scripts
check "clang-tidy" tidy "$@"
[ $worst -eq 0 ] && echo "lint: clean"
exit $worst
