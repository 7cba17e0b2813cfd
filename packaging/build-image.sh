#!/usr/bin/env bash
# Builds an application image of Color Wheel Lab with jpackage, for the platform it runs on, and starts it.
#
#   packaging/build-image.sh             build it, train a few epochs with it, and open its window if there is a display
#   packaging/build-image.sh --no-start  build it only
#   packaging/build-image.sh --no-window build it and train with it, but open no window
#
# Needs what the build needs: a JDK of 17 or newer (the one in JAVA_HOME, else the one on the path) and Maven.
# The image is target/image/color-wheel-lab, and needs no Java to run.
set -euo pipefail

start=yes
window=yes
for argument in "$@"; do
    case "$argument" in
        --no-start) start=no ;;
        --no-window) window=no ;;
        -h | --help)
            sed -n '2,9s/^# \{0,1\}//p' "$0"
            exit 0
            ;;
        *)
            echo "build-image: unknown option $argument; see --help" >&2
            exit 2
            ;;
    esac
done

cd "$(dirname "${BASH_SOURCE[0]}")/.."
target="$PWD/target"
image="$target/image/color-wheel-lab"

if [[ -n "${JAVA_HOME:-}" ]]; then
    tools="$JAVA_HOME/bin"
else
    tools="$(dirname "$(readlink -f "$(command -v javac)")")"
fi
jdk="$("$tools/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')"

echo "build-image: building the jar (JDK $jdk)"
# JavaFX is made of modules and goes into the runtime; everything else stays on the class path, because ND4J has an
# invalid module descriptor.
rm -rf "$target/image" "$target/image-input" "$target/image-modules"
mvn -B -q -DskipTests package
mvn -B -q dependency:copy-dependencies -DincludeScope=runtime -DexcludeGroupIds=org.openjfx \
    -DoutputDirectory="$target/image-input"
mvn -B -q dependency:copy-dependencies -DincludeScope=runtime -DincludeGroupIds=org.openjfx \
    -DoutputDirectory="$target/image-modules"
# 1.0.0-SNAPSHOT is 1.0.0 to jpackage, which wants one to three numbers.
archive="$(cat "$target/maven-archiver/pom.properties")"
version="$(sed -n 's/^version=//p' <<<"$archive")"
jar="color-wheel-lab-$version.jar"
cp "$target/$jar" "$target/image-input/"

options=(
    --java-options -XX:+UseParallelGC
    --java-options -Xmn64m
    --java-options -Xmx2g
    --java-options --enable-native-access=javafx.graphics,ALL-UNNAMED
    --java-options --add-modules=jdk.incubator.vector
)
if ((jdk >= 24)); then
    options+=(--java-options --sun-misc-unsafe-memory-access=allow)
fi

echo "build-image: building the image"
# Debug symbols are left alone: stripping them needs objcopy, which a machine with only a JDK does not have.
"$tools/jpackage" \
    --type app-image \
    --name color-wheel-lab \
    --app-version "${version%%-*}" \
    --description "A desktop lab that shows what shape a tiny autoencoder gives to color." \
    --copyright "Apache-2.0" \
    --dest "$target/image" \
    --input "$target/image-input" \
    --main-jar "$jar" \
    --main-class colorwheel.Main \
    --module-path "$target/image-modules" \
    --add-modules javafx.controls,jdk.incubator.vector,java.logging,java.management,java.net.http,java.xml,jdk.management,jdk.unsupported \
    --jlink-options "--strip-native-commands --no-man-pages --no-header-files" \
    "${options[@]}"

# Where jpackage puts the program differs.
for program in "$image/bin/color-wheel-lab" "$image.app/Contents/MacOS/color-wheel-lab" "$image/color-wheel-lab.exe"; do
    [[ -x "$program" ]] && break
done
echo "build-image: built $program, $(du -sm "$target/image" | cut -f1) MB"
[[ "$start" == yes ]] || exit 0

"$program" --version
"$program" render --no-frames --epochs 5
if [[ "$window" == yes ]]; then
    if [[ "$(uname -s)" == Linux && -z "${DISPLAY:-}" ]]; then
        echo "build-image: no display, so the window was not opened"
    else
        "$program"
    fi
fi
