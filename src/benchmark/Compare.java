import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures one row of a table of speeds: runs variants of the program in turn, a yardstick in C right before each run,
 * and prints medians and ranges, in milliseconds and in T. T is what 500 epochs take in C on one core.
 *
 * <pre>
 *   java src/benchmark/Compare.java ROW [--rounds N] [--jdk HOME]... [--checkout FOLDER]... [--program FILE]...
 *        [--without-archive] [--limit FILE.c] [--torch FILE.py] [--through COMMAND] [--java-option OPTION]...
 * </pre>
 *
 * Rows: {@code drag} (first drag, five seconds after the start), {@code paint} (two seconds after the first paint),
 * {@code loaded} (as drag, with one core taken by another program), {@code first} (as drag, the very first run of a
 * fresh clone), {@code late} (begun after 15 seconds), {@code hand} (as late, but by turns slow and fast, as a hand
 * moves), {@code sketch} (as late, in experiment 1.3), {@code sweep} (2,000 seeds, whole process), {@code render} (500
 * epochs of DL4J from the start of the command), {@code idle} (a window in which nothing happens), {@code openings}
 * (first opening of each dialog and tab).
 *
 * <p>A variant is a checkout with a JDK, run by the command line that {@code RunCommand.java} finds out, or an installed
 * program of this checkout's version. Without any it is this checkout with the JDK that runs this. The rows with a window
 * are measured by the commands of {@code colorwheel.benchmark}, which are compiled first, and need a display. The
 * yardstick is {@code limit.c} of {@code --limit} or of the environment's LIMIT_C, or else {@code yardstick.c} beside
 * this file; it needs gcc. {@code --torch} names a script that prints PyTorch's {@code epochsPerSecond}, for the row
 * {@code render}; it needs Debian's python3-torch.
 */
public final class Compare {
    private static final int EPOCHS = 500;
    private static final int SEEDS = 2_000;
    private static final int IDLE_AFTER_SECONDS = 25;
    private static final int IDLE_SECONDS = 20;
    private static final List<String> WITHOUT_ARCHIVE = List.of("first", "sweep", "render");
    private static final String NO_ARCHIVE = "-Dcolorwheel.archive=none";
    private static final Path MEASUREMENTS = Path.of("target/test-classes");
    private static final int LONGEST_MAKING_SECONDS = 300;

    private record Variant(String name, List<String> command, Path checkout, String jdk) {}

    private final Path here = Path.of("").toAbsolutePath();
    private final Path work = Files.createTempDirectory("compare");
    private final Map<String, Map<String, List<Double>>> figures = new LinkedHashMap<>();
    private final List<Variant> variants = new ArrayList<>();
    private final List<Path> checkouts = new ArrayList<>();
    private final List<String> jdks = new ArrayList<>();
    private final List<Path> programs = new ArrayList<>();
    private final List<String> javaOptions = new ArrayList<>();
    private String row;
    private int rounds = 7;
    private boolean withoutArchive;
    private Path limit;
    private Path torch;
    private List<String> through = List.of();

    private Compare() throws IOException {}

    public static void main(String[] args) throws Exception {
        Compare compare = new Compare();
        try {
            compare.read(args);
            compare.prepare();
            for (int round = 0; round < compare.rounds; round++) {
                for (Variant variant : compare.variants) {
                    compare.measure(variant);
                }
            }
            compare.print();
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        } finally {
            compare.clear(compare.work);
        }
    }

