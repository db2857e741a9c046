#!/bin/sh
# tests/bench/profile-lines.sh - what a line probe costs, against gcov and
# Python's profilers where they are installed; how many lines of a large
# program (Lua, whose source comes from the package archive) have gcov's hits,
# and whether its output stays the same; heap totals against valgrind's.
# Runs from the top of the tree, after `make lines-ready`.
set -u
work=build/bench/lines
cc=${LINES_CC:-cc}
rounds=7
mkdir -p "$work"

# hits SUM of a CSV's rows of lines
sum_hits() {
    awk -F, '$1 == "line" { sum += $5 } END { printf "%d", sum }' "$1"
}

# The middle one of the numbers read.
median() {
    sort -n | awk '{ value[NR] = $1 } END { printf "%.2f", value[int((NR + 1) / 2)] }'
}

least() {
    sort -n | head -n 1
}

probed_ns() {
    kind=$1
    shift
    env LINES_CC="$cc" LINES_SRC=tests/bench/lines/pairs.c \
        LINES_FUNCTIONS=pairs LINES_ARGS=2000 LINES_CSV="$work/pairs.csv" \
        "$@" tools/lines.sh "$kind" 2>&1 >/dev/null |
        awk 'NF == 2 { print $2 }'
}

per_hit() {
    $cc -O0 -o "$work/bare" tests/bench/lines/pairs.c || exit 1
    $cc -O0 --coverage -o "$work/counted" tests/bench/lines/pairs.c || exit 1
    : >"$work/time"; : >"$work/memory"; : >"$work/precise"; : >"$work/gcov"
    for _ in $(seq $rounds); do
        bare=$("$work/bare" 2000 2>&1 | awk '{ print $2 }')
        time=$(probed_ns lines)
        hits=$(sum_hits "$work/pairs.csv")
        precise=$(probed_ns lines LINES_PRECISE=1)
        memory=$(probed_ns memory)
        gcov=$("$work/counted" 2000 2>&1 | awk '{ print $2 }')
        for pair in "time $time" "memory $memory" "precise $precise" \
            "gcov $gcov"; do
            awk -v with="${pair#* }" -v bare="$bare" -v hits="$hits" \
                'BEGIN { printf "%.2f\n", (with - bare) / hits }' \
                >>"$work/${pair% *}"
        done
    done
    echo "ns per hit, $hits hits, $rounds rounds in turn: least, median"
    for name in time memory precise gcov; do
        printf '  %-16s %6s %6s\n' $name "$(least <"$work/$name")" \
            "$(median <"$work/$name")"
    done
    for name in line_profiler memory_profiler; do
        n=300
        [ $name = memory_profiler ] && n=30
        if ns=$(python3 tests/bench/lines/pairs.py $name $n 2>/dev/null); then
            printf '  %-16s %6s\n' $name "$ns"
        else
            printf '  %-16s not installed\n' $name
        fi
    done
}

# Into this folder; the system's own list of sources is left alone.
fetch_lua() {
    # shellcheck disable=SC1091
    release=$(. /etc/os-release && echo "$VERSION_CODENAME")
    echo "deb-src http://deb.debian.org/debian $release main" >sources.list
    mkdir -p lists/partial cache/archives/partial
    set -- -o Dir::Etc::sourcelist="$PWD/sources.list" \
        -o Dir::Etc::sourceparts=- -o Dir::State::lists="$PWD/lists" \
        -o Dir::Cache="$PWD/cache" -o APT::Sandbox::User=root
    apt-get "$@" -qq update && apt-get "$@" -qq --download-only source lua5.4 &&
        tar -xf lua5.4_*.orig.tar.*
}

# Lua's interpreter, run on a script of ours: all of its lines.
large_program() {
    lua=build/bench/lua
    if [ -z "$(find $lua -name lvm.c 2>/dev/null)" ]; then
        mkdir -p $lua
        (cd $lua && fetch_lua) >/dev/null 2>&1 ||
            { echo "large program: the source of lua5.4 cannot be had here"; return; }
    fi
    files=$(find $lua -path '*/src/*.c' ! -name luac.c ! -name onelua.c \
        ! -name ltests.c)
    export LINES_CC="$cc" LINES_SRC="$files" LINES_FLAGS="-DLUA_USE_POSIX" \
        LINES_LIBS="-lm" LINES_ARGS=tests/bench/lines/script.lua
    LINES_CSV=$work/lua.csv tools/lines.sh lines >"$work/lua.probes" || return
    LINES_CSV=$work/lua-gcov.csv LINES_FALLBACK=1 tools/lines.sh lines \
        >"$work/lua.gcov" 2>/dev/null || return
    LINES_CSV=$work/lua-memory.csv tools/lines.sh memory >"$work/lua.heap"
    for file in probes gcov heap; do
        sed '/^end of output$/q' "$work/lua.$file" | cksum
    done | sort -u | awk 'END { print "large program: its output with probes of time, of memory, and none: " (NR == 1 ? "the same" : "DIFFERENT") }'
    awk -F, '$1 != "line" { next }
        NR == FNR { if ($5 > 0) gcov[$2, $4] += $5; next }
        { ours[$2, $4] += $5 }
        END {
            for (line in gcov) {
                executed++
                probed += line in ours
                same += ours[line] == gcov[line]
            }
            printf "large program: %d lines executed, %d with a probe (the others are labels, braces and\n", executed, probed
            printf "  heads of functions); of these hits equal gcov%ss on %d, %.1f %%\n",
                "\047", same, 100 * same / probed
        }' "$work/lua-gcov.csv" "$work/lua.csv"
}

# Allocations, frees and bytes of a program, by valgrind and by us.
heap_totals() {
    command -v valgrind >/dev/null ||
        { echo "heap: valgrind is not installed"; return; }
    unset LINES_FLAGS LINES_LIBS LINES_CSV
    $cc -O0 -o "$work/heap" tests/bench/lines/heap.c || return
    theirs=$(valgrind "$work/heap" 2>&1 >/dev/null |
        sed -n 's/.*total heap usage: //p')
    ours=$(LINES_CC=$cc LINES_SRC=tests/bench/lines/heap.c LINES_ARGS='' \
        tools/lines.sh memory | sed -n 's/^Heap: //p')
    echo "heap: valgrind: $theirs"
    echo "heap: probes:   $ours"
}

per_hit
large_program
heap_totals
