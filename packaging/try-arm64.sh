#!/usr/bin/env bash
# Tries Color Wheel Lab on 64-bit ARM, emulated by qemu, on a Debian of any processor: trains with both engines, with
# the Vector API's module and without it, compares the losses with those of this machine, and runs the tests that compare
# the engines with the reference's recorded runs.
#
#   packaging/try-arm64.sh [FOLDER]   everything is put into FOLDER, target/arm64 if none is named
#
# Needs a JDK of 17 or newer, Maven, dpkg, the package qemu-user-static, and the network: it fetches Debian 12's Java for
# ARM, some 70 MB, DL4J's libraries for ARM, 100 MB, and JUnit's console. Nothing is installed, and no setting of the
# machine is changed. It takes about twenty minutes on two cores. Exit code: 0 all went well, 1 something did not.
set -euo pipefail

case "${1:-}" in
    -h | --help)
        sed -n '2,11s/^# \{0,1\}//p' "$0"
        exit 0
        ;;
esac

cd "$(dirname "${BASH_SOURCE[0]}")/.."
work="${1:-target/arm64}"
mkdir -p "$work"
work="$(cd "$work" && pwd)"
readonly work
readonly root="$work/root" libraries="$work/libraries"
readonly seed=4 epochs=500 expected=0.00640762
failures=0

step() {
    printf '\n=== %s (after %d s)\n' "$1" "$SECONDS"
}

fail() {
    echo "try-arm64: $1" >&2
    exit 1
}

# check WHAT SAW EXPECTED
check() {
    if [[ "$2" == "$3" ]]; then
        echo "ok: $1: $2"
    else
        echo "NOT ok: $1: $2, expected $3"
        failures=$((failures + 1))
    fi
}

# field NAME FILE: a number of the line of JSON that render ends with.
field() {
    sed -n 's/.*"'"$1"'":\([^,}]*\).*/\1/p' "$2" | tail -1
}

rounded() {
    LC_ALL=C printf '%.8f' "$1"
}

command -v qemu-aarch64-static >/dev/null || fail "qemu-aarch64-static is missing: apt-get install qemu-user-static"
command -v dpkg-deb >/dev/null || fail "dpkg-deb is missing: this script is for Debian and its kin"

step "Java for ARM"
java="$root/usr/lib/jvm/java-17-openjdk-arm64/bin/java"
if [[ ! -x "$java" ]]; then
    apt="$work/apt"
    rm -rf "$apt" "$root"
    mkdir -p "$apt/state/lists/partial" "$apt/cache/archives/partial" "$root"
    # As if nothing were installed: what Java needs is fetched down to the C library.
    : >"$apt/status"
    keys=/usr/share/keyrings/debian-archive-keyring.gpg
    [[ -r "$keys" ]] || fail "$keys is missing: apt-get install debian-archive-keyring"
    cat >"$apt/sources.list" <<END
deb [signed-by=$keys] http://deb.debian.org/debian bookworm main
deb [signed-by=$keys] http://deb.debian.org/debian-security bookworm-security main
END
    cat >"$apt/apt.conf" <<END
