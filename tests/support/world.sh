#!/bin/sh
# tests/support/world.sh ROOM MANAGER UID [SUDO] - builds a world in which
# tools/setup.sh can install without doing any harm:
#
#   ROOM/bin        all that is on PATH: a fake MANAGER ("none": no manager),
#                   a fake id that says UID, a fake cc, and a fake sudo where
#                   SUDO is "free" (asks nothing) or "asks" (for a password)
#   ROOM/missing    a file for each package that is not installed, with the
#                   header that it would bring
#   ROOM/log        what was asked of the manager and of sudo
#   ROOM/broken     while it exists, every installation fails; the next refresh
#                   of the lists removes ROOM/stale, which has the same effect
set -eu
room=$1 manager=$2 uid=$3 sudo=${4:-}

mkdir -p "$room/bin" "$room/tools" "$room/demos/toy" "$room/missing" \
    "$room/.fonts"
cp tools/setup.sh "$room/tools"
touch "$room/log" "$room/.fonts/DejaVuSans.ttf"
for tool in sh env sed awk sort cat find grep head tail rm mkdir mktemp touch \
    tr dirname paste ls ln; do
    ln -s "$(command -v $tool)" "$room/bin/$tool"
done

fake() {
    { printf '#!/bin/sh\nroom=%s\n' "$room" && cat; } >"$room/bin/$1"
    chmod +x "$room/bin/$1"
}

fake id <<END
echo $uid
END

fake cc <<'END'
source=$(cat)
for package in "$room"/missing/*; do
    [ -f "$package" ] || continue
    case $source in
    *"<$(cat "$package")>"*) exit 1 ;;
    esac
done
END

case $sudo in
free)
    fake sudo <<'END'
[ "$*" != "-n true" ] || exit 0
echo "sudo $*" >>"$room/log"
exec "$@"
END
    ;;
asks)
    fake sudo <<'END'
echo "sudo: a password is required" >&2
exit 1
END
    ;;
esac

[ "$manager" != none ] || exit 0
fake "$manager" <<'END'
name=${0##*/}
case $* in
*--assume-no* | *--assumeno*)
    echo "Need to get 12.3 MB of archives."
    echo "After this operation, 45.6 MB of additional disk space will be used."
    echo "Total download size: 12 M"
    echo "Installed size: 45 M"
    exit 1
    ;;
-Sp*)
    printf '1000000\n2500000\n'
    exit 0
    ;;
esac
echo "$name $*" >>"$room/log"
case $* in
update* | -Sy) rm -f "$room/stale" ;;
*)
    if [ -f "$room/broken" ] || [ -f "$room/stale" ]; then
        echo "E: 404 Not Found"
        exit 100
    fi
    [ -f "$room/liar" ] || rm -f "$room"/missing/*
    case $* in
    *gnuplot*) ln -s "$room/bin/sh" "$room/bin/gnuplot" ;;
    esac
    ;;
esac
END
