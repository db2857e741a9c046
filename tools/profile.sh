#!/bin/sh
# tools/profile.sh MAKE BUILD KIND RESULTS PLOTS - makes and runs the instrumented build of
# a demo (PROFILE_DEMO) or of the reader's own files (PROFILE_SRC, compiled by
# PROFILE_CC with PROFILE_FLAGS, linked with PROFILE_LINK and PROFILE_LIBS).
# What to print is in PACE_PROFILE_*, which the program reads itself.  With
# PROFILE_CHART it draws own times, from RESULTS into PLOTS.
set -u
make=$1 build=$2 kind=$3 results=$4 plots=$5

die() {
    status=$1
    shift
    echo "profile: $*" >&2
    exit "$status"
}

build_demo() {
    demo=$1
    if [ ! -f "demos/$demo/main.c" ]; then
        $make --no-print-directory -s BUILD=release build/bin/nearest >&2 ||
            exit 2
        set -- demos/*/main.c
        guess=$(for main; do basename "$(dirname "$main")"; done |
            xargs build/bin/nearest "$demo")
        die 2 "DEMO=$demo: there is no such demo${guess:+: did you mean $guess?}"
    fi
    program=$build/bin/$kind/$demo
    $make --no-print-directory -s BUILD=release "$program" >&2 || exit 2
}

# Each file by itself, so that two of one name in different folders go well.
build_own() {
    $make --no-print-directory -s "$build/$kind.o" >&2 || exit 2
    own=$build/own/$(printf '%s' "$1 $kind" | cksum | cut -d ' ' -f 1)
    rm -rf "$own"
    mkdir -p "$own" || exit 73
    objects=
    count=0
    for source in $1; do
        [ -f "$source" ] || die 2 "SRC=$source: there is no such file"
        count=$((count + 1))
        object=$own/$count.o
        # shellcheck disable=SC2086,SC2153
        if ! $PROFILE_CC -O1 ${PROFILE_FLAGS-} -c -o "$object" "$source" \
            2>"$own/said"; then
            awk '/error:/ { seen = 1 } /error:/ && ++errors > 1 { exit }
                 seen { print }' "$own/said" >&2
            die 2 "$source does not compile: the first error is above"
        fi
        objects="$objects $object"
    done
    program=$own/program
    if grep -qs libdw "$build/flags"; then
        PROFILE_LINK="$PROFILE_LINK -ldw"
    fi
    # shellcheck disable=SC2086
    $PROFILE_CC ${PROFILE_FLAGS-} -o "$program" $objects $PROFILE_LINK \
        ${PROFILE_LIBS-} 2>"$own/said" ||
        { cat "$own/said" >&2; die 2 "these files do not link: see above"; }
}

if [ -n "${PROFILE_DEMO-}" ] && [ -n "${PROFILE_SRC-}" ]; then
    die 2 "either DEMO=NAME or SRC=FILE, not both"
elif [ -n "${PROFILE_DEMO-}" ]; then
    build_demo "$PROFILE_DEMO"
elif [ -n "${PROFILE_SRC-}" ]; then
    build_own "$PROFILE_SRC"
else
    die 2 "say what: DEMO=pair_sum, or SRC=path/to/file.c"
fi

# Hooks turn tail calls into real ones: the stack must be deep.  Not without
# bound, or an endless recursion would take all memory before it crashes.
# shellcheck disable=SC3045
ulimit -s 1048576 2>/dev/null || ulimit -s "$(ulimit -H -s)" 2>/dev/null
PACE_PROFILE=1
export PACE_PROFILE
if [ "${PROFILE_CHART:-0}" = 0 ]; then
    # shellcheck disable=SC2086
    exec "$program" ${PROFILE_ARGS-}
fi

# The chart's name: the demo's, or the first file's as far as it can be one.
name=${PROFILE_DEMO:-$(basename "${PROFILE_SRC%% *}" .c)}
name=$(printf '%s' "$name" | tr '[:upper:]' '[:lower:]' | tr -c 'a-z0-9' _)
case $name in
[!a-z]*) name=x$name ;;
esac
PACE_PROFILE_CHART=$results/$name
export PACE_PROFILE_CHART
rm -f "$results/profile_$name".*.csv
# An interrupt ends the program, not this script: there is a table to draw.
trap : INT
# shellcheck disable=SC2086
"$program" ${PROFILE_ARGS-}
status=$?
if [ -s "$results/profile_$name.figure.csv" ]; then
    echo
    plots/render "$results" "$plots" "profile_$name" || exit $?
fi
exit "$status"
