package colorwheel.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The archive of the classes that a window loads, which Java maps into memory instead of reading and verifying them.
 * With JDK 25 it also has the profiles of methods, so that they are compiled sooner. It is made from the classes that
 * one window has loaded, and is valid for one Java, one set of jars and one set of options.
 *
 * <p>A note beside the archive says what it was made for, with its size and time. Java's own checks are not enough: JDK
 * 17 crashes on a truncated file.
 */
final class Archive {
    /** How a start uses the archive of classes. */
    enum Use {
        /** Not at all. */
        NONE,

        /** The window starts with it. */
        READ,

        /** The classes that the window loads are recorded; the archive is made from them when the window is closed. */
        RECORD
    }

    /** The first Java that archives profiles. */
    private static final int FIRST_WITH_PROFILES = 25;
    /** A window that was open for less has not loaded everything that a drag needs. */
    private static final Duration MIN_RECORDED_TIME = Duration.ofSeconds(8);

    private static final int MAX_RECORDINGS = 3;
    /** Longer than making an archive takes on a slow machine. */
    private static final Duration MAKING_TIMEOUT = Duration.ofMinutes(10);

    private static final String RECORDING_PREFIX = "recording-";
    private static final String MAKING_PREFIX = "making-";

    private final Path folder;
    private final Path file;
    private final Path noteFile;
    private final String madeFor;
    private final boolean profiles = JavaCommand.feature() >= FIRST_WITH_PROFILES;

    private Archive(Path folder, String madeFor) {
        this.folder = folder;
        this.madeFor = madeFor;
        file = folder.resolve(profiles ? "window.aot" : "window.jsa");
        noteFile = folder.resolve("window.txt");
    }

    /** The archive for a command, made or not. */
    static Archive of(Path kept, JavaCommand command) throws IOException {
        String java = System.getProperty("java.vm.version");
        StringBuilder madeFor = new StringBuilder();
        madeFor.append(java).append('\n');
        command.words(List.of()).forEach(word -> madeFor.append(word).append('\n'));
        for (Path input : (Iterable<Path>) command.inputs()::iterator) {
            madeFor.append(stamp(input)).append('\n');
        }
        return new Archive(kept.resolve("jdk-" + java.replaceAll("[^A-Za-z0-9.+-]", "_")), madeFor.toString());
    }

    /** The size and time of a file, which change when it is written again. */
    private static String stamp(Path file) throws IOException {
        return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    }

    /** How a start with these arguments uses it. */
    Use useFor(List<String> arguments) throws IOException {
        Optional<Note> note = note();
        boolean usable = note.isPresent()
                && Files.exists(file)
                && stamp(file).equals(note.get().stamp());
        boolean opensWindow = arguments.isEmpty() || !arguments.get(0).startsWith("-");
        if (opensWindow && !(usable && note.get().suffices()) && !isBeingMade()) {
            return Use.RECORD;
        }
        return usable ? Use.READ : Use.NONE;
    }

    private Optional<Note> note() throws IOException {
        return Files.exists(noteFile) ? Note.parse(Files.readString(noteFile), madeFor) : Optional.empty();
    }

    /** The options of a window that starts with it. */
    List<String> optionsToRead() {
        return profiles ? List.of("-XX:AOTCache=" + file) : List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + file);
    }

    /** The options of the process that makes it from a recording. */
    List<String> optionsToMake(Path recording, Path target) {
        return profiles
                ? List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recording, "-XX:AOTCache=" + target)
                : List.of("-Xshare:dump", "-XX:SharedClassListFile=" + recording, "-XX:SharedArchiveFile=" + target);
    }

    /** Prepares for a recording: makes the folder and removes recordings that killed processes have left. */
    void prepare() throws IOException {
        Files.createDirectories(folder);
        for (Path old : files(RECORDING_PREFIX)) {
            if (!isOfLivingProcess(old, RECORDING_PREFIX)) {
                Files.deleteIfExists(old);
            }
        }
        Files.deleteIfExists(recorded());
    }

    private Path recorded() {
        return folder.resolve(RECORDING_PREFIX + ProcessHandle.current().pid());
    }

    /** A recording of this process's window. */
    Recording record() {
        Path recorded = recorded();
        return new Recording(
                recorded,
                profiles
                        // Otherwise Java prints at the end that it has recorded.
                        ? List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recorded, "-XX:-DisplayVMOutput")
                        : List.of("-Xshare:auto", "-XX:DumpLoadedClassList=" + recorded));
    }

    /** The classes that a window has loaded, in a file of Java's own format. */
    record Recording(Path file, List<String> options) {
        boolean isComplete() {
            return Files.exists(file);
        }

        void discard() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /** The file in which it is made before it is moved to its place. */
    Path unfinished() throws IOException {
        return Files.createTempFile(folder, "window-", ".tmp");
    }

    /** The file that exists while this process makes the archive. */
    Path making() {
        return folder.resolve(MAKING_PREFIX + ProcessHandle.current().pid());
    }

    private boolean isBeingMade() throws IOException {
        for (Path making : files(MAKING_PREFIX)) {
            // Another process may have got the number meanwhile, but no archive takes that long.
            if (isOfLivingProcess(making, MAKING_PREFIX) && isYoung(making)) {
                return true;
            }
        }
        return false;
    }

    private List<Path> files(String prefix) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, prefix + "*")) {
            found.forEach(files::add);
        }
        return files;
    }

    private static boolean isOfLivingProcess(Path file, String prefix) {
        long process = Long.parseLong(file.getFileName().toString().substring(prefix.length()));
        return ProcessHandle.of(process).isPresent();
    }

    private static boolean isYoung(Path file) throws IOException {
        try {
            Instant made = Files.getLastModifiedTime(file).toInstant();
            return made.isAfter(Instant.now().minus(MAKING_TIMEOUT));
        } catch (NoSuchFileException gone) {
            // Its process has ended.
            return false;
        }
    }

    /** Moves a newly made archive to its place. */
    void install(Path made, Duration lasted) throws IOException {
        int recordings = note().map(Note::recordings).orElse(0) + 1;
        try (FileChannel channel = FileChannel.open(made, StandardOpenOption.READ)) {
            channel.force(true);
        }
        discard();
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(noteFile, new Note(stamp(file), lasted, recordings).text(madeFor));
    }

    /** Discards it. The file stays, since another process may have mapped it; without its note it is not used. */
    void discard() throws IOException {
        Files.deleteIfExists(noteFile);
    }

    /**
     * The facts on a finished archive.
     *
     * @param stamp the stamp of its file
     * @param lasted how long the recorded window was open
     * @param recordings how many archives were made for the same purpose
     */
    private record Note(String stamp, Duration lasted, int recordings) {
        /** An archive of a window that was open for a short time is made again, but not for ever. */
        boolean suffices() {
            return lasted.compareTo(MIN_RECORDED_TIME) >= 0 || recordings >= MAX_RECORDINGS;
        }

        String text(String madeFor) {
            return stamp + "\n" + lasted.toSeconds() + " " + recordings + "\n" + madeFor;
        }

        /** Empty if the note is damaged or for another purpose. */
        static Optional<Note> parse(String text, String madeFor) {
            String[] parts = text.split("\n", 3);
            if (parts.length < 3 || !parts[2].equals(madeFor) || !parts[1].matches("\\d{1,9} \\d{1,3}")) {
                return Optional.empty();
            }
            String[] numbers = parts[1].split(" ");
            return Optional.of(
                    new Note(parts[0], Duration.ofSeconds(Long.parseLong(numbers[0])), Integer.parseInt(numbers[1])));
        }
    }
}
