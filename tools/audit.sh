#!/bin/sh
# tools/audit.sh [--quick] [EXERCISE...] - whether the exercises keep what they
# promise; without a name, all of them.
#
#   every file is there, and no other; three hints; listed in its chapter
#   the stub compiles without a warning and fails
#   the solution passes, with every compiler and level, and under sanitizers
#   every wrong answer fails in a test and is told its own sentence
#   no test reads a clock, and a count in the text is one that a test asserts
#
# --quick looks for warnings of CC alone, and tries the solution with CC, as it
# is judged, and with clang -O2.  Says all it finds, then fails.
set -u
export LC_ALL=C
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)

# ---- one exercise, in a process of its own: audit.sh --one QUICK FOLDER ----

bad() {
    echo "audit: $name: $*"
    worst=1
}

# expect WHAT FIELD VALUE: of the line that try says in $said
field() {
    printf '%s\n' "$said" | cut -f "$1"
}

judge() {
    said=$(build/bin/try --brief "$name" "$1" 2>&1)
    status=$?
}

files() {
    for file in "$name.h" stub.c solution.c call.c hints.md; do
        [ -s "$folder/$file" ] || bad "$file is missing"
    done
    [ -s "tests/exercises/$name.c" ] || bad "tests/exercises/$name.c is missing"
    [ "$(awk '/^## Hint [123]$/ { hint = $3 } /^[^#]/ { said[hint] = 1 }
        END { print said[1] + said[2] + said[3] }' "$folder/hints.md")" = 3 ] ||
        bad "hints.md must have '## Hint 1', '## Hint 2' and '## Hint 3'," \
            "each with a text"
    [ "$(find "$folder/wrong" -name '*.c' | wc -l)" -ge 3 ] ||
        bad "wrong/ must hold three wrong answers at least"
    for file in $(cd "$folder" && find . -type f); do
        case $file in
        "./$name.h" | ./stub.c | ./solution.c | ./call.c | ./hints.md) ;;
        ./wrong/*/*) bad "$file has no place in an exercise" ;;
        ./predict | ./wrong/*.c) ;;
        *) bad "$file has no place in an exercise" ;;
        esac
    done
    grep -q "exercises/$name/" "$folder/../../README.md" ||
        bad "the chapter's README.md does not list it"
    sed -n 's/^ \* //p' "$folder/$name.h" | head -n 1 | grep -qE '^.{1,55}\.$' ||
        bad "$name.h must begin with a title of 56 characters at most that" \
            "ends in a full stop"
    if grep -rn 'YOUR TEXT' "$folder" "tests/exercises/$name.c" >&2; then
        bad "a text of the template is still to be written"
    fi
    if grep -nE "$clocks" "tests/exercises/$name.c" "$folder/call.c" >&2; then
        bad "a test or call.c reads a clock"
    fi
}

# Functions that tell time or wait, and headers that have little else.
clocks='\b(clock|times?|gettimeofday|clock_gettime|timespec_get|getrusage)\('
clocks=$clocks'|\b(u?sleep|nanosleep|alarm)\(|<(sys/)?times?\.h>'
clocks=$clocks'|lib/measure/(clock|meter)\.h'

# A count that the contract, a hint, a wrong answer's sentence or the chapter's
# list quotes is one that the test asserts, or call.c hands to the answer; a bound
# ("0 to 1,000,000", "at most 1,000") is not a count, nor is a number written
# without commas, which is a key or a constant.
quoted() {
    {
        sed -n '/^ \* /p; /\/\*/p' "$folder/$name.h" "$folder"/wrong/*.c
        cat "$folder/hints.md"
        awk -v link="exercises/$name/" \
            '/^[0-9]+\. |^$/ { listed = index($0, link) } listed' \
            "$folder/../../README.md"
    } |
        sed -E 's/(to|most|least|below|above|than|by|modulo) [0-9][0-9,]*//g' |
        grep -oE '[0-9]{1,3}(,[0-9]{3})+' | tr -d , | sort -u |
        while read -r count; do
            sed -E 's/([0-9]),([0-9])/\1\2/g' "tests/exercises/$name.c" \
                "$folder/call.c" |
                grep -qE "(^|[^0-9])$count([^0-9]|\$)" || echo "$count"
        done
}

counts() {
    for count in $(quoted); do
        bad "the text says $count, and no test does"
    done
}

