#!/usr/bin/env bash
# Builds Color Wheel Lab as people install it, with jpackage, for the platform it runs on: an application image that
# needs no Java, and the installer made of it (.deb or .rpm, .dmg, .msi).
#
#   packaging/build-package.sh             image and installer, into target/package
#   packaging/build-package.sh --image     the image only
#   packaging/build-package.sh --type TYPE an installer of another type that jpackage knows
#
# Needs a JDK of 17 or newer (the one in JAVA_HOME, else the one on the path) and Maven; for a .deb also fakeroot and
# dpkg-deb, for an .rpm rpmbuild, for an .msi WiX; on Linux also a display, for a program that starts fast. Tried on
# Debian 12 only. packaging/README.md says what is inside.
set -euo pipefail

fail() {
    echo "build-package: $1" >&2
    exit "${2:-1}"
}

installer=yes
type=
while (($# > 0)); do
    case "$1" in
        --image) installer=no ;;
        --type)
            type="${2:?build-package: --type wants a type}"
            shift
            ;;
        -h | --help)
            sed -n '2,11s/^# \{0,1\}//p' "$0"
            exit 0
            ;;
        *) fail "unknown option $1; see --help" 2 ;;
    esac
    shift
done

cd "$(dirname "${BASH_SOURCE[0]}")/.."
readonly name=color-wheel-lab
readonly out="$PWD/target/package"
readonly input="$out/input"
readonly modules="$out/modules"
readonly resources="$out/resources"

if [[ -n "${JAVA_HOME:-}" ]]; then
    tools="$JAVA_HOME/bin"
else
    tools="$(dirname "$(readlink -f "$(command -v javac)")")"
fi
jdk="$("$tools/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p' | tr -d '\r')"

case "$(uname -s)" in
    Linux)
        icon=assets/icon/$name.png
        command -v dpkg-deb >/dev/null && type="${type:-deb}" || type="${type:-rpm}"
        ;;
    Darwin)
        icon=assets/icon/$name.icns
        type="${type:-dmg}"
        ;;
    *)
        icon=assets/icon/$name.ico
        type="${type:-msi}"
        ;;
esac

echo "build-package: compiling (JDK $jdk)"
rm -rf "$out"
mkdir -p "$input" "$resources"
mvn -B -q -DskipTests package
# JavaFX is made of modules and goes into the runtime; everything else stays on the class path, because ND4J has an
# invalid module descriptor. The natives are those of this platform: the POM chooses them.
mvn -B -q dependency:copy-dependencies -DincludeScope=runtime -DexcludeGroupIds=org.openjfx \
    -DoutputDirectory="$input"
mvn -B -q dependency:copy-dependencies -DincludeScope=runtime -DincludeGroupIds=org.openjfx \
    -DoutputDirectory="$modules"
# 1.0.0-SNAPSHOT is 1.0.0 to jpackage, which wants one to three numbers.
version="$(sed -n 's/^version=//p' target/maven-archiver/pom.properties | tr -d '\r')"
jar="$name-$version.jar"
cp "target/$jar" "$input/"

cp packaging/jvm/compiler-directives.json "$input/"