    private void read(String[] args) {
        List<String> rows = List.of("drag", "paint", "loaded", "first", "late", "hand", "sketch", "sweep", "render", "idle", "openings");
        if (args.length == 0 || !rows.contains(args[0])) {
            throw new IllegalArgumentException("The first argument is a row, one of: " + String.join(", ", rows));
        }
        row = args[0];
        for (int k = 1; k < args.length; k++) {
            if (args[k].equals("--without-archive")) {
                withoutArchive = true;
                continue;
            }
            if (k + 1 == args.length) {
                throw new IllegalArgumentException(args[k] + " needs a value, or is no option.");
            }
            String value = args[k + 1];
            switch (args[k++]) {
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--jdk" -> jdks.add(value);
                case "--checkout" -> checkouts.add(Path.of(value).toAbsolutePath().normalize());
                case "--program" -> programs.add(Path.of(value).toAbsolutePath());
                case "--limit" -> limit = Path.of(value);
                case "--torch" -> torch = Path.of(value).toAbsolutePath();
                case "--through" -> through = List.of(value.split(" "));
                case "--java-option" -> javaOptions.add(value);
                default -> throw new IllegalArgumentException(args[k - 1] + " is no option.");
            }
        }
    }

    private void prepare() throws Exception {
        if (limit == null) {
            String named = System.getenv("LIMIT_C");
            limit = named == null ? here.resolve("src/benchmark/yardstick.c") : Path.of(named);
        }
        if (!Files.isReadable(limit)) {
            throw new IllegalArgumentException(limit + " is not there: name the yardstick with --limit FILE.c.");
        }
        run(here, Map.of(), List.of("gcc", "-O3", "-march=native", "-ffast-math", "-mprefer-vector-width=512",
                limit.toString(), "-o", work.resolve("limit").toString(), "-lm"));
        if (checkouts.isEmpty() && programs.isEmpty()) {
            checkouts.add(here);
        }
        if (jdks.isEmpty()) {
            jdks.add(System.getProperty("java.home"));
        }
        for (Path checkout : checkouts) {
            for (String jdk : jdks) {
                String name = (checkouts.size() > 1 ? checkout.getFileName() + ", " : "") + Path.of(jdk).getFileName();
                List<String> command = row.equals("first") ? List.of() : commandOf(checkout, jdk);
                Variant variant = new Variant(name, command, checkout, jdk);
                variants.add(variant);
                if (withoutArchive) {
                    List<String> without = new ArrayList<>(command);
                    without.add(1, NO_ARCHIVE);
                    variants.add(new Variant(name + ", no archive", without, checkout, jdk));
                }
                if (!WITHOUT_ARCHIVE.contains(row)) {
                    makeArchive(variant);
                }
            }
        }
        if (!programs.isEmpty()) {
            run(here, Map.of(), List.of("mvn", "-o", "-q", "test-compile"));
        }
        for (Path program : programs) {
            variants.add(new Variant(program.toString(), List.of(program.toString()), null, null));
        }
    }

    private List<String> commandOf(Path checkout, String jdk) throws Exception {
        String lines = run(here, Map.of(),
                List.of(ProcessHandle.current().info().command().orElseThrow(), "src/benchmark/RunCommand.java",
                        checkout.toString(), jdk));
        List<String> command = new ArrayList<>(lines.lines().toList());
        command.addAll(1, javaOptions);
        return command;
    }

    /** A first window, so that the archive of its classes is there for those that are measured. */
    private void makeArchive(Variant variant) throws Exception {
        measurement(variant, List.of("drag", "--positions", "600", "--report", work.resolve("drag.json").toString()));
        awaitArchive(variant.checkout());
    }

    /** Waits until the process that makes an archive in the background has ended. */
    private static void awaitArchive(Path checkout) throws Exception {
        Path kept = checkout.resolve("target/launch");
        for (int second = 0; second < LONGEST_MAKING_SECONDS; second++) {
            TimeUnit.SECONDS.sleep(1);
            try (Stream<Path> all = Files.exists(kept) ? Files.walk(kept) : Stream.empty()) {
                if (all.noneMatch(file -> file.getFileName().toString().matches("(making|recording)-.*"))) {
                    return;
                }
            }
        }
        throw new IOException("The archive of classes in " + kept + " was not made.");
    }

    private void measure(Variant variant) throws Exception {
        double epochsPerSecond = yardstick();
        double t = EPOCHS / epochsPerSecond * 1e3;
        note(variant, "T, ms", t);
        switch (row) {
            case "sweep" -> sweep(variant, epochsPerSecond);
            case "render" -> render(variant);
            case "idle" -> idle(variant);
            case "openings" -> openings(variant, t);
            default -> drag(variant, t);
        }
    }

