#!/bin/sh
# tools/answer.sh FOLDER HARNESS SOURCE PROGRAM - makes a program of an answer.
#
#   FOLDER   of the exercise: its header alone may be included
#   HARNESS  the object that calls the answer (see EXERCISES in the Makefile)
#   SOURCE   the answer
#   PROGRAM  what to make
#
# CC and ANSWER_FLAGS are the compiler and its options; those of the linker are
# in link.options, one folder above that of the harness.  Nothing that the
# answer defines can stand in for what the harness uses: only the functions
# that the harness calls are left visible.
#
# Ends with 0; 1: it does not compile, and what the compiler said is on standard
# error; 3: it is refused, with the reason on standard error; 69: a tool fails.
set -u
export LC_ALL=C
folder=$1 harness=$2 source=$3 program=$4
name=$(basename "$folder")
# A compiler gets time and room enough for any honest answer.
seconds=20 kilobytes=2000000 blocks=131072
most_bytes=1000000

work=$(mktemp -d) || exit 69
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

refuse() {
    echo "$1" >&2
    exit 3
}

# What the compiler said, of the file as its author knows it.
said() {
    SOURCE=$source awk '{
        while ((at = index($0, "answer.c:")) > 0) {
            printf "%s%s:", substr($0, 1, at - 1), ENVIRON["SOURCE"]
            $0 = substr($0, at + 9)
        }
        print
    }' "$work/said" | head -c 100000
}

# Left to itself, clang does not count what it can infer, such as a loop of one
# block.
counted='-fsanitize-coverage=trace-pc' enough='-fmax-errors=20'
case $(${CC:-cc} --version 2>/dev/null) in
*clang*)
    counted="$counted -mllvm -sanitizer-coverage-prune-blocks=0"
    enough='-ferror-limit=20 -fno-crash-diagnostics'
    ;;
esac

# What only waits, as for a pipe that it includes, spends no time of its own.
patience=
! command -v timeout >/dev/null || patience="timeout $((seconds + 10))"

# In the folder of the copy, so that no name has a blank in it.  dash takes one
# limit at a time, and says itself what ended a command.
compile() {
    {
        compile_limited "$@"
    } 2>/dev/null
    status=$?
    case $status in
    0) return 0 ;;
    126 | 127) refuse "there is no compiler '${CC:-cc}'" ;;
    esac
    if [ $status -ge 124 ] || grep -qE "$stopped" "$work/said"; then
        refuse "the compiler was stopped: more than $seconds s, or too much memory"
    fi
    said >&2
    exit 1
}

stopped='signal terminated program|[Oo]ut of memory|unable to execute command|'
stopped=$stopped'[Vv]irtual memory exhausted|[Cc]annot allocate memory'
compile_limited() {
    (
        cd "$work" || exit 69
        # shellcheck disable=SC3045 # dash, bash and ksh know them
        {
            ulimit -t "$seconds"
            ulimit -f "$blocks"
            ulimit -v "$kilobytes"
        } 2>/dev/null
        # shellcheck disable=SC2086 # CC and the flags are words
        exec $patience ${CC:-cc} -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra \
            -g -U_FORTIFY_SOURCE -fno-builtin $enough \
            ${ANSWER_FLAGS:--O0 $counted} "$@"
    ) >"$work/said" 2>&1
}

