#!/usr/bin/env bash
# Builds Color Wheel Lab as people install it, with jpackage, for the platform it runs on: an application image that
# needs no Java, and the installer made of it (.deb or .rpm, .dmg, .msi).
#
#   packaging/build-package.sh             image and installer, into target/package
#   packaging/build-package.sh --image     the image only
#   packaging/build-package.sh --type TYPE an installer of another type that jpackage knows
#   packaging/build-package.sh --jdk FOLDER with this JDK instead of the newest one that is found
#
# Needs a JDK of 17 or newer and Maven; for a .deb also fakeroot and dpkg-deb, for an .rpm rpmbuild, for an .msi WiX; on
# Linux also a display or Xvfb, for a program that starts fast. Tried on Debian 12 only. packaging/README.md says what is
# inside.
set -euo pipefail

fail() {
    echo "build-package: $1" >&2
    exit "${2:-1}"
}

installer=yes
type=
jdk_home=
while (($# > 0)); do
    case "$1" in
        --image) installer=no ;;
        --type)
            type="${2:?build-package: --type wants a type}"
            shift
            ;;
        --jdk)
            jdk_home="${2:?build-package: --jdk wants a folder}"
            shift
            ;;
        -h | --help)
            sed -n '2,13s/^# \{0,1\}//p' "$0"
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

# version_of FOLDER: of the JDK there (17, 25), 0 if there is none that can build a package.
version_of() {
    [[ -n "$1" && -x "$1/bin/javac" && -x "$1/bin/jpackage" ]] || {
        echo 0
        return
    }
    "$1/bin/java" -XshowSettings:properties -version 2>&1 |
        sed -n 's/^ *java\.specification\.version = \([0-9]*\).*/\1/p' | tr -d '\r'
}

# The newest JDK at hand: a newer Java starts the window sooner.
jdk=0
if [[ -n "$jdk_home" ]]; then
    jdk="$(version_of "$jdk_home")"
