#!/usr/bin/env bash
# How soon the installed program is on the screen, and how soon it has trained its first epoch, against a bare JavaFX
# window of the same runtime, in turn with it.
#
#   packaging/measure-start.sh [PROGRAM [ROUNDS]]
#
# PROGRAM is the image's or the installed one, target/package/image/color-wheel-lab/bin/color-wheel-lab if not given;
# ROUNDS is 7 if not given. Needs a display ($DISPLAY), javac, and the measurements of the same version of the program,
# which build-package.sh and "mvn test-compile" leave in target/test-classes. Prints medians in milliseconds.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
program="$(readlink -f "${1:-$root/target/package/image/color-wheel-lab/bin/color-wheel-lab}")"
rounds="${2:-7}"
runtime="$(dirname "$program")/../lib/runtime"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

[[ -d "$runtime" ]] || {
    echo "measure-start: $program is not the packaged program: there is no $runtime" >&2
    exit 1
}
[[ -d "$root/target/test-classes/colorwheel/benchmark" ]] || {
    echo "measure-start: there are no measurements in $root/target/test-classes; run mvn test-compile first" >&2
    exit 1
}
javac --release 17 --module-path "$root/target/fx" --add-modules javafx.controls -d "$work" "$root/packaging/BareWindow.java"

now() {
    date +%s%3N
}

lab() {
    # Relative, because options are separated by spaces.
    (cd "$root" && COLOR_WHEEL_LAB_JAVA="-Dcolorwheel.benchmark=target/test-classes -Dcolorwheel.since=$(now)" "$program")
}

bare() {
    "$runtime/bin/java" -XX:+UseParallelGC -Xmn64m -Xmx2g --add-modules javafx.controls -cp "$work" BareWindow "$(now)"
}

# value KEY: of the JSON lines on standard input.
value() {
    sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p"
}

median() {
    sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}

# Once before, so that the files are in memory for both.
lab >/dev/null
bare >/dev/null
for ((round = 0; round < rounds; round++)); do
    bare >>"$work/bare"
    lab >>"$work/lab"
done
bare="$(value firstPaint <"$work/bare" | median)"
paint="$(value firstPaint <"$work/lab" | median)"
epoch="$(value firstEpoch <"$work/lab" | median)"
awk -v bare="$bare" -v paint="$paint" -v epoch="$epoch" -v rounds="$rounds" 'BEGIN {
    printf "medians of %d starts\n", rounds
    printf "bare JavaFX window, first paint   %5d ms   1.00\n", bare
    printf "the lab, first paint              %5d ms   %.2f\n", paint, paint / bare
    printf "the lab, first trained epoch      %5d ms   %.2f\n", epoch, epoch / bare
}'
