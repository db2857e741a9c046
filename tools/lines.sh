#!/bin/sh
# tools/lines.sh KIND - shows what each line cost, of a demo (LINES_DEMO) or
# of the reader's own files (LINES_SRC, compiled with LINES_FLAGS and linked
# with LINES_LIBS).  KIND is lines (time) or memory (heap).
#
# The Makefile has made what it stands on: lines, nearest, the runtime.
# Also from the environment: LINES_CC, LINES_FUNCTIONS, LINES_ARGS, LINES_CSV,
# LINES_TOP, LINES_PRECISE for stamps that wait for the statement before, and
# LINES_FALLBACK, which asks for gcov's counts.
set -uf
kind=$1
runtime=build/lines/${LINES_PRECISE:+precise-}runtime.o

die() {
    status=$1
    shift
    echo "$kind: $*" >&2
    exit "$status"
}

# The compiler's first error, with what belongs to it.
show_first_error() {
    if grep -q 'error:' "$1"; then
        awk '/error:/ && ++errors > 1 { exit } errors { print }' "$1" >&2
    else
        cat "$1" >&2
    fi
}

# Can probes be put into the assembly for this machine?
has_probes() {
    [ -z "${LINES_FALLBACK-}" ] || return 1
    # shellcheck disable=SC2086,SC2153
    $LINES_CC $flags -dM -E -x c /dev/null 2>/dev/null | awk '
        $2 == "__x86_64__" || $2 == "__linux__" || $2 == "__ELF__" { good++ }
        $2 == "__ILP32__" { good = 0; exit }
        END { exit good != 3 }'
}

# compile SOURCE OBJECT, with probes
compile_probed() {
    # shellcheck disable=SC2086
    $LINES_CC $flags -O0 -g -mno-red-zone -fno-omit-frame-pointer \
        -finstrument-functions -S -o "$2.s" "$1" 2>"$work/said" || return 1
    awk -v functions="${LINES_FUNCTIONS-}" -v here="$(pwd -P)" \
        -v names="$2.names" -f lib/profile/lines/rewrite.awk \
        "$2.s" "$2.s" >"$2.probed.s" || return 1
    # shellcheck disable=SC2086
    $LINES_CC -c -o "$2" "$2.probed.s" 2>"$work/said"
}

# compile SOURCE OBJECT, to be counted by gcov
compile_counted() {
    # shellcheck disable=SC2086
    $LINES_CC $flags -O0 -g --coverage -c -o "$2" "$1" 2>"$work/said"
}