    private double yardstick() throws Exception {
        String line = run(work, Map.of(), List.of(work.resolve("limit").toString(), "15"));
        return number(line, "epochsPerSecond");
    }

    private void drag(Variant variant, double t) throws Exception {
        Path report = work.resolve("drag.json");
        List<String> arguments = new ArrayList<>(List.of("drag", "--positions", "300", "--report", report.toString(),
                "--yardstick", String.format(Locale.ROOT, "%.4f", t)));
        arguments.addAll(switch (row) {
            case "paint" -> List.of("--after-paint", "2");
            case "late" -> List.of("--after-start", "15");
            case "hand" -> List.of("--after-start", "15", "--by-hand");
            case "sketch" -> List.of("--after-start", "15", "--preset", "1.3");
            default -> List.of("--after-start", "5");
        });
        Process other = row.equals("loaded") ? otherProgram() : null;
        try {
            if (row.equals("first")) {
                firstRun(variant, arguments);
            } else {
                measurement(variant, arguments);
            }
        } finally {
            if (other != null) {
                other.destroyForcibly().waitFor();
            }
        }
        String json = Files.readString(report);
        String all = json.substring(0, json.indexOf("\"first60\""));
        String first = json.substring(json.indexOf("\"first60\""));
        for (String what : List.of("p95", "median", "worst", "longestFrame")) {
            note(variant, what + ", T", number(all, what + "Yardsticks"));
            note(variant, what + ", ms", number(all, what + "Millis"));
        }
        note(variant, "first 60, p95, T", number(first, "p95Yardsticks"));
        note(variant, "rest, p95, T", number(json.substring(json.indexOf("\"rest\"")), "p95Yardsticks"));
        note(variant, "frames/s", number(all, "framesPerSecond"));
        note(variant, "first paint, s", number(all, "firstPaintSecondsAfterStart"));
        String threads = json.substring(json.indexOf("\"processorSeconds\""));
        for (String thread : List.of("training", "javafx", "renderer", "painting", "c1", "c2", "gc", "others")) {
            note(variant, "CPU s, " + thread, number(threads, thread));
        }
    }

    /** Takes the first core whole, where the system can say which. */
    private static Process otherProgram() throws IOException {
        String loop = "while :; do :; done";
        boolean pinned = Files.isExecutable(Path.of("/usr/bin/taskset"));
        return (pinned ? new ProcessBuilder("/usr/bin/taskset", "-c", "0", "sh", "-c", loop)
                : new ProcessBuilder("sh", "-c", loop)).start();
    }

    private void firstRun(Variant variant, List<String> arguments) throws Exception {
        Path clone = Files.createTempDirectory(work, "clone");
        run(work, Map.of(), List.of("git", "clone", "--quiet", variant.checkout().toString(), clone.toString()));
        run(clone, Map.of("JAVA_HOME", variant.jdk(), "XDG_CONFIG_HOME", work.resolve("config").toString()),
                through(List.of("mvn", "-o", "-q", "-Pbenchmark", "test-compile", "javafx:run", "-Darchive=auto",
                        "-Djavafx.args=" + String.join(" ", arguments))));
        awaitArchive(clone);
        clear(clone);
    }

    private void sweep(Variant variant, double epochsPerSecond) throws Exception {
        Path file = work.resolve("sweep.jsonl");
        long begun = System.nanoTime();
        lab(variant, List.of("sweep", "--seeds", "0.." + (SEEDS - 1), "--out", file.toString()));
        double seconds = (System.nanoTime() - begun) * 1e-9;
        Files.delete(file);
        note(variant, "seconds", seconds);
        note(variant, "of C on one core", (double) SEEDS * EPOCHS / seconds / epochsPerSecond);
    }