# What an exercise's files must compile to without a word, by compiler $1.
strict() {
    for source in stub solution $(cd "$folder" && ls wrong/*.c | sed 's/\.c$//'); do
        # shellcheck disable=SC2086 # CC may be words
        $1 -std=c11 -O1 -D_POSIX_C_SOURCE=200809L -Wall -Wextra \
            -Wpedantic -Wshadow -Wconversion -Wvla -Werror -iquote "$folder" \
            -c -o /dev/null "$folder/$source.c" || bad "$source.c has warnings of $1"
    done
}

stub() {
    copy=$(mktemp) || exit 69
    { cat "$folder/stub.c" && echo 'extern int audited;'; } >"$copy"
    judge "$copy"
    rm -f "$copy"
    case $status in
    0) bad "the stub passes as it is shipped" ;;
    1 | 2) ;;
    *) bad "the stub cannot be judged: $said" ;;
    esac
    judge "$folder/stub.c"
    [ "$(field 1)" = "not written yet" ] || bad "the stub is said to be: $said"
}

wrongs() {
    for source in "$folder"/wrong/*.c; do
        wrong=$(basename "$source" .c)
        awk 'NR == 1 { begun = $0 == "/*" }
            NR == 2 { exit !(begun && /^ \* ./) }' "$source" ||
            bad "wrong/$wrong.c must begin with the sentence to be read"
        judge "$source"
        [ $status -eq 1 ] || [ $status -eq 2 ] ||
            bad "wrong/$wrong.c: status $status, not 1 or 2: $said"
        [ -n "$(field 3)" ] || bad "wrong/$wrong.c fails in no test"
        [ "$(field 4)" = "$wrong" ] ||
            bad "wrong/$wrong.c is taken for '$(field 4)' (fails in: $(field 3))"
    done
}

solution() {
    judge "$folder/solution.c"
    [ $status -eq 0 ] || bad "the solution does not pass with $*: $said" \
        "$(build/bin/try "$name" "$folder/solution.c" 2>&1 | head -20)"
}

traced='-fsanitize-coverage=trace-pc'
unpruned='-mllvm -sanitizer-coverage-prune-blocks=0'

solutions() {
    solution "${CC:-cc} -O0"
    [ "$quick" = 0 ] && compilers='gcc clang' || compilers=clang
    for compiler in $compilers; do
        command -v $compiler >/dev/null || continue
        [ "$quick" = 1 ] || strict $compiler
        more=
        [ $compiler = gcc ] || more=$unpruned
        for level in $([ "$quick" = 0 ] && echo 0) 2; do
            (
                export CC=$compiler ANSWER_FLAGS="-O$level $traced $more"
                solution "$compiler -O$level"
                exit $worst
            ) || worst=1
        done
    done
    [ "$quick" = 0 ] || return 0
    (
        checks='-fsanitize=address,undefined -fno-sanitize-recover=all'
        export CC=gcc PACE_SANITIZED=1 ANSWER_FLAGS="-O0 $checks" ANSWER_LINK="$checks"
        solution "gcc $checks"
        exit $worst
    ) || worst=1
}

if [ "${1:-}" = --one ]; then
    quick=$2 folder=$3 name=$(basename "$3") worst=0
    files
    counts
    strict "${CC:-cc}"
    stub
    wrongs
    solutions
    exit $worst
fi

# ---- all of them ----

quick=0 worst=0
[ "${1:-}" != --quick ] || { quick=1; shift; }
folders=
for name in "${@:-*}"; do
    found=$(ls -d chapters/*/exercises/$name 2>/dev/null)
    [ -n "$found" ] || { echo "audit: no exercise is called '$name'" >&2; exit 2; }
    folders="$folders $found"
done
# shellcheck disable=SC2086
printf '%s\n' $folders | xargs -P "$jobs" -n 1 "$0" --one $quick || worst=1
# A test of no exercise judges nothing, and a chapter's link to none leads
# nowhere.
for test in tests/exercises/*; do
    ls -d chapters/*/exercises/"$(basename "$test" .c)" >/dev/null 2>&1 ||
        { echo "audit: $test is the test of no exercise"; worst=1; }
done
for chapter in chapters/*/; do
    for link in $(grep -oE '\(exercises/[^)]*' "$chapter/README.md" | tr -d '('); do
        [ -e "$chapter$link" ] ||
            { echo "audit: ${chapter}README.md: there is no $link"; worst=1; }
    done
done
for compiler in gcc clang; do
    command -v $compiler >/dev/null ||
        echo "audit: nothing was tried with $compiler, which is not installed"
done
# shellcheck disable=SC2086
[ $worst -ne 0 ] || echo "audit: $(printf '%s\n' $folders | wc -l) exercises keep what they promise"
exit $worst
