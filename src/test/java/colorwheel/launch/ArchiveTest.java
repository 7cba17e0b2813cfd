package colorwheel.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a window starts with an archive, and when it is recorded for one. */
class ArchiveTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    private Path jar;
    private Path options;

    @BeforeEach
    void aProgram() throws IOException {
        jar = Files.writeString(folder.resolve("program.jar"), "program");
        options = Files.createDirectories(folder.resolve("jvm"));
        Files.writeString(options.resolve("all.options"), "-Xmx1g");
    }

    private Archive archive() throws IOException {
        ProgramFiles files = new ProgramFiles(jar, List.of(), List.of());
        return Archive.of(folder, JavaCommand.of(options, JavaCommand.Kind.WINDOW, files));
    }

    /** As the process that makes it does, with a file that Java need not understand. */
    private Path make(Duration lasted) throws IOException {
        archive().prepare();
        Path made = archive().unfinished();
        Files.writeString(made, "archive");
        archive().install(made, lasted);
        return file();
    }

    private Path file() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(found -> found.toString().matches(".*window\\.(aot|jsa)"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Archive.Use use(String... arguments) throws IOException {
        return archive().useFor(List.of(arguments));
    }

    @Test
    void theFirstWindowIsRecordedAndTheNextReadsTheArchive() throws IOException {
        assertThat(use()).isEqualTo(Archive.Use.RECORD);

        Path made = make(LONG);

        assertThat(use()).isEqualTo(Archive.Use.READ);
        assertThat(archive().optionsToRead()).anyMatch(option -> option.endsWith("=" + made));
    }

    @Test
    void whatOpensNoWindowReadsTheArchiveButIsNotRecorded() throws IOException {
        assertThat(use("--version")).isEqualTo(Archive.Use.NONE);

        make(LONG);

        assertThat(use("--version")).isEqualTo(Archive.Use.READ);
    }

    @Test
    void anotherJarIsRecordedAgain() throws IOException {
        make(LONG);
        Files.writeString(jar, "another program");

        assertThat(use()).isEqualTo(Archive.Use.RECORD);
        assertThat(use("--version")).isEqualTo(Archive.Use.NONE);
    }

    @Test
    void otherOptionsAreRecordedAgain() throws IOException {
        make(LONG);
        Files.writeString(options.resolve("all.options"), "-Xmx1200m");

        assertThat(use()).isEqualTo(Archive.Use.RECORD);
    }

    @Test
    void anArchiveThatWasCutOffIsNotRead() throws IOException {
        Files.writeString(make(LONG), "arch");

        assertThat(use("--version")).isEqualTo(Archive.Use.NONE);
        assertThat(use()).isEqualTo(Archive.Use.RECORD);
    }

    @Test
    void anArchiveThatWasWrittenOverIsNotRead() throws IOException {
        Files.setLastModifiedTime(make(LONG), FileTime.fromMillis(1_000_000_000_000L));

        assertThat(use("--version")).isEqualTo(Archive.Use.NONE);
    }

    @Test
    void anArchiveThatIsGoneIsRecordedAgain() throws IOException {
        Files.delete(make(LONG));

        assertThat(use()).isEqualTo(Archive.Use.RECORD);
    }

    @Test
    void aDiscardedArchiveIsNotRead() throws IOException {
        make(LONG);
        archive().discard();

        assertThat(use("--version")).isEqualTo(Archive.Use.NONE);
    }

    @Test
    void aDamagedNoteCountsAsNoArchive() throws IOException {
        Path made = make(LONG);
        Files.writeString(made.resolveSibling("window.txt"), "12 34\nmany few\n");

        assertThat(use("--version")).isEqualTo(Archive.Use.NONE);
    }

    @Test
    void aWindowThatWasClosedSoonIsFollowedByAnotherRecordingButNotForEver() throws IOException {
        make(SHORT);
        assertThat(use()).isEqualTo(Archive.Use.RECORD);
        make(SHORT);
        assertThat(use()).isEqualTo(Archive.Use.RECORD);
        make(SHORT);

        assertThat(use()).isEqualTo(Archive.Use.READ);
    }

    @Test
    void nothingIsRecordedWhileAnArchiveIsBeingMade() throws IOException {
        archive().prepare();
        Path making = Files.createFile(archive().making());

        assertThat(use()).isEqualTo(Archive.Use.NONE);

        Files.setLastModifiedTime(making, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        assertThat(use()).as("another process has its number").isEqualTo(Archive.Use.RECORD);

        Files.delete(making);
        assertThat(use()).isEqualTo(Archive.Use.RECORD);
    }

    @Test
    void whatAKilledProcessLeftIsNotWaitedFor() throws Exception {
        Process ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        ended.waitFor();
        archive().prepare();
        Archive.Recording own = archive().record();
        Path making = Files.createFile(own.file().resolveSibling("making-" + ended.pid()));
        Path recording = Files.createFile(own.file().resolveSibling("recording-" + ended.pid()));

        assertThat(use()).isEqualTo(Archive.Use.RECORD);
        archive().prepare();

        assertThat(recording).doesNotExist();
        assertThat(making).exists();
    }
}