    /** The epochs a second that the command reports, and PyTorch's right before if --torch names its loop. */
    private void render(Variant variant) throws Exception {
        double pyTorch = torch == null
                ? Double.NaN
                : number(run(work, Map.of(), List.of("/usr/bin/python3", torch.toString())), "epochsPerSecond");
        lab(variant, List.of("render", "--no-frames"));
        double epochsPerSecond = number(Files.readString(work.resolve("output")), "epochsPerSecond");
        note(variant, "epochs/s", epochsPerSecond);
        if (torch != null) {
            note(variant, "PyTorch, epochs/s", pyTorch);
            note(variant, "of PyTorch", epochsPerSecond / pyTorch);
        }
    }

    private void idle(Variant variant) throws Exception {
        Process window = start(variant, List.of(), false);
        try {
            TimeUnit.SECONDS.sleep(IDLE_AFTER_SECONDS);
            double before = cpuSeconds(window);
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            note(variant, "% of a core", 100 * (cpuSeconds(window) - before) / IDLE_SECONDS);
        } finally {
            window.descendants().forEach(ProcessHandle::destroy);
            window.destroy();
            window.waitFor();
        }
    }

    private static double cpuSeconds(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToDouble(one -> one.info().totalCpuDuration().orElseThrow().toNanos() * 1e-9)
                .sum();
    }

    private void openings(Variant variant, double t) throws Exception {
        Path report = work.resolve("openings.json");
        measurement(variant, List.of("openings", "--report", report.toString()));
        Matcher each = Pattern.compile("\"([^\"]+)\"\\s*:\\s*([0-9.E-]+)").matcher(Files.readString(report));
        while (each.find()) {
            note(variant, each.group(1) + ", T", Double.parseDouble(each.group(2)) / t);
        }
    }

    private void lab(Variant variant, List<String> arguments) throws Exception {
        await(variant, start(variant, arguments, false));
    }

    private void measurement(Variant variant, List<String> arguments) throws Exception {
        await(variant, start(variant, arguments, true));
    }

    private void await(Variant variant, Process process) throws Exception {
        if (process.waitFor() != 0) {
            throw new IOException(variant.name() + " ended with exit code " + process.exitValue() + ": "
                    + Files.readString(work.resolve("errors")));
        }
    }

    private Process start(Variant variant, List<String> arguments, boolean measures) throws IOException {
        String measurements = "-Dcolorwheel.benchmark=" + MEASUREMENTS;
        List<String> command = new ArrayList<>(variant.command());
        if (measures && variant.checkout() != null) {
            command.add(1, measurements);
        }
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(through(command))
                .directory(variant.checkout() == null ? here.toFile() : variant.checkout().toFile())
                .redirectOutput(work.resolve("output").toFile())
                .redirectError(work.resolve("errors").toFile());
        Path config = work.resolve("config");
        clear(config);
        builder.environment().put("XDG_CONFIG_HOME", config.toString());
        if (measures && variant.checkout() == null) {
            builder.environment().put("COLOR_WHEEL_LAB_JAVA", measurements);
        }
        return builder.start();
    }

    private List<String> through(List<String> command) {
        return Stream.concat(through.stream(), command.stream()).toList();
    }

    private static String run(Path folder, Map<String, String> environment, List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed: " + said);
        }
        return said;
    }

    private static double number(String json, String key) {
        Matcher found = Pattern.compile("\"" + key + "\"\\s*:\\s*([0-9.E-]+)").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + key + " in " + json);
        }
        return Double.parseDouble(found.group(1));
    }

    private void note(Variant variant, String what, double value) {
        figures.computeIfAbsent(what, key -> new TreeMap<>())
                .computeIfAbsent(variant.name(), key -> new ArrayList<>())
                .add(value);
    }

    private void print() {
        System.out.printf(Locale.ROOT, "%s: medians of %d alternating runs, and their ranges%n", row, rounds);
        figures.forEach((what, byVariant) -> byVariant.forEach((variant, values) -> {
            double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf(Locale.ROOT, "%-24s %-40s %9.2f   %.2f to %.2f%n", what, variant,
                    sorted[(sorted.length - 1) / 2], sorted[0], sorted[sorted.length - 1]);
        }));
    }

    private void clear(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
