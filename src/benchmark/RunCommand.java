import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Prints the command line by which {@code mvn javafx:run} starts the program of a checkout with a JDK, one argument a
 * line: Maven is given a JDK whose {@code java} writes it down. The plugin asks a whole JDK for its modules, so the rest
 * of it is the real one's.
 *
 * <pre>
 *   java src/benchmark/RunCommand.java CHECKOUT JDK
 * </pre>
 */
public final class RunCommand {
    private RunCommand() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 2) {
            System.err.println("Two arguments are needed: a checkout and the folder of a JDK.");
            System.exit(2);
        }
        Path work = Files.createTempDirectory("run-command");
        try {
            Path recorded = record(Path.of(args[0]), args[1], work);
            System.out.println(args[1] + "/bin/java");
            Files.readAllLines(recorded).forEach(System.out::println);
        } finally {
            clear(work);
        }
    }

    /** Returns the file with the arguments. */
    private static Path record(Path checkout, String jdk, Path work) throws Exception {
        Path recorded = work.resolve("recorded");
        Path home = Files.createDirectory(work.resolve("jdk"));
        Path bin = Files.createDirectory(home.resolve("bin"));
        link(Path.of(jdk), home);
        link(Path.of(jdk, "bin"), bin);
        Path recorder = bin.resolve("java");
        Files.delete(recorder);
        Files.writeString(
                recorder,
                "#!/bin/sh\ncase \" $* \" in *\" colorwheel.launch.Launcher \"*) for a; do printf '%s\\n' \"$a\"; done >>'"
                        + recorded + "' ;; *) exec '" + jdk + "/bin/java' \"$@\" ;; esac\n");
        recorder.toFile().setExecutable(true);
        ProcessBuilder maven = new ProcessBuilder(
                        "mvn", "-o", "-q", "test-compile", "javafx:run", "-Djavafx.executable=" + recorder)
                .directory(checkout.toFile())
                .redirectOutput(ProcessBuilder.Redirect.to(work.resolve("said").toFile()))
                .redirectErrorStream(true);
        maven.environment().put("JAVA_HOME", jdk);
        if (maven.start().waitFor() != 0) {
            throw new IOException(maven.command() + " failed: " + Files.readString(work.resolve("said")));
        }
        return recorded;
    }

    /** Links to all that is in a folder, but for what is there already. */
    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.list(from)) {
            for (Path one : all.toList()) {
                Path link = to.resolve(one.getFileName());
                if (Files.notExists(link)) {
                    Files.createSymbolicLink(link, one.toRealPath());
                }
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
