#!/bin/sh
# tools/new_exercise.sh CHAPTER NAME - makes all files of an exercise from
# tools/template/exercise: chapters/CHAPTER-*/exercises/NAME and
# tests/exercises/NAME.c.  `make audit EX=NAME` says what is left to write.
set -eu
chapter=${1:-} name=${2:-}

case $name in
'' | *[!a-z0-9_]* | [!a-z]*)
    echo "new-exercise: NAME='$name' must be a lower-case letter, then letters," \
        "digits and underscores: make new-exercise CHAPTER=03 NAME=bubble_sort" >&2
    exit 2
    ;;
esac
# C and its library have names of their own, which no answer can have.
if [ "$name" = main ] || ! {
    printf '#include <%s.h>\n' inttypes math stdbool stdio stdlib string
    echo "struct answer { int it; } $name(struct answer);"
} | ${CC:-cc} -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Werror -fsyntax-only \
    -x c - 2>/dev/null; then
    echo "new-exercise: NAME='$name' is a word of C or of its library:" \
        "choose another NAME" >&2
    exit 2
fi
folder=$(ls -d chapters/"$chapter"-*/ 2>/dev/null | head -n 1)
if [ -z "$chapter" ] || [ -z "$folder" ]; then
    echo "new-exercise: CHAPTER='$chapter' must be one of:" \
        "$(ls -d chapters/*/ | sed 's|chapters/\([0-9]*\).*|\1|' | tr '\n' ' ')" >&2
    exit 2
fi
for place in chapters/*/exercises/"$name" "tests/exercises/$name.c"; do
    if [ -e "$place" ]; then
        echo "new-exercise: $place is there already: choose another NAME" >&2
        exit 2
    fi
done
guard=$(printf '%s' "$name" | tr '[:lower:]' '[:upper:]')
new=${folder}exercises/$name
mkdir -p "$new/wrong"
for template in tools/template/exercise/*.in tools/template/exercise/wrong/*.in; do
    file=${template#tools/template/exercise/}
    file=$(printf '%s' "${file%.in}" | sed "s/^NAME/$name/")
    case $file in
    test.c) target=tests/exercises/$name.c ;;
    *) target=$new/$file ;;
    esac
    sed -e "s/@NAME@/$name/g" -e "s/@GUARD@/$guard/g" "$template" >"$target"
done
echo "made $new and tests/exercises/$name.c; what is left to write:"
echo "  make audit EX=$name"