! [ -L "$source" ] || case $(readlink -f "$source") in
"$(cd "$folder" && pwd -P)"/*) refuse "$source is a link to the exercise's own files" ;;
esac
[ -f "$source" ] && [ -r "$source" ] || refuse "cannot read $source"
[ "$(wc -c <"$source")" -le "$most_bytes" ] ||
    refuse "$source has more than $most_bytes bytes"
cp "$folder/$name.h" "$work/" || exit 69
# Where it does not include its header, a function that is not what the header
# says is called all the same, and gives whatever was in a register.
{ cat && printf '\n#include "%s.h"\n' "$name"; } <"$source" >"$work/answer.c" || exit 69
# Mistakes are told where their author made them; what is compiled after that
# is the text that is looked through below, and no other.
compile -fsyntax-only answer.c
compile -E -MD -MF deps -MT answer -o answer.i answer.c
compile -S -o answer.s answer.i

# What it includes: its header, and what compiler and system bring along.
for file in $(sed -e 's/^answer://' -e 's/\\$//' "$work/deps"); do
    case $file in
    answer.c | "$name.h") continue ;;
    *..*) file=$(cd "$work/$(dirname "$file")" 2>/dev/null && pwd -P)/$(basename "$file") ;;
    esac
    case $file in
    /usr/include/* | /usr/lib/* | /usr/local/include/*) ;;
    /opt/*/include/* | /opt/*/lib/* | /Library/*) ;;
    *) refuse "includes $file, and may include $name.h and the C library only" ;;
    esac
done

# Instructions of its own, and functions in which nothing is counted.  (A
# compiler counts no block from which there is no way on, as an exit, nor gcc a
# loop of nothing.)
if grep -qE '^[[:space:]]*[#/;@]*[[:space:]]*(APP|InlineAsm Start|Start of file scope inline)' \
    "$work/answer.s" || grep -qE '\.(incbin|include)[[:space:]]' "$work/answer.s"; then
    refuse "has instructions of its own (asm), whose work is not counted"
fi
if [ -z "${PACE_SANITIZED:-}" ]; then
    uncounted=$(awk -F '[ \t,]+' -v counter='^__sanitizer_cov_trace_pc(@|$)' '
        $2 == ".type" && $3 !~ /\.cold|^__sanitizer/ && $4 ~ /function$/ { functions[$3 ":"] }
        $1 in functions { inside = $1; counted = goes_on = loops = calls = 0 }
        $2 ~ /^(callq?|bl)$/ { calls = 1; counted += $3 ~ counter }
        $2 ~ /^(jmp|b)$/ { loops = 1 }
        $2 ~ /^(j[a-ln-z][a-z]*|retq?|b\.[a-z]+|[ct]bn?z)$/ { goes_on = 1 }
        $2 == ".size" && $3 ":" == inside && !counted &&
            (goes_on || (loops && calls)) {
            print $3
            exit
        }
        ' "$work/answer.s")
    [ -z "$uncounted" ] || refuse "takes $uncounted out of what is counted"
fi
# Macros are gone from the text, so that a search finds what is there: strings
# that gcc hands to the assembler as they stand, and with a name whatever lines
# follow it; and words that leave a function uncounted.
sed '/^# [0-9]/d' "$work/answer.i" | tr '\n' ' ' >"$work/text"
edge='(^|[^A-Za-z0-9_])' word='[A-Za-z0-9_]*'
begun="$edge(__)?asm(__)?[[:space:]]*\\(([[:space:]]*\"$word\")*[[:space:]]*\"$word"
! grep -qE "${begun}[^A-Za-z0-9_\"]" "$work/text" ||
    refuse "has instructions of its own (asm), whose work is not counted"
raw='(__)?(section|weakref|ifunc|symver)(__)?'
left_out="$word(no_sanitize|_sanitizer_)$word"
reached=$(grep -oE "$edge${raw}[[:space:]]*\\(|pragma clang section|$left_out" "$work/text" |
    grep -oE "$raw|$left_out" | head -n 1)
[ -z "$reached" ] || refuse "uses or defines $reached, which an answer has no need of"
compile -c -o answer.o answer.s

# Symbols that would run before the answer is shut in (an ifunc's resolver),
# that reach past what is counted, or that the harness has.
nm "$work/answer.o" >"$work/symbols"
own='main|malloc|calloc|realloc|free|reallocarray|aligned_alloc|posix_memalign'
own="$own|memalign|valloc|malloc_usable_size"
past='dlv?sym|dlm?open|(__)?s?brk|(__)?(mmap|mremap)(64)?|syscall'
past="$past|_*(bss_start|edata|etext|end|executable_start|data_start)"
reached=$(awk -v own="^($own)\$" -v past="^($past)\$" '
    $NF == "__sanitizer_cov_trace_pc" && $(NF - 1) == "U" { next }
    $(NF - 1) == "i" || $NF ~ /^(__sanitizer|__real_|__wrap_|__libc_|__preinit)/ ||
    ($(NF - 1) == "U" && $NF ~ past) || ($(NF - 1) ~ /^[A-TV-Z]$/ && $NF ~ own) {
        print $NF
        exit
    }' "$work/symbols")
[ -z "$reached" ] || [ -n "${PACE_SANITIZED:-}" ] ||
    refuse "uses or defines $reached, which an answer has no need of"
# What goes through many bytes or elements in the C library, and is not charged.
past='lfind|lsearch|hsearch|t(search|find|walk)|qsort_r|b(cmp|copy|zero)'
past="$past|mem(mem|ccpy|pcpy|rchr)|rawmemchr|strchrnul|strn?case(cmp|str)|strsep"
past="$past|stpncpy|strl(cpy|cat)|strcoll|strxfrm|wcs.*|wmem.*|mbs.*|swab"
past="$past|__(mem|str|stp|wcs|wmem|raw).*|fmemopen|open_w?memstream|argz.*|envz.*"
past="$past|regexec|fnmatch|v?sscanf|__isoc[0-9]*_v?sscanf|vsn?printf"
reached=$(awk -v past="^($past)\$" '
    $(NF - 1) == "U" && $NF ~ past { print $NF; exit }' "$work/symbols")
[ -z "$reached" ] || refuse "uses $reached, whose work is not counted"

# Sections that the loader or the linker would obey.
odd=$(objdump -h "$work/answer.o" | awk '$1 ~ /^[0-9]+$/ { print $2 }' | grep -vE \
    '^\.(text|data|bss|rodata|tdata|tbss|init_array|fini_array|ctors|dtors|comment|note|eh_frame|debug|group|llvm|ARM)([._-]|$)' |
    head -n 1)
[ -z "$odd" ] || [ -n "${PACE_SANITIZED:-}" ] ||
    refuse "puts something into the section $odd, which an answer has no need of"

# The functions that call.c calls and this answer defines stay visible; those of
# the C library are not its own.
nm -g --undefined-only "$(dirname "$harness")/call.o" | awk '{ print $2 }' |
    grep -vxE "pace_.*$(sed 's/ *-Wl,--wrap=/|/g' "$(dirname "$harness")/../link.options")" |
    sort >"$work/called"
nm -g --defined-only "$work/answer.o" | awk '{ print $3 }' | sort >"$work/defined"
comm -12 "$work/called" "$work/defined" >"$work/visible"
echo pace_no_such_function >>"$work/visible"
objcopy --keep-global-symbols="$work/visible" "$work/answer.o" || exit 69
# shellcheck disable=SC2086
${CC:-cc} ${ANSWER_LINK:-} "@$(dirname "$harness")/../link.options" -o "$work/program" "$harness" \
    "$work/answer.o" -Wl,-z,noexecstack -lm 2>"$work/said" || {
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
