package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of this Java with another locale, environment or home. */
final class OtherProcess {
    private static final int PATIENCE_MINUTES = 15;

    private final Path folder;
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();

    /** @param folder where its output goes */
    OtherProcess(Path folder) {
        this.folder = folder;
        // What the tests themselves run with, such as the headless window; but for what is set here.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-Duser.") && !option.startsWith("-javaagent"))
                .forEach(options::add);
        // It is over before more threads that collect would be worth it.
        options.addAll(List.of("-XX:-UseParallelGC", "-XX:+UseSerialGC"));
    }

    /** The language and the country by their tag, with digits of their own if it names them. */
    OtherProcess locale(String language, String country, String extensions) {
        options.add("-Duser.language=" + language);
        options.add("-Duser.country=" + country);
        if (!extensions.isEmpty()) {
            options.add("-Duser.extensions=" + extensions);
        }
        return this;
    }

    OtherProcess option(String option) {
        options.add(option);
        return this;
    }

    OtherProcess environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Runs a main class to its end. */
    Console run(Class<?> main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /**
     * The same by the shell, which takes names that this process itself may not be able to express.
     *
     * @param script with {@code "$@"} for the command that starts Java and the main class
     */
    Console runInShell(String script, Class<?> main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", "-c", script, "bash"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private Console run(List<String> command) throws Exception {
        File out = Files.createTempFile(folder, "out", "").toFile();
        File err = Files.createTempFile(folder, "err", "").toFile();
        ProcessBuilder process = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
        process.environment().remove("JAVA_TOOL_OPTIONS");
        process.environment().putAll(environment);
        Process running = process.start();
        try {
            assertThat(running.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES))
                    .as(() -> "the process ends: " + lines(err))
                    .isTrue();
        } finally {
            running.destroyForcibly();
        }
        return new Console(running.exitValue(), lines(out), lines(err));
    }

    private static List<String> lines(File file) {
        try {
            return Files.readString(Path.of(file.getPath()), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("WARNING: Using incubator modules"))
                    .toList();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
