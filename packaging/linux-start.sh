#!/bin/sh
# Starts the installed program: the window, or a command that trains without one, each in a Java process with its own
# options. COLOR_WHEEL_LAB_JAVA may hold more options for Java, separated by spaces.
home=$(dirname "$(dirname "$(readlink -f "$0")")")
app=$home/lib/app
case "${1-}" in
    render | sweep) kind=command ;;
    *) kind=window ;;
esac

set -- colorwheel.Main "$@"
# shellcheck disable=SC2086 # the options are separated by spaces
set -- $COLOR_WHEEL_LAB_JAVA "$@"
if [ "$kind" = window ] && [ -f "$app/window.aot" ]; then
    set -- "-XX:AOTCache=$app/window.aot" "$@"
elif [ "$kind" = window ] && [ -f "$app/window.jsa" ]; then
    set -- "-XX:SharedArchiveFile=$app/window.jsa" "$@"
fi
for file in "$app"/jvm/jdk-*.options; do
    [ -f "$file" ] && set -- "@$file" "$@"
done
# The jars in the order in which the archive was made.
exec "$home/lib/runtime/bin/java" "@$app/jvm/all.options" "@$app/jvm/$kind.options" \
    "-Dcolorwheel.compiler-directives=$app/jvm/compiler-directives.json" "-Dcolorwheel.natives=$app/natives" \
    -classpath "$(sed "s|^|$app/|" "$app/class-path.txt" | paste -s -d : -)" "$@"
