#!/bin/sh
# tools/new_demo.sh NAME - makes demos/NAME and tests/demos/NAME.c from
# tools/template: a demo that builds, runs, charts and is tested as it stands.
set -eu
name=${1:-}

case $name in
'' | *[!a-z0-9_]* | [!a-z]*)
    echo "new-demo: NAME='$name' must be a lower-case letter, then letters," \
        "digits and underscores: make new-demo NAME=bubble_sort" >&2
    exit 2
    ;;
esac
for place in "demos/$name" "tests/demos/$name.c" "tools/$name.c"; do
    if [ -e "$place" ]; then
        echo "new-demo: $place is there already: choose another NAME" >&2
        exit 2
    fi
done
guard=$(printf '%s' "$name" | tr '[:lower:]' '[:upper:]')

fill() {
    sed -e "s/@NAME@/$name/g" -e "s/@GUARD@/$guard/g" "tools/template/$1" >"$2"
}
mkdir -p "demos/$name" tests/demos
fill concept.h.in "demos/$name/$name.h"
fill concept.c.in "demos/$name/$name.c"
fill main.c.in "demos/$name/main.c"
fill README.md.in "demos/$name/README.md"
fill test.c.in "tests/demos/$name.c"
echo "made demos/$name and tests/demos/$name.c; now try"
echo "  make demos DEMOS=$name ARGS=--quick"
echo "  make test FILTER='$name/*'"