else
    on_path="$(command -v javac || true)"
    for folder in "${JAVA_HOME:-}" "${on_path:+$(dirname "$(dirname "$(readlink -f "$on_path")")")}" /usr/lib/jvm/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/*; do
        found="$(version_of "$folder")"
        if ((found > jdk)); then
            jdk="$found"
            jdk_home="$folder"
        fi
    done
fi
((jdk >= 17)) || fail "no JDK of 17 or newer with jpackage was found${jdk_home:+ in $jdk_home}"
tools="$jdk_home/bin"

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

echo "build-package: compiling (JDK $jdk in $jdk_home)"
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

# Options of newer Javas than the one that is packed are left out.
mkdir "$input/jvm"
cp packaging/jvm/{all,window,command}.options packaging/jvm/compiler-directives.json "$input/jvm/"
for file in packaging/jvm/jdk-*.options; do
    since="${file##*-}"
    ((jdk < ${since%.options})) || cp "$file" "$input/jvm/"
done

echo "build-package: collecting the notices"
# It fails when a library is added whose licence nobody has looked at: see the list in the POM.
mvn -B -q license:add-third-party -Dlicense.outputDirectory="$input/legal"
"$tools/java" packaging/CollectNotices.java "$input/legal" "$input"/*.jar
cp LICENSE "$input/legal/"
cp packaging/notices/* "$input/legal/"
cp src/main/resources/colorwheel/fonts/LICENSE.txt "$input/legal/Inter-LICENSE.txt"

# java_options KIND: those of the window or of a command, one a line.
java_options() {
    sed '/^#/d; /^$/d' "$input/jvm/all.options" "$input/jvm/$1.options" "$input"/jvm/jdk-*.options
    echo "-Dcolorwheel.compiler-directives=\$APPDIR/jvm/compiler-directives.json"
}

options=()
if [[ "$(uname -s)" == Linux ]]; then
    # Packed by xz they take 44 MB, in jars 104 MB. Elsewhere they stay in the jars, because nobody has tried this there.
    echo "build-package: packing the native libraries"
    native=("$input"/{nd4j-native,openblas,javacpp}-*-linux-*.jar)
    "$tools/java" -cp "$(echo "$input"/xz-*.jar)" packaging/PackNatives.java "$input/natives" "${native[@]}"
    rm "${native[@]}"
    # The program's own jar first.
    (cd "$input" && printf '%s\n' "$jar" && find . -maxdepth 1 -name '*.jar' ! -name "$jar" -printf '%P\n' | LC_ALL=C sort) \
        >"$input/class-path.txt"
else
    # On Linux linux-start.sh chooses between the two. Nobody has tried this elsewhere.
    while read -r option; do
        options+=(--java-options "$option")
    done < <(java_options window)
    {
        echo "java-options=$(java_options command | tr '\n' ' ')"
        echo "win-console=true"
    } >"$out/command.properties"
    options+=(--add-launcher "$name-command=$out/command.properties")
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
# train ARGUMENT..., in $out: the window, which the measurement "drag" uses in a real start, a run and a drag; what it loads
# is recorded by Java. The measurements are not in the image; they come from the build. What the window leaves in the user's
# folders is removed.
train() {
    local display=()
    [[ -n "${DISPLAY:-}" ]] || display=(xvfb-run -a -s "-screen 0 1280x800x24")
    XDG_CACHE_HOME="$out/training" XDG_CONFIG_HOME="$out/training" XDG_STATE_HOME="$out/training" \
        COLOR_WHEEL_LAB_JAVA="-Dcolorwheel.benchmark=../test-classes $*" "${display[@]}" "$image/bin/$name" \
        drag --positions 300 --report "$out/training.json" >"$out/training.log" 2>&1 || {
        cat "$out/training.log" >&2
        fail "the image does not start"
    }
    rm -rf "$out/training"
}

if [[ "$(uname -s)" == Linux ]]; then
    # In place of jpackage's launcher, which starts a window and a command alike.
    install -m 755 packaging/linux-start.sh "$image/bin/$name"
    if [[ -z "${DISPLAY:-}" ]] && ! command -v xvfb-run >/dev/null; then
        echo "build-package: no display and no Xvfb, so no archive of classes: the program will start slower"
    elif ((jdk >= 25)); then
        # With classes of a sealed jar in its archive, and only the jar of xz is sealed, JDK 25 does not start where the
        # program was not built.
        echo "Sealed: false" >"$out/unsealed"
        "$tools/jar" --update --file "$(echo "$image"/lib/app/xz-*.jar)" --manifest "$out/unsealed" 2>/dev/null ||
            fail "the jar of xz cannot be unsealed"
        # Classes and profiles of methods. The archive holds wherever the program is put, as long as the jars keep their
        # times. jpackage gives them other times when it makes the installer: postinst sets this one again.
        touch -d @946684800 "$image"/lib/app/*.jar
        (
            cd "$out"
            train -XX:AOTMode=record -XX:AOTConfiguration=training.aotconf
            COLOR_WHEEL_LAB_JAVA="-XX:AOTMode=create -XX:AOTConfiguration=training.aotconf -XX:AOTCache=window.aot" \
                "$image/bin/$name" >"$out/training.log" 2>&1 || {
                cat "$out/training.log" >&2
                fail "the archive of classes cannot be made"
            }
            rm training.aotconf
            mv window.aot "$image/lib/app/"
        )
    else
        # This Java's archives hold for one place only, so the installation makes it of this list.
        (cd "$out" && train -XX:DumpLoadedClassList=window-classes.txt)
        grep -v colorwheel/benchmark/ "$out/window-classes.txt" >"$image/lib/app/window-classes.txt"
        rm "$out/window-classes.txt"
    fi
fi
echo "build-package: built $image, $(du -sm "$image" | cut -f1) MB"
[[ "$installer" == yes ]] || exit 0

echo "build-package: building the installer ($type)"
options=(--file-associations packaging/experiment-file.properties)
case "$type" in
    deb | rpm)
        cp packaging/linux/* "$resources/"
        if ((jdk >= 19)); then
            # jpackage has other names now for what it inserts into prerm.
            sed -i 's/^UTILITY_SCRIPTS$/package_type=deb\nCOMMON_SCRIPTS\nDESKTOP_SCRIPTS/' "$resources/prerm"
        fi
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
if [[ "$type" == deb ]]; then
    left="$(dpkg-deb --ctrl-tarfile "$out"/*.deb | tar -xO ./prerm ./postinst | grep -xE '[A-Z]+(_[A-Z]+)+' || true)"
    [[ -z "$left" ]] || fail "jpackage of JDK $jdk does not know what to insert for $left in packaging/linux"
fi
for file in "$out"/*."$type"; do
    echo "build-package: built $file, $(du -m "$file" | cut -f1) MB"
done