echo "build-package: collecting the notices"
# It fails when a library is added whose licence nobody has looked at: see the list in the POM.
mvn -B -q license:add-third-party -Dlicense.outputDirectory="$input/legal"
"$tools/java" packaging/CollectNotices.java "$input/legal" "$input"/*.jar
cp LICENSE "$input/legal/"
cp packaging/notices/* "$input/legal/"
cp src/main/resources/colorwheel/fonts/LICENSE.txt "$input/legal/Inter-LICENSE.txt"

options=(
    --java-options -XX:+UseParallelGC
    --java-options -Xmn64m
    --java-options -Xmx2g
    --java-options -XX:MetaspaceSize=96m
    --java-options -XX:+UnlockDiagnosticVMOptions
    --java-options -XX:-DisplayVMOutput
    --java-options "-XX:CompilerDirectivesFile=\$APPDIR/compiler-directives.json"
    --java-options --enable-native-access=javafx.graphics,ALL-UNNAMED
    --java-options --add-modules=jdk.incubator.vector
    --java-options --add-exports=javafx.graphics/com.sun.javafx.perf=ALL-UNNAMED
    --java-options --add-exports=javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED
)
if ((jdk >= 24)); then
    options+=(--java-options --sun-misc-unsafe-memory-access=allow)
fi
if [[ "$(uname -s)" == Linux ]]; then
    # Packed by xz they take 44 MB, in jars 104 MB. Elsewhere they stay in the jars, because nobody has tried this there.
    echo "build-package: packing the native libraries"
    native=("$input"/{nd4j-native,openblas,javacpp}-*-linux-*.jar)
    "$tools/java" -cp "$(echo "$input"/xz-*.jar)" packaging/PackNatives.java "$input/natives" "${native[@]}"
    rm "${native[@]}"
    options+=(
        --java-options "-Dcolorwheel.natives=\$APPDIR/natives"
        # The installation makes this archive of loaded classes, because it holds for one place only. Java does without
        # it where it is not there.
        --java-options "-XX:SharedArchiveFile=\$APPDIR/startup.jsa"
    )
fi

echo "build-package: building the image"
((jdk >= 21)) && compress=zip-9 || compress=2
# Debug attributes of the JDK's classes go, those of the program's own stay: a report still has line numbers.
"$tools/jpackage" \
    --type app-image \
    --name "$name" \
    --app-version "${version%%-*}" \
    --description "Watch a tiny autoencoder find the color wheel" \
    --vendor "Color Wheel Lab" \
    --copyright "Apache-2.0" \
    --icon "$icon" \
    --dest "$out/image" \
    --input "$input" \
    --main-jar "$jar" \
    --main-class colorwheel.Main \
    --module-path "$modules" \
    --add-modules "$(tr '\n' , <packaging/modules.txt | sed 's/,$//')" \
    --jlink-options "--strip-java-debug-attributes --no-man-pages --no-header-files --compress=$compress" \
    "${options[@]}"

for image in "$out/image/$name" "$out/image/$name.app"; do
    [[ -d "$image" ]] && break
done
if [[ "$(uname -s)" == Linux ]]; then
    # What the window needs until it has trained an epoch. Only a window can tell.
    if [[ -n "${DISPLAY:-}" ]]; then
        JAVA_TOOL_OPTIONS="-Xshare:off -XX:DumpLoadedClassList=$out/startup-classes.txt" \
            "$image/bin/$name" start --since 0 >/dev/null 2>"$out/start.log" || {
            cat "$out/start.log" >&2
            fail "the image does not start"
        }
        mv "$out/startup-classes.txt" "$image/lib/app/"
    else
        echo "build-package: no display, so no list of the classes of a start: the program will start slower"
    fi
fi
echo "build-package: built $image, $(du -sm "$image" | cut -f1) MB"
[[ "$installer" == yes ]] || exit 0

echo "build-package: building the installer ($type)"
options=(--file-associations packaging/experiment-file.properties)
case "$type" in
    deb | rpm)
        cp packaging/linux/* "$resources/"
        options+=(
            --linux-package-name "$name"
            --linux-menu-group "Education;Science;"
            --linux-app-category science
            --linux-shortcut
        )
        # What JavaFX asks for at run time, which jpackage does not see because it links to nothing of it.
        if [[ "$type" == deb ]]; then
            options+=(--linux-package-deps "libgtk-3-0, libxtst6, libxxf86vm1, libgl1")
        else
            options+=(--linux-package-deps "gtk3, libXtst, libXxf86vm, libglvnd-glx")
        fi
        ;;
    msi | exe) options+=(--win-menu --win-shortcut --win-dir-chooser) ;;
esac
"$tools/jpackage" \
    --type "$type" \
    --app-image "$image" \
    --name "$name" \
    --app-version "${version%%-*}" \
    --description "Watch a tiny autoencoder find the color wheel" \
    --vendor "Color Wheel Lab" \
    --copyright "Apache-2.0" \
    --license-file LICENSE \
    --icon "$icon" \
    --resource-dir "$resources" \
    --dest "$out" \
    "${options[@]}"
for file in "$out"/*."$type"; do
    echo "build-package: built $file, $(du -m "$file" | cut -f1) MB"
done
