#!/bin/sh
# tools/setup.sh PURPOSE... [--optional PURPOSE...] - installs what is missing.
#
#   build    the libraries that every program stands on
#   test     the test framework          charts   gnuplot and a font
#   bench    the rivals of bench-NAME    profile  names of functions and lines
#   book     pandoc                      lint     checkers of style and bugs
#
# What is there is found by compiling a small program, never by asking a package
# manager: a library that somebody installed by hand is as good.  What will be
# installed is announced with its size.  apt, dnf, pacman and brew are known.
#
# Ends with 0 when everything is there, and with 69 when something that is not
# optional is missing and cannot be installed: there is neither root nor sudo
# (the command to run is printed), no known package manager, or the environment
# says SKIP_INSTALL=1.
#
# CC and CXX name the compilers.  A stamp in build/setup makes the next call
# cheap; delete it to look again.
set -u
export LC_ALL=C

say() {
    printf 'setup: %s\n' "$*" >&2
}

# CC may hold options, too.
compiler=${CC:-cc}
compiler=${compiler%% *}
case $compiler in
*clang*) compiler_package=clang ;;
*) compiler_package=gcc ;;
esac

# ---- what is needed ----

# need PURPOSE: a line for each thing, of four columns: how to look for it, the
# header or command, the libraries to link (joined by commas), and the package
# of Debian that has it.
need() {
    case $1 in
    build)
        echo "command $compiler - $compiler_package"
        echo "c stdio.h - libc6-dev"
        echo "c gsl/gsl_errno.h gsl,gslcblas,m libgsl-dev"
        echo "c jansson.h jansson libjansson-dev"
        # A demo names what it stands on: header, library, package.
        cat demos/*/needs /dev/null 2>/dev/null |
            awk 'NF == 3 { print "c", $1, $2, $3 }'
        ;;
    test) echo "c criterion/criterion.h criterion libcriterion-dev" ;;
    charts)
        echo "command gnuplot - gnuplot-nox"
        echo "font DejaVuSans.ttf - fonts-dejavu-core"
        ;;
    bench)
        echo "c++ cstdio - g++"
        echo "c++ benchmark/benchmark.h benchmark,pthread libbenchmark-dev"
        echo "command pkg-config - pkg-config"
        echo "module glib-2.0 - libglib2.0-dev"
        echo "c uthash.h - uthash-dev"
        echo "c htslib/khash.h - libhts-dev"
        ;;
    profile) echo "c elfutils/libdwfl.h dw libdw-dev" ;;
    book) echo "command pandoc - pandoc" ;;
    lint)
        for name in clang clang-format clang-tidy shellcheck valgrind; do
            echo "command $name - $name"
        done
        ;;
    *) return 1 ;;
    esac
}

# package MANAGER DEBIAN_NAME: what the manager calls it; nothing where the
# system brings it along.
package() {
    case $1:$2 in
    apt-get:*) echo "$2" ;;
    dnf:libc6-dev) echo glibc-devel ;;
    dnf:g++) echo gcc-c++ ;;
    dnf:libdw-dev) echo elfutils-devel ;;
    dnf:libbenchmark-dev) echo google-benchmark-devel ;;
    dnf:libglib2.0-dev) echo glib2-devel ;;
    dnf:uthash-dev) echo uthash-devel ;;
    dnf:libhts-dev) echo htslib-devel ;;
    dnf:pkg-config) echo pkgconf-pkg-config ;;
    dnf:libsqlite3-dev) echo sqlite-devel ;;
    dnf:fonts-dejavu-core) echo dejavu-sans-fonts ;;
    dnf:clang-format | dnf:clang-tidy) echo clang-tools-extra ;;
    dnf:shellcheck) echo ShellCheck ;;
    pacman:g++) echo gcc ;;
    pacman:libdw-dev) echo libelf ;;
    pacman:fonts-dejavu-core) echo ttf-dejavu ;;
    pacman:clang-format | pacman:clang-tidy) echo clang ;;
    pacman:pandoc) echo pandoc-cli ;;
    pacman:gcc | pacman:libc6-dev) echo gcc ;;
    brew:libc6-dev | brew:gcc | brew:g++ | brew:fonts-dejavu-core) ;;
    pacman:libglib2.0-dev) echo glib2 ;;
    pacman:pkg-config) echo pkgconf ;;
    # Arch has it in none of its own repositories.
    pacman:libhts-dev) ;;
    brew:pkg-config) echo pkgconf ;;
    brew:libglib2.0-dev) echo glib ;;
    *:uthash-dev) echo uthash ;;
    brew:libdw-dev) echo elfutils ;;
    brew:libbenchmark-dev) echo google-benchmark ;;
    brew:clang | brew:clang-tidy) echo llvm ;;
    *:libsqlite3-dev) echo sqlite ;;
    *:libhts-dev) echo htslib ;;
    *:gnuplot-nox) echo gnuplot ;;
    dnf:lib*-dev) echo "$2" | sed 's/^lib\(.*\)-dev$/\1-devel/' ;;
    *:lib*-dev) echo "$2" | sed 's/^lib\(.*\)-dev$/\1/' ;;
    *) echo "$2" ;;
    esac
}

# ---- what is there ----

# compiles LANGUAGE HEADERS LIBRARIES, the latter two joined by commas
compiles() {
    compile=${CC:-cc}
    [ "$1" = c ] || compile=${CXX:-c++}
    links=
    [ "$3" = - ] || links=$(echo ",$3" | sed 's/,/ -l/g')
    # CPPFLAGS, LDFLAGS and the libraries are words to be split.
    # shellcheck disable=SC2086
    {
        echo "$2" | tr , '\n' | sed 's/.*/#include <&>/'
        echo 'int main(void) { return 0; }'
    } | $compile ${CPPFLAGS:-} -x "$1" - -x none -o "$scratch/probe" \
        ${LDFLAGS:-} $links >/dev/null 2>&1
}