# Every name of FUNCTIONS must be that of a function.
check_functions() {
    find "$work" -name '*.names' -exec cat {} + >"$work/functions"
    rest=${LINES_FUNCTIONS:+$LINES_FUNCTIONS,}
    while [ -n "$rest" ]; do
        wanted=${rest%%,*}
        rest=${rest#*,}
        awk -F '\t' -v name="$wanted" 'index($4, "," name ",") { found = 1 }
            END { exit !found }' "$work/functions" && continue
        # shellcheck disable=SC2046
        set -- $(cut -f 1 "$work/functions" | sort)
        guess=$(build/bin/nearest "$wanted" "$@")
        die 2 "FUNCTIONS=$wanted: there is no such function${guess:+: did you mean $guess?}
There are: $(echo "$@" | fold -s -w 60 | head -n 8)"
    done
}

# Where gcc counted, gcov tells; clang has its own.
show_counts() {
    status=$1
    if $LINES_CC --version 2>/dev/null | grep -q clang; then
        gcov="$($LINES_CC -print-prog-name=llvm-cov) gcov"
    else
        gcov=$($LINES_CC -print-prog-name=gcov)
    fi
    command -v "${gcov% gcov}" >/dev/null ||
        die 69 "gcov is missing: it comes with the compiler ($LINES_CC)"
    [ -n "$(find "$work" -name '*.gcda')" ] ||
        die $((status ? status : 1)) "the program ended (status $status) without writing gcov's counts: they are written at a normal end only"
    reports=
    for object in $objects; do
        $gcov -b -t "${object%.o}.gcno" >"$object.gcov" 2>/dev/null
        reports="$reports $object.gcov"
    done
    # shellcheck disable=SC2086
    build/bin/lines --gcov="$status" ${LINES_TOP:+--top="$LINES_TOP"} \
        ${LINES_CSV:+--csv="$LINES_CSV"} \
        ${LINES_FUNCTIONS:+--functions="$LINES_FUNCTIONS"} $reports
}

if [ -n "${LINES_DEMO-}" ] && [ -n "${LINES_SRC-}" ]; then
    die 2 "either DEMO=NAME or SRC=FILE, not both"
elif [ -n "${LINES_DEMO-}" ]; then
    if [ ! -f "demos/$LINES_DEMO/main.c" ]; then
        set +f
        set -- demos/*/main.c
        set -f
        # shellcheck disable=SC2046
        guess=$(build/bin/nearest "$LINES_DEMO" \
            $(printf '%s\n' "$@" | sed 's|demos/||; s|/main.c||'))
        die 2 "DEMO=$LINES_DEMO: there is no such demo${guess:+: did you mean $guess?}"
    fi
    flags=$LINES_DEMO_FLAGS
    set +f
    sources=$(printf '%s\n' "demos/$LINES_DEMO"/*.c | grep -v '/main\.c$')
    set -f
    others=build/obj/demos/$LINES_DEMO/main.o
    hide=--hide-output
    : "${LINES_ARGS:=--quick --quiet}"
    name=$LINES_DEMO
elif [ -n "${LINES_SRC-}" ]; then
    flags=${LINES_FLAGS-}
    sources=$LINES_SRC
    others=
    hide=
    name=$(basename "${LINES_SRC%% *}" .c)
else
    die 2 "say what: DEMO=dataset, or SRC=path/to/file.c"
fi

if has_probes; then
    probes=yes
else
    probes=
    echo "$kind: no probes for this machine: hits only, counted by gcov" >&2
fi
mkdir -p build/lines || exit 73
work=$(mktemp -d build/lines/work.XXXXXX) || exit 73
trap 'rm -rf "$work"' EXIT
trap : INT
objects=
count=0
for source in $sources; do
    [ -f "$source" ] || die 2 "SRC=$source: there is no such file"
    count=$((count + 1))
    object=$work/$count.o
    if [ -n "$probes" ]; then
        compile_probed "$source" "$object"
    else
        compile_counted "$source" "$object"
    fi || {
        show_first_error "$work/said"
        die 2 "$source does not compile: the first error is above"
    }
    objects="$objects $object"
done
if [ -n "$probes" ]; then
    check_functions
    with="$runtime build/libpace.a"
    if [ "$kind" = memory ]; then
        with="build/obj/lib/measure/interpose.o $with"
    fi
else
    with="--coverage build/libpace.a"
fi
# shellcheck disable=SC2086
$LINES_CC -o "$work/program" $objects $others $with ${LINES_LIBS-} \
    -lpthread 2>"$work/said" ||
    { cat "$work/said" >&2; die 2 "these files do not link: see above"; }

if [ -z "$probes" ]; then
    # shellcheck disable=SC2086
    if [ -n "$hide" ]; then
        "$work/program" ${LINES_ARGS-} >/dev/null
    else
        "$work/program" ${LINES_ARGS-}
    fi
    show_counts $?
    exit
fi
steps=
chart=
if [ "$kind" = memory ]; then
    case $name in
    *[!a-z0-9_]* | [!a-z]*) ;; # no name for a picture
    *) chart=$name ;;
    esac
    mkdir -p build/results || exit 73
    steps=build/results/$name.heap.csv
fi
status=0
if [ -n "$hide" ]; then
    exec 3>"$work/said" # a demo misses its counting twin: not here
else
    exec 3>&2
fi
# shellcheck disable=SC2086
build/bin/lines ${steps:+--memory --steps="$steps"} \
    ${chart:+--chart="$chart"} $hide \
    ${LINES_TOP:+--top="$LINES_TOP"} ${LINES_CSV:+--csv="$LINES_CSV"} \
    "$work/program" ${LINES_ARGS-} 2>&3 || status=$?
[ -z "$hide" ] || grep -v 'no counted work' "$work/said" >&2
exit $status