APT::Architecture "arm64";
APT::Architectures { "arm64"; };
APT::Install-Recommends "false";
APT::Sandbox::User "$(id -un)";
Acquire::Languages "none";
Dir::State "$apt/state";
Dir::State::status "$apt/status";
Dir::Cache "$apt/cache";
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "/dev/null";
END
    APT_CONFIG="$apt/apt.conf" apt-get -qq update
    APT_CONFIG="$apt/apt.conf" apt-get -qq --yes --download-only install openjdk-17-jre-headless libgomp1
    for package in "$apt"/cache/archives/*.deb; do
        dpkg-deb -x "$package" "$root"
    done
    # What points to the top of the system must point into the folder.
    find "$root" -type l -lname '/*' -print0 | while IFS= read -r -d '' link; do
        ln -snf --relative "$root$(readlink "$link")" "$link"
    done
fi
# A plain processor of 2019 whose vectors have 128 bits; the emulator's own choice would have longer ones.
export QEMU_CPU=neoverse-n1
export QEMU_LD_PREFIX="$root"
arm() {
    # Fonts, caches and preferences of this machine's user are left alone.
    env -u JAVA_TOOL_OPTIONS HOME="$work" XDG_CONFIG_HOME="$work/config" XDG_CACHE_HOME="$work/cache" \
        qemu-aarch64-static "$java" -XX:+UseParallelGC -Xmn64m -Xmx2g -Djava.awt.headless=true "$@"
}
arm -version

step "The program and DL4J's libraries for ARM"
mvn -B -q -DskipTests test-compile
if [[ ! -d "$libraries" ]]; then
    fetched="$work/fetched"
    rm -rf "$fetched"
    mkdir -p "$fetched/here" "$fetched/both"
    mvn -B -q dependency:copy-dependencies -DoutputDirectory="$fetched/both"
    mv "$fetched"/both/*-linux-x86_64.jar "$fetched/here/"
    mkdir "$fetched/arm"
    version() {
        basename "$fetched"/both/"$1"-[0-9]*.jar .jar | sed "s/^$1-//"
    }
    for artifact in org.nd4j:nd4j-native org.nd4j:nd4j-native-preset org.bytedeco:openblas org.bytedeco:javacpp; do
        mvn -B -q dependency:copy -Dartifact="$artifact:$(version "${artifact#*:}"):jar:linux-arm64" \
            -DoutputDirectory="$fetched/arm"
    done
    mvn -B -q dependency:copy -Dartifact="org.junit.platform:junit-platform-console-standalone:$(version junit-platform-engine)" \
        -DoutputDirectory="$fetched/console"
    mv "$fetched" "$libraries"
fi
program="target/classes:$libraries/arm/*:$libraries/both/*"

# render NAME ENGINE EPOCHS OPTIONS OF JAVA...: emulated.
render() {
    local name="$1" engine="$2" count="$3"
    shift 3
    arm "$@" -cp "$program" colorwheel.Main render --engine "$engine" --seed "$seed" --epochs "$count" --every "$count" \
        --out "$work/$name" >"$work/$name.json"
    rm -rf "${work:?}/$name"
}

# here NAME ENGINE EPOCHS: the same on this machine.
here() {
    java -XX:+UseParallelGC -Xmn64m --add-modules jdk.incubator.vector \
        -cp "target/classes:$libraries/here/*:$libraries/both/*" colorwheel.Main render --engine "$2" \
        --seed "$seed" --epochs "$3" --no-frames >"$work/$1.json" 2>"$work/$1.err"
}

vector=(--add-modules jdk.incubator.vector)
rm -rf "$work"/render-*

step "Vectors"
cat >"$work/Lanes.java" <<'END'
public class Lanes {
    public static void main(String[] arguments) {
        System.out.println(jdk.incubator.vector.FloatVector.SPECIES_PREFERRED.vectorBitSize());
    }
}
END
javac --add-modules jdk.incubator.vector -nowarn --release 17 -d "$work" "$work/Lanes.java" 2>/dev/null ||
    javac --add-modules jdk.incubator.vector -source 17 -target 17 -nowarn -d "$work" "$work/Lanes.java" 2>/dev/null
check "bits of a vector" "$(arm "${vector[@]}" -cp "$work" Lanes 2>/dev/null)" 128

step "The fused engine, with the module of the Vector API"
render render-vector fused "$epochs" "${vector[@]}"
check "loss after $epochs epochs of seed $seed" "$(rounded "$(field finalLoss "$work/render-vector.json")")" "$expected"
# Vectors of all lengths add in the same order.
here render-longer fused "$epochs"
check "the same, bit by bit as on $(uname -m)" \
    "$(field finalLoss "$work/render-vector.json")" "$(field finalLoss "$work/render-longer.json")"

step "The fused engine, without the module"
render render-plain fused "$epochs"
check "loss after $epochs epochs of seed $seed" "$(rounded "$(field finalLoss "$work/render-plain.json")")" "$expected"

step "DL4J's engine"
render render-dl4j dl4j "$epochs" "${vector[@]}"
here render-here dl4j 1
check "first loss, bit by bit as on $(uname -m)" \
    "$(field firstLoss "$work/render-dl4j.json")" "$(field firstLoss "$work/render-here.json")"
check "loss after $epochs epochs of seed $seed, to three digits" \
    "$(LC_ALL=C printf '%.5f' "$(field finalLoss "$work/render-dl4j.json")")" "$(LC_ALL=C printf '%.5f' "$expected")"

step "The tests of parity"
tests=()
# No test that starts another Java: the emulator runs this process alone.
for test in InitialWeightsTest ReferenceParityTest Dl4jEngineTest fused.FusedParityTest fused.GradientTest; do
    tests+=(--select-class "colorwheel.training.$test")
done
for module in with without; do
    options=()
    [[ "$module" == without ]] || options=("${vector[@]}")
    if arm "${options[@]}" -cp "target/test-classes:$program:$libraries/console/*" \
        org.junit.platform.console.ConsoleLauncher execute --disable-banner --details=tree "${tests[@]}" \
        >"$work/tests-$module.txt" 2>&1; then
        echo "ok: $module the module: $(sed -n 's/.* \([0-9]* tests successful\).*/\1/p' "$work/tests-$module.txt")"
    else
        echo "NOT ok: $module the module; see $work/tests-$module.txt"
        failures=$((failures + 1))
    fi
done

step "Done"
((failures == 0)) || fail "$failures of the above did not go well"
echo "All went well on emulated $(arm -XshowSettings:properties -version 2>&1 | sed -n 's/^ *os\.arch = //p')."
