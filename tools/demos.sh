#!/bin/sh
# tools/demos.sh BUILD RESULTS PLOTS "NAME..." [ARG...] - measures the demos
# one after the other (side by side they would slow each other), draws their
# charts, and ends with what was found and where the charts are.
set -u
build=$1 results=$2 plots=$3 names=$4
shift 4

mkdir -p "$results" "$plots" || exit 73
findings=$results/findings.txt
: >"$findings" || exit 73
worst=0
for name in $names; do
    echo "measuring $name"
    said=$("$build/bin/$name" --out "$results" --quiet "$@")
    status=$?
    [ $status -ne 130 ] || exit 130
    if [ $status -ne 0 ]; then
        echo "$name ended with status $status" >&2
        worst=$status
    fi
    [ -z "$said" ] || printf '%s\n' "$said" | sed '/^$/d' >>"$findings"
done
# A name is letters, digits and underscores: nothing to be quoted.
# shellcheck disable=SC2086
charts=$(plots/render "$results" "$plots" $names) || worst=$?

printf '\nfindings\n'
sed 's/^/  /' "$findings"
printf '\ncharts\n'
printf '%s\n' "$charts" | sed 's/^/  /'
printf '\nnumbers\n  %s/*.csv\n' "$results"
exit "$worst"