has_font() {
    find /usr/share/fonts /usr/local/share/fonts "${HOME:-/}/.fonts" \
        "${HOME:-/}/.local/share/fonts" /Library/Fonts \
        -name "$1" 2>/dev/null | grep -q .
}

is_there() {
    case $1 in
    command) command -v "$2" >/dev/null 2>&1 ;;
    font) has_font "$2" ;;
    module) pkg-config --exists "$2" >/dev/null 2>&1 ;;
    *) compiles "$1" "$2" "$3" ;;
    esac
}

# missing PURPOSE...: the packages of Debian that are missing for them
missing() {
    for purpose in "$@"; do
        need "$purpose"
    done | sort -u >"$scratch/needs"
    # All libraries at once first: nearly always nothing is missing.
    headers=$(awk '$1 == "c" { printf "%s%s", s, $2; s = "," }' \
        "$scratch/needs")
    libraries=$(awk '$1 == "c" && $3 != "-" { printf "%s%s", s, $3; s = "," }' \
        "$scratch/needs")
    if [ -n "$headers" ] && compiles c "$headers" "${libraries:--}"; then
        sed -i.bak '/^c /d' "$scratch/needs"
    fi
    while read -r kind what libraries name; do
        is_there "$kind" "$what" "$libraries" </dev/null || echo "$name"
    done <"$scratch/needs"
}

# ---- installing ----

find_manager() {
    for manager in apt-get dnf pacman brew; do
        ! command -v $manager >/dev/null 2>&1 || return 0
    done
    manager=
}

# How to become root: not at all, by sudo, or not possible.
find_root() {
    if [ "$manager" = brew ] || [ "$(id -u)" = 0 ]; then
        root=
    elif command -v sudo >/dev/null 2>&1 &&
        { [ -t 0 ] || sudo -n true >/dev/null 2>&1; }; then
        root=sudo
    else
        return 1
    fi
}

# The manager's words for "install these", as root.
install_command() {
    case $manager in
    apt-get) echo apt-get install -y --no-install-recommends \
        -o DPkg::Lock::Timeout=120 "$@" ;;
    dnf) echo dnf install -y "$@" ;;
    pacman) echo pacman -S --needed --noconfirm "$@" ;;
    brew) echo brew install "$@" ;;
    esac
}

refresh_command() {
    case $manager in
    apt-get) echo apt-get update -o DPkg::Lock::Timeout=120 ;;
    pacman) echo pacman -Sy ;;
    *) echo : ;;
    esac
}

