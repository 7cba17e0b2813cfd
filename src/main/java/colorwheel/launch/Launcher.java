package colorwheel.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts the program in a Java process of its own, and passes on its streams, the signals that end it, and its exit
 * code.
 *
 * <p>System properties: {@code colorwheel.target}, the folder of the build's output, where jar and archives are kept;
 * {@code colorwheel.jvm}, the folder of the options; {@code colorwheel.archive}, {@code none} for a window that neither
 * uses nor makes an archive; {@code colorwheel.benchmark}, which is passed on to {@code colorwheel.Main}.
 */
public final class Launcher {
    private static final String NO_ARCHIVE = "none";

    private Launcher() {}

    /** Ends with the exit code of the program. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            System.exit(run(List.of(arguments)));
        } catch (IOException failure) {
            System.err.println("color-wheel-lab: The program cannot be started: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static int run(List<String> arguments) throws IOException, InterruptedException {
        Path kept = Path.of(System.getProperty("colorwheel.target")).resolve("launch");
        Path options = Path.of(System.getProperty("colorwheel.jvm"));
        JavaCommand.Kind kind = JavaCommand.Kind.of(arguments);
        ProgramFiles built = ProgramFiles.ofClassPath(System.getProperty("java.class.path"));
        if (kind == JavaCommand.Kind.COMMAND) {
            // It has no archive, and so needs no jar.
            return start(JavaCommand.of(options, kind, built), arguments);
        }
        ProgramFiles files = files(built, kept);
        JavaCommand command = JavaCommand.of(options, kind, files);
        if (!files.allAreJars() || archiveRefused()) {
            return start(command, arguments);
        }
        Archive archive = Archive.of(kept, command);
        return switch (use(archive, arguments)) {
            case NONE -> start(command, arguments);
            case READ -> read(command, archive, arguments);
            case RECORD -> record(command, archive, arguments);
        };
    }

    private static Archive.Use use(Archive archive, List<String> arguments) {
        try {
            Archive.Use use = archive.useFor(arguments);
            if (use == Archive.Use.RECORD) {
                archive.prepare();
            }
            return use;
        } catch (IOException failure) {
            warn("The archive of classes cannot be used, so the window starts slower", failure);
            return Archive.Use.NONE;
        }
    }

    /** If no jar can be made, the program starts without an archive. */
    private static ProgramFiles files(ProgramFiles built, Path kept) {
        try {
            return built.withClassesIn(ProgramJar.of(built.classes(), kept));
        } catch (IOException failure) {
            warn("The classes could not be packed into a jar in " + kept + ", so the window starts slower", failure);
            return built;
        }
    }

    private static boolean archiveRefused() {
        return NO_ARCHIVE.equals(System.getProperty("colorwheel.archive"));
    }

    /** Runs the program without an archive. */
    private static int start(JavaCommand command, List<String> arguments) throws IOException, InterruptedException {
        return ProgramProcess.run(command.with(List.of()), arguments).exitCode();
    }

    private static int read(JavaCommand command, Archive archive, List<String> arguments)
            throws IOException, InterruptedException {
        ProgramProcess.Ended ended = ProgramProcess.run(command.with(archive.optionsToRead()), arguments);
        if (ended.hasCrashed()) {
            // The archive may be the cause; the next start makes another.
            archive.discard();
        }
        return ended.exitCode();
    }

    private static int record(JavaCommand command, Archive archive, List<String> arguments)
            throws IOException, InterruptedException {
        Archive.Recording recording = archive.record();
        ProgramProcess.Ended ended = ProgramProcess.run(command.with(recording.options()), arguments);
        if (ended.exitCode() != 0 || !recording.isComplete()) {
            recording.discard();
            // Recording hides Java's own message on a failed start.
            ProgramProcess.explain(command, ended);
            return ended.exitCode();
        }
        try {
            ArchiveMaker.start(command, recording, ended.lasted());
        } catch (IOException failure) {
            warn("No archive of classes could be made, so the next window starts slower", failure);
        }
        return ended.exitCode();
    }

    private static void warn(String consequence, IOException failure) {
        System.err.println("color-wheel-lab: " + consequence + ": " + failure.getMessage());
    }
}
