package colorwheel.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the archive of classes from what a window has loaded: a process of its own, which goes on when the program has
 * ended, and runs at low priority.
 */
public final class ArchiveMaker {
    private static final Path NICE = Path.of("/usr/bin/nice");

    private ArchiveMaker() {}

    /**
     * Starts the process.
     *
     * @param lasted how long the window was open
     */
    static void start(JavaCommand command, Archive.Recording recording, Duration lasted) throws IOException {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            words.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        words.add(command.executable().toString());
        words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m", "-Xshare:auto"));
        for (String property : List.of("colorwheel.target", "colorwheel.jvm")) {
            words.add("-D" + property + "=" + System.getProperty(property));
        }
        words.addAll(List.of("-classpath", command.files().joined(), ArchiveMaker.class.getName()));
        words.addAll(List.of(recording.file().toString(), Long.toString(lasted.toSeconds())));
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.to(
                recording.file().resolveSibling("archive.log").toFile());
        Process maker = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        maker.getOutputStream().close();
    }

    /** @param arguments the recording and the seconds for which the window was open */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path recording = Path.of(arguments[0]);
        JavaCommand command = JavaCommand.of(
                Path.of(System.getProperty("colorwheel.jvm")),
                JavaCommand.Kind.WINDOW,
                ProgramFiles.ofClassPath(System.getProperty("java.class.path")));
        Archive archive = Archive.of(Path.of(System.getProperty("colorwheel.target"), "launch"), command);
        Path making = Files.createFile(archive.making());
        Path unfinished = archive.unfinished();
        try {
            Process java = new ProcessBuilder(command.words(archive.optionsToMake(recording, unfinished)))
                    .inheritIO()
                    .start();
            int exitCode = java.waitFor();
            if (exitCode == 0) {
                archive.install(unfinished, Duration.ofSeconds(Long.parseLong(arguments[1])));
            } else {
                System.err.println("Java ended with " + exitCode + " when it was to make an archive.");
            }
        } finally {
            Files.deleteIfExists(unfinished);
            Files.deleteIfExists(recording);
            Files.deleteIfExists(making);
        }
    }
}