# Lists of packages that are missing or older than a week name files that the
# servers no longer have.
is_stale() {
    [ "$manager" = apt-get ] || return 1
    lists=/var/lib/apt/lists
    ! ls "$lists"/*Packages* >/dev/null 2>&1 ||
        [ -z "$(find "$lists" -name partial -mtime -7 2>/dev/null)" ]
}

# size PACKAGE...: what the manager says about it, in a few words
size() {
    case $manager in
    apt-get)
        apt-get --assume-no --no-install-recommends -o Debug::NoLocking=1 \
            install "$@" 2>/dev/null | sed -n '
                s|^Need to get \([0-9.,]* [kMG]*B\).*|\1 to download|p
                s|^After this operation, \(.*B\) of add.*|\1 on disk|p'
        ;;
    dnf)
        dnf install --assumeno "$@" 2>/dev/null | sed -n '
            s|^Total download size: *\(.*\)|\1 to download|p
            s|^Installed size: *\(.*\)|\1 on disk|p'
        ;;
    pacman)
        pacman -Sp --print-format %s "$@" 2>/dev/null | awk '
            { sum += $1 }
            END { if (sum) printf "%.1f MB to download\n", sum / 1e6 }'
        ;;
    esac | paste -s -d , - | sed 's/,/, /g'
}

as_root() {
    # $root is empty or sudo, and sudo takes no variables along.
    # shellcheck disable=SC2086
    $root env DEBIAN_FRONTEND=noninteractive "$@"
}

# The commands are words to be split, and as_root runs with no input: a
# question would wait for ever.
# shellcheck disable=SC2046
refresh() {
    say "reading the lists of packages"
    as_root $(refresh_command) </dev/null >>"$log" 2>&1 ||
        say "some lists could not be read, going on (see $log)"
}

# install PACKAGE...
# shellcheck disable=SC2046
install() {
    : >"$log"
    ! is_stale || refresh
    announced=$(size "$@")
    say "installing $* (${announced:-size not told by $manager})"
    as_root $(install_command "$@") </dev/null >>"$log" 2>&1 && return
    # Perhaps the lists were too old after all.
    refresh
    as_root $(install_command "$@") </dev/null >>"$log" 2>&1 && return
    tail -n 5 "$log" >&2
    say "$manager failed (all it said is in $log)"
    return 1
}

# obtain NAME...: installs packages by their Debian names
obtain() {
    find_manager
    if [ -z "$manager" ]; then
        say "no package manager that is known here; on Debian these are $*"
        return 1
    fi
    # Names of packages hold no blanks.
    # shellcheck disable=SC2046
    set -- $(for name in "$@"; do package "$manager" "$name"; done | sort -u)
    if [ "${SKIP_INSTALL:-0}" != 0 ]; then
        say "SKIP_INSTALL is set, so nothing is installed"
    elif find_root; then
        install "$@" && return
    else
        say "neither root nor sudo, so nothing is installed"
    fi
    update=
    ! is_stale || update="$(refresh_command) && "
    say "as root, run:  $update$(install_command "$@")"
    return 1
}

# ---- the whole ----

cd "$(dirname "$0")/.." || exit 73
required=
optional=
into=required
for word in "$@"; do
    if [ "$word" = --optional ]; then
        into=optional
    elif [ $into = required ]; then
        required="$required $word"
    else
        optional="$optional $word"
    fi
    [ "$word" = --optional ] || need "$word" >/dev/null || {
        say "'$word' is no purpose: build, test, charts, bench, profile, book" \
            "or lint"
        exit 2
    }
done
purposes="$required$optional"
[ -n "$purposes" ] || {
    say "for what? build, test, charts, bench, profile, book or lint"
    exit 2
}

stamp=build/setup/$(echo "$purposes" | sed 's/^ //; s/ /+/g')
newer=$(find tools/setup.sh demos/*/needs -newer "$stamp" 2>/dev/null)
if [ -f "$stamp" ] && [ -z "$newer" ]; then
    exit 0
fi
mkdir -p build/setup || exit 73
log=build/setup/log
scratch=$(mktemp -d) || exit 73
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM

# Purposes and packages are words to be split.
# shellcheck disable=SC2086
{
    lacking=$(missing $purposes)
    if [ -n "$lacking" ]; then
        goals=$(echo "$purposes" | sed 's/\([a-z]\) /\1, /g')
        say "missing for$goals:" $lacking
        obtain $lacking && lacking=$(missing $purposes) && [ -n "$lacking" ] &&
            say "still missing after installation:" $lacking
    fi
    if [ -z "$lacking" ]; then
        touch "$stamp"
        for purpose in $purposes; do
            touch "build/setup/$purpose"
        done
    elif [ -n "$required" ] && [ -n "$(missing $required)" ]; then
        exit 69
    else
        say "going on without what is only for$optional"
    fi
}
