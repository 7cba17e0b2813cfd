package colorwheel.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The processor time of this process by the work of its threads, the JVM's own threads included. Read from the Linux
 * kernel, which keeps nanoseconds for each thread; empty on other systems.
 */
final class ThreadTimes {
    /** What the threads of a kind are called; Linux keeps 15 letters of a name. The first that fits counts. */
    private enum Kind {
        TRAINING("preview", "training", "baseline", "comparison", "sweep"),
        JAVAFX("JavaFX Applicat"),
        RENDERER("QuantumRenderer"),
        PAINTING("paint"),
        MEASURING("measures", "stable epoch"),
        WARM_UP("warm-up"),
        C1("C1 CompilerThre"),
        C2("C2 CompilerThre"),
        GC("GC Thread", "ParGC", "G1 ", "VM Thread", "ParallelGC", "Serial"),
        OTHERS("");

        private final List<String> names;

        Kind(String... names) {
            this.names = List.of(names);
        }

        static Kind of(String thread) {
            for (Kind kind : values()) {
                if (kind.names.stream().anyMatch(thread::startsWith)) {
                    return kind;
                }
            }
            return OTHERS;
        }

        String key() {
            return switch (this) {
                case JAVAFX -> "javafx";
                case WARM_UP -> "warmUp";
                default -> name().toLowerCase(Locale.ROOT);
            };
        }
    }

    private record Used(Kind kind, long nanos) {}

    private static final Path TASKS = Path.of("/proc/self/task");

    private Map<String, Used> before = Map.of();

    /** Counts from now on. Reads a hundred small files: some milliseconds. */
    void begin() {
        before = read();
    }

    /**
     * The seconds of the processor since the beginning, by kind of thread. A thread that has ended meanwhile is not
     * counted.
     */
    Map<String, Double> secondsSince() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        Map<String, Used> now = read();
        if (now.isEmpty()) {
            return seconds;
        }
        for (Kind kind : Kind.values()) {
            seconds.put(kind.key(), 0.0);
        }
        now.forEach((thread, used) -> {
            Used earlier = before.get(thread);
            long nanos = used.nanos() - (earlier == null ? 0 : earlier.nanos());
            seconds.merge(used.kind().key(), nanos * 1e-9, Double::sum);
        });
        return seconds;
    }

    private static Map<String, Used> read() {
        Map<String, Used> threads = new HashMap<>();
        if (!Files.isDirectory(TASKS)) {
            return threads;
        }
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            for (Path task : tasks) {
                read(task, threads);
            }
        } catch (IOException unreadable) {
            return Map.of();
        }
        return threads;
    }

    private static void read(Path task, Map<String, Used> threads) {
        try {
            String name = Files.readString(task.resolve("comm"), StandardCharsets.ISO_8859_1)
                    .strip();
            String time = Files.readString(task.resolve("schedstat"), StandardCharsets.ISO_8859_1);
            long nanos = Long.parseLong(time.substring(0, time.indexOf(' ')));
            threads.put(task.getFileName().toString(), new Used(Kind.of(name), nanos));
        } catch (IOException ended) {
            // Between the listing and the reading: it is not counted.
            threads.remove(task.getFileName().toString());
        }
    }
}
