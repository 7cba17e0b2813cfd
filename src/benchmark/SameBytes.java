import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Compares what two commits of this repository write, byte for byte, for twelve experiments of the kind of Experiment
 * 1.2.
 *
 * <pre>
 *   java src/benchmark/SameBytes.java OLD NEW [NAME=NEW-NAME]...
 * </pre>
 *
 * OLD and NEW are commits, or {@code .} for the working tree. Each commit gets a temporary worktree and is built by
 * Maven, offline if that works. Both run every step of {@link #STEPS} for every experiment of {@link #EXPERIMENTS},
 * without a display. In the table a row is a kind of file and a column an experiment. A NAME is what NEW has renamed: a
 * column of a CSV, a key of JSON, or a word of the command line.
 *
 * <p>What one step writes and another reads (experiment files, pictures, weights) is OLD's, for both. The experiment
 * files are the text that the program writes into a PNG or APNG, which is also what the window saves.
 *
 * <p>Files are compared byte by byte, after two changes: the fields {@link #TIMES} are removed from the JSON that a
 * command prints, and columns and keys are renamed in OLD's. The program writes no date and no path of the machine. The
 * files stay in {@code target/same-bytes} until the next comparison.
 *
 * <p>Exit code: 0 all files are equal, 1 files differ or a command failed, 2 an argument was refused.
 */
public final class SameBytes {
    /** With what the words in capitals of a step stand for. */
    private record Experiment(String name, Map<String, String> words) {}

    /** The file that gets what the command prints, and the command. */
    private record Step(String printed, String command) {}

    // From here to TEXTS stand all words of the command line, names of files, and keys in files.

    private static final String GIVEN_WEIGHTS = "--weights ../../old/01/weights.safetensors";

    private static final List<Experiment> EXPERIMENTS = List.of(
            experiment("the reference", "", "--seed 0", "--every 50 --size 240 --overlay held-out", "--seeds 0..5"),
            experiment("hold-out through red", "--hold-out pink..orange --epochs 120", "--seed 1 --engine dl4j",
                    "--every 20 --size 300 --theme dark --overlay held-out,field", "--along position --step 75"),
            experiment("nothing held out, long", "--hold-out none --epochs 2500", "--seed 2 --engine fused",
                    "--every 250 --size 200 --spacing geometric", "--seeds 3..6"),
            experiment("half the circle, one step", "--hold-out 300..119 --epochs 1", "--seed 4 --engine dl4j",
                    "--every 1 --size 240 --overlay orientation,initials", "--along width --to 200 --step 50"),
            experiment("not normalized", "--no-normalize --epochs 200", "--seed 3 --engine dl4j",
                    "--every 40 --size 240 --overlay field,initials", "--seeds 11..13"),
            experiment("not normalized, wrapping, long", "--no-normalize --hold-out 300..60 --epochs 6000",
                    "--seed 219 --engine fused", "--every 1000 --size 180 --spacing geometric --theme dark",
                    "--along width --from 10 --to 130 --step 40 --seeds 2"),
            experiment("many levels", "--saturations 0.4,0.7,1 --values 0.4,0.6,0.8,1 --hue-step 3 --epochs 150",
                    "--seed 5", "--every 30 --size 320 --with-loss --overlay reconstruction", "--seeds 0..3"),
            experiment("ten levels, grays, black", "--saturations 0,0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,1"
                    + " --values 0,0.25,0.5,0.75,1 --hue-step 5 --hold-out 345..15 --epochs 250",
                    "--seed 6 --engine fused", "--every 50 --size 320 --with-loss --theme dark", "--seeds 1..4"),
            experiment("fractional hue step", "--hue-step 0.75 --hold-out 12.5..77.25 --epochs 300",
                    "--seed 4294967295 --engine fused", "--every 60 --size 240 --overlay held-out,orientation",
                    "--along position --from 0.5 --to 90.5 --step 22.5"),
            experiment("large rate, from a short file", "--experiment ../../short.json --values 0.123456789,1",
                    "--seed 1000000", "--every 15 --size 240 --overlay field", "--seeds 20..23"),
            experiment("from weights", "--learning-rate 0.00025 --hold-out 200..20 --epochs 60",
                    "--engine dl4j " + GIVEN_WEIGHTS, "--every 10 --size 240 --overlay initials", "--seeds 8..10"),
            experiment("from weights, not normalized", "--no-normalize --hue-step 2.5 --values 0.5,1 --epochs 700",
                    "--engine fused " + GIVEN_WEIGHTS, "--every 100 --size 240 --theme dark",
                    "--along position --from 90 --to 270 --step 60 --seeds 5"));

    private static final List<Step> STEPS = List.of(
            new Step("line.json", "render SETTINGS START PICTURES --out png --latents latents.csv"
                    + " --measures measures.csv --save-weights weights.safetensors --save-model model.zip"),
            new Step("line-apng.json", "render --experiment OLD/experiment.colorwheel WEIGHTS PICTURES --format apng"
                    + " --out wheel.apng --latents latents-again.csv"),
            new Step("line-svg.json", "render --experiment OLD/png/wheel_e000000.png WEIGHTS --every 500"
                    + " --spacing geometric --size 300 --overlay held-out,orientation,initials --format svg --out svg"
                    + " --measures measures-again.csv"),
            new Step("line-gif.json", "render SETTINGS START PICTURES --fps 20 --format gif --out wheel.gif"),
            new Step("line-sweep.json", "sweep SETTINGS --seeds 3..6 --out sweep.jsonl"),
            new Step("line-sweep-csv.json", "sweep --experiment OLD/experiment.colorwheel SWEEP --out sweep.csv"));

    /** An experiment file of version 1 with some of the keys, not as the program writes it. */
    private static final String SHORT_FILE = """
            {"epochs": 9e1, "learning-rate": 0.050, "version": 1, "hold-out": "yellow..90", "hue-step": 22.5}""";

    private static final String TIMES = "seconds|epochsPerSecond|exportSeconds";
    private static final String EXPERIMENT_KEYWORD = "Color Wheel Lab experiment";
    private static final Map<String, String> EXPERIMENT_FILES = Map.of(
            "experiment.colorwheel", "png/wheel_e000000.png", "experiment-again.colorwheel", "wheel.apng");
    private static final String TEXTS = ".*\\.(csv|json|jsonl|svg|colorwheel)";

    private static final String MARK = "THE-ARGUMENTS";
    private static final int STEP_TIMEOUT_MINUTES = 10;
    private static final int SHOWN_BEFORE = 80;

    /** One of the two commits: the words that start its program, the renamed ones, and the folder of its files. */
    private record Side(List<String> program, Map<String, String> words, Path folder) {}

    private final Path here = Path.of("").toAbsolutePath();
    private final Path work = here.resolve("target/same-bytes");
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> worktrees = new ArrayList<>();
    private final Map<String, String[]> table = new TreeMap<>();
    private int files;

    public static void main(String[] arguments) throws Exception {
        SameBytes same = new SameBytes();
        Stream.of(arguments).skip(2).map(argument -> argument.split("=")).filter(names -> names.length == 2)
                .forEach(names -> same.renamed.put(names[0], names[1]));
        if (arguments.length != 2 + same.renamed.size()) {
            System.err.println("Give two commits, OLD and NEW, and then any of NAME=NEW-NAME.");
            System.exit(2);
        }
        try {
            same.compare(arguments[0], arguments[1]);
        } finally {
            for (String worktree : same.worktrees) {
                same.output(same.here, List.of("git", "worktree", "remove", "--force", worktree));
            }
        }
        System.exit(same.problems.isEmpty() ? 0 : 1);
    }

    private static Experiment experiment(String name, String settings, String start, String pictures, String sweep) {
        String weights = start.contains("--weights") ? start.substring(start.indexOf("--weights")) : "";
        return new Experiment(name, Map.of(
                "SETTINGS", settings, "START", start, "WEIGHTS", weights, "PICTURES", pictures, "SWEEP", sweep));
    }

    private void compare(String oldCommit, String newCommit) throws Exception {
        output(here, List.of("rm", "-rf", work.toString()));
        Files.writeString(Files.createDirectories(work).resolve("short.json"), SHORT_FILE);
        Side old = new Side(program("old", oldCommit), Map.of(), work.resolve("old"));
        Side changed = new Side(program("new", newCommit), renamed, work.resolve("new"));
        for (int k = 0; k < EXPERIMENTS.size(); k++) {
            String number = String.format(Locale.ROOT, "%02d", k + 1);
            System.out.println(number + " " + EXPERIMENTS.get(k).name());
            for (Step step : STEPS) {
                run(List.of(old, changed), number, EXPERIMENTS.get(k), step);
            }
            compareFiles(old.folder().resolve(number), changed.folder().resolve(number), k);
        }
        System.out.printf("%n%-30s", "");
        Stream.iterate(1, k -> k <= EXPERIMENTS.size(), k -> k + 1).forEach(k -> System.out.printf("%6d", k));
        System.out.println();
        table.forEach((kind, cells) -> {
            System.out.printf("%-30s", kind);
            Stream.of(cells).forEach(cell -> System.out.printf("%6s", cell == null ? "none" : cell));
            System.out.println();
            if (Arrays.asList(cells).contains(null)) {
                problems.add(kind + " is not there for every experiment, so it was not compared.");
            }
        });
        System.out.println();
        problems.forEach(System.out::println);
        System.out.println(files + " files, " + (problems.isEmpty() ? "all equal" : "problems: " + problems.size()));
    }

    /** Builds a commit, and records what Maven would start: the {@code java} that it is given is a script. */
    private List<String> program(String name, String commit) throws Exception {
        Path code = commit.equals(".") ? here : work.resolve(name + "-code");
        if (code != here) {
            output(here, List.of("git", "worktree", "add", "--force", "--detach", code.toString(), commit));
            worktrees.add(code.toString());
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path recorded = work.resolve(name + "-command");
        Path script = Files.createDirectories(work.resolve(name + "-java/bin")).resolve("java");
        Files.writeString(script, "#!/bin/sh\ncase \" $* \" in *\" " + MARK + " \"*) printf '%s\\n' \"$@\" >'"
                + recorded + "' ;; *) exec '" + java + "' \"$@\" ;; esac\n");
        script.toFile().setExecutable(true);
        String maven = " -q -B -DskipTests javafx:run -Djavafx.args=" + MARK + " '-Djavafx.executable=" + script + "'";
        output(code, List.of("sh", "-c", "mvn -o" + maven + " || mvn" + maven));
        System.out.println(name + ": " + commit + " " + output(code, List.of("git", "log", "-1", "--format=%h %s")));
        List<String> program = new ArrayList<>(List.of(java));
        program.addAll(Files.readAllLines(recorded));
        program.remove(MARK);
        return program;
    }

    private String output(Path folder, List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + text);
        }
        return text.strip();
    }

    /** Runs a step of both sides at the same time. */
    private void run(List<Side> sides, String number, Experiment experiment, Step step) throws Exception {
        Map<Side, Process> processes = new LinkedHashMap<>();
        for (Side side : sides) {
            List<String> command = new ArrayList<>(side.program());
            Stream.of(step.command().split(" "))
                    .map(word -> experiment.words().getOrDefault(word, word.replace("OLD", "../../old/" + number)))
                    .flatMap(value -> Stream.of(value.split(" ")))
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> command.add(side.words().getOrDefault(word, word)));
            Path folder = Files.createDirectories(side.folder().resolve(number));
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectOutput(folder.resolve(step.printed()).toFile())
                    .redirectError(Path.of(side.folder() + "-errors").toFile());
            builder.environment().put("XDG_CONFIG_HOME", side.folder() + "-config");
            builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
            processes.put(side, builder.start());
        }
        for (Side side : sides) {
            Process process = processes.get(side);
            if (!process.waitFor(STEP_TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
            }
            if (process.waitFor() != 0) {
                problems.add(side.folder().getFileName() + "/" + number + ", exit code " + process.exitValue() + ": "
                        + step.command() + "\n    " + Files.readString(Path.of(side.folder() + "-errors")).strip());
            }
            for (Map.Entry<String, String> each : EXPERIMENT_FILES.entrySet()) {
                extractExperiment(side.folder().resolve(number), each.getValue(), each.getKey());
            }
        }
    }

    /** A chunk of a PNG is its length, {@code tEXt}, a keyword, a zero, and the text. */
    private static void extractExperiment(Path folder, String picture, String file) throws IOException {
        byte[] png = bytes(folder.resolve(picture));
        String start = "tEXt" + EXPERIMENT_KEYWORD + '\0';
        int at = new String(png, StandardCharsets.ISO_8859_1).indexOf(start);
        if (at >= 0) {
            int end = at + "tEXt".length() + ByteBuffer.wrap(png).getInt(at - Integer.BYTES);
            Files.write(folder.resolve(file), Arrays.copyOfRange(png, at + start.length(), end));
        }
    }

    private void compareFiles(Path old, Path changed, int experiment) throws IOException {
        TreeSet<Path> all = new TreeSet<>();
        for (Path folder : List.of(old, changed)) {
            try (Stream<Path> found = Files.walk(folder)) {
                found.filter(Files::isRegularFile).map(folder::relativize).forEach(all::add);
            }
        }
        files += all.size();
        for (Path file : all) {
            String[] cells = table.computeIfAbsent(file.getName(0).toString(), kind -> new String[EXPERIMENTS.size()]);
            byte[] before = normalized(old.resolve(file), renamed);
            byte[] after = normalized(changed.resolve(file), Map.of());
            if (!Arrays.equals(before, after)) {
                cells[experiment] = "DIFF";
                problems.add(old.getFileName() + "/" + file + difference(file, before, after));
            } else if (cells[experiment] == null) {
                cells[experiment] = "=";
            }
        }
    }

    /** Nothing if there is no such file. */
    private static byte[] bytes(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private static byte[] normalized(Path file, Map<String, String> renamed) throws IOException {
        if (!file.toString().matches(TEXTS)) {
            return bytes(file);
        }
        String text = new String(bytes(file), StandardCharsets.UTF_8);
        if (STEPS.stream().anyMatch(step -> file.endsWith(step.printed()))) {
            text = text.replaceAll("\"(" + TIMES + ")\":[^,}]*,", "");
        }
        for (Map.Entry<String, String> each : renamed.entrySet()) {
            text = text.replace('"' + each.getKey() + "\":", '"' + each.getValue() + "\":")
                    .replaceFirst("^(|.*,)" + each.getKey() + "(?=[,\n])", "$1" + each.getValue());
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String difference(Path file, byte[] before, byte[] after) {
        if (!file.toString().matches(TEXTS) || before.length == 0 || after.length == 0) {
            return String.format(Locale.ROOT, ": differs from byte %,d on; old has %,d bytes, new has %,d",
                    Arrays.mismatch(before, after), before.length, after.length);
        }
        String[] old = new String(before, StandardCharsets.UTF_8).split("\n", -1);
        String[] changed = new String(after, StandardCharsets.UTF_8).split("\n", -1);
        int line = Arrays.mismatch(old, changed);
        String oldLine = line < old.length ? old[line] : "";
        String newLine = line < changed.length ? changed[line] : "";
        int from = Math.max(0, Arrays.mismatch(oldLine.toCharArray(), newLine.toCharArray()) - SHOWN_BEFORE);
        return String.format(Locale.ROOT, ", line %d%n    old: %.160s%n    new: %.160s",
                line + 1, oldLine.substring(from), newLine.substring(from));
    }
}
