#!/bin/sh
# tools/answer.sh FOLDER HARNESS SOURCE PROGRAM - makes a program of an answer.
#
#   FOLDER   of the exercise: its header alone may be included
#   HARNESS  the object that calls the answer (see EXERCISES in the Makefile)
#   SOURCE   the answer
#   PROGRAM  what to make
#
# CC and ANSWER_FLAGS are the compiler and its options; those of the linker are
# in link.options, one folder above that of the harness.  Nothing that the answer defines can stand in for what the harness
# uses: only the functions that the harness calls are left visible.
#
# Ends with 0; 1: it does not compile, and what the compiler said is on standard
# error; 3: it is refused, with the reason on standard error; 69: a tool fails.
set -u
export LC_ALL=C
folder=$1 harness=$2 source=$3 program=$4
name=$(basename "$folder")
# A compiler gets time and room enough for any honest answer.
seconds=20 kilobytes=2000000 blocks=131072

work=$(mktemp -d) || exit 69
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
cp "$folder/$name.h" "$work/" || exit 69

compile() {
    (
        # shellcheck disable=SC3045 # dash, bash and ksh know them
        ulimit -t "$seconds" -f "$blocks" -v "$kilobytes" 2>/dev/null
        # shellcheck disable=SC2086 # CC and the flags are words
        exec ${CC:-cc} -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra \
            -g -U_FORTIFY_SOURCE -fno-builtin \
            ${ANSWER_FLAGS:--O0 -fsanitize-coverage=trace-pc} "$@"
    )
}

refuse() {
    echo "$1" >&2
    exit 3
}

[ -f "$source" ] && [ -r "$source" ] || refuse "cannot read $source"
compile -iquote "$work" -MD -MF "$work/deps" -MT answer -c \
    -o "$work/answer.o" -x c "$source" 2>"$work/said"
status=$?
[ $status -lt 128 ] ||
    refuse "the compiler was stopped: more than $seconds s or too much memory"
[ $status -eq 0 ] || {
    cat "$work/said" >&2
    exit 1
}

# What it includes: its header, and what compiler and system bring along.
for file in $(sed -e 's/^answer://' -e 's/\\$//' "$work/deps"); do
    case $file in
    "$source" | "$work/$name.h") continue ;;
    *..*) ;;
    /usr/include/* | /usr/lib/* | /usr/local/include/* | /opt/* | /Library/*)
        continue
        ;;
    esac
    cmp -s "$file" "$folder/$name.h" ||
        refuse "includes $file, and may include $name.h and the C library only"
done
if grep -qE 'no_sanitize|no_instrument|disable_sanitizer|[^a-z_]asm[^a-z_]|__asm' \
    "$source"; then
    refuse "takes its work out of what is counted (no_sanitize, asm)"
fi

# Symbols that would run before the answer is shut in (an ifunc's resolver), or
# reach past what is counted.
nm "$work/answer.o" >"$work/symbols"
reached=$(awk '$(NF - 1) == "i" || $NF ~ \
    /^(__sanitizer|__real_|__wrap_|__libc_|__preinit)/ ||
    ($(NF - 1) == "U" && $NF ~ /^(dlsym|dlopen|sbrk|brk|mmap|mremap|syscall)$/) {
        if ($NF != "__sanitizer_cov_trace_pc" || $(NF - 1) != "U") print $NF
    }' "$work/symbols" | head -n 1)
[ -z "$reached" ] || [ -n "${PACE_SANITIZED:-}" ] ||
    refuse "uses or defines $reached, which an answer has no need of"

# The functions that call.c calls and this answer defines stay visible.
nm -g --undefined-only "$(dirname "$harness")/call.o" | awk '{ print $2 }' |
    grep -v '^pace_' | sort >"$work/called"
nm -g --defined-only "$work/answer.o" | awk '{ print $3 }' | sort >"$work/defined"
comm -12 "$work/called" "$work/defined" >"$work/visible"
echo pace_no_such_function >>"$work/visible"
objcopy --keep-global-symbols="$work/visible" "$work/answer.o" || exit 69
# shellcheck disable=SC2086
${CC:-cc} ${ANSWER_LINK:-} "@$(dirname "$harness")/../link.options" -o "$work/program" "$harness" \
    "$work/answer.o" -lm 2>"$work/said" || {
    missing=$(sed -n "s/.*undefined reference to \`\([A-Za-z0-9_]*\)'.*/\1/p" \
        "$work/said" | head -n 1)
    if [ -n "$missing" ]; then
        echo "$source: error: $missing is used but nowhere defined" >&2
    else
        grep -v '^collect2' "$work/said" >&2
    fi
    exit 1
}
mv -f "$work/program" "$program.$$" && mv -f "$program.$$" "$program" || exit 69
