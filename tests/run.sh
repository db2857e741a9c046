#!/bin/sh
# tests/run.sh BUILD_DIR [FILTER] - runs the test program and believes it only
# if tests really ran: Criterion ends with 0 when a filter matches nothing.  A
# sanitizer's report, of a test or of a program that a test runs, fails the run:
# Criterion takes a test that leaks for one that passes.
set -eu
build=$1
filter=${2:-}
log=$build/tests/summary
reports=$PWD/$build/tests/sanitizer

set --
[ -z "$filter" ] || set -- --filter "$filter"
rm -f "$reports".*
status=0
PACE_BUILD=$build LC_ALL=C ASAN_OPTIONS=log_path=$reports \
    UBSAN_OPTIONS=log_path=$reports timeout 1200 "$build/tests/run" "$@" >"$log" 2>&1 || status=$?
cat "$log"
tested=$(sed -n 's/.*Synthesis: Tested: \([0-9]*\).*/\1/p' "$log")
failing=$(sed -n 's/.*| Failing: \([0-9]*\).*/\1/p' "$log")
crashing=$(sed -n 's/.*| Crashing: \([0-9]*\).*/\1/p' "$log")
for report in "$reports".*; do
    [ ! -e "$report" ] || { cat "$report" && status=1; }
done
[ "${failing:-1}" = 0 ] && [ "${crashing:-1}" = 0 ] || exit 1
if [ -z "$filter" ] && [ "${tested:-0}" -lt "$(cat tests/floor)" ]; then
    echo "tests: only ${tested:-0} ran, at least $(cat tests/floor) are expected" >&2
    exit 1
fi
[ "${tested:-0}" -gt 0 ] || { echo "tests: none matched '$filter'" >&2; exit 1; }
exit "$status"
