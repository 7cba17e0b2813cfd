package colorwheel.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {
    private static final String FULL = "the disk is full. Free some space or choose a folder on another disk.";
    private static final String FORBIDDEN = "writing is not allowed there. Choose another folder.";

    @TempDir
    private Path folder;

    /** The words of glibc's translations for ENOSPC and EPERM. */
    @ParameterizedTest
    @CsvSource({
        "Auf dem Ger\u00E4t ist kein Speicherplatz mehr verf\u00FCgbar, Die Operation ist nicht erlaubt",
        "Aucun espace disponible sur le p\u00E9riph\u00E9rique, Op\u00E9ration non permise",
        "\u8A2D\u5099\u4E0A\u7A7A\u9593\u4E0D\u8DB3, \u6B64\u9805\u64CD\u4F5C\u4E26\u4E0D\u88AB\u5141\u8A31",
        "\u0641\u0636\u0627\u06CC \u062E\u0627\u0644\u06CC \u0646\u06CC\u0633\u062A, \u0645\u062C\u0627\u0632 \u0646\u06CC\u0633\u062A",
        "No space left on device, Operation not permitted"
    })
    void aFullDiskAndAMissingPermissionAreRecognizedInTheLanguageOfTheSystem(String full, String notPermitted) {
        SystemWords words = new SystemWords(Optional.of(full), Optional.of(notPermitted));

        assertThat(Reasons.reason(new IOException(full), folder, words)).isEqualTo(FULL);
        assertThat(Reasons.reason(new FileSystemException("a.png", null, full), folder, words))
                .isEqualTo(FULL);
        assertThat(Reasons.reason(new FileSystemException("a.png", "b.png", notPermitted), folder, words))
                .isEqualTo(FORBIDDEN);
        assertThat(Reasons.reason(new IOException("something else"), folder, words))
                .isEqualTo("the system says “something else”. Choose another folder.");
    }

    @Test
    void aMissingPermissionIsRecognizedByItsTypeWithoutAWord() {
        assertThat(Reasons.why(new AccessDeniedException("a.png", null, "Keine Berechtigung"), folder))
                .isEqualTo(FORBIDDEN);
    }

    /** Of ext4 for instance, for which no language has the words of the system. */
    @Test
    void aDiskWithoutRoomIsFullWhateverTheSystemSays() throws IOException {
        FaultyDisk disk = new FaultyDisk(folder, FaultyDisk.Fault.FULL, 100);
        disk.strike();

        assertThat(Reasons.why(new IOException("Kvot \u00F6verskriden"), disk.path()))
                .isEqualTo(FULL);
    }

    @Test
    void aFolderThatCannotBeWrittenIsForbiddenWhateverTheSystemSays() {
        Path noFolderOfOurs = Path.of("/proc/self");
        assumeThat(Files.isDirectory(noFolderOfOurs) && !Files.isWritable(noFolderOfOurs))
                .as("Linux")
                .isTrue();

        assertThat(Reasons.why(new IOException("Dateisystem ist nur lesbar"), noFolderOfOurs))
                .isEqualTo(FORBIDDEN);
    }

    @Test
    void theSystemIsAskedWithoutLeavingAnything() throws IOException {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");

        SystemWords words = SystemWords.ofThisProcess();

        assertThat(words.full()).hasValueSatisfying(said -> assertThat(said).isNotBlank());
        assertThat(words.notPermitted())
                .hasValueSatisfying(said -> assertThat(said).isNotBlank());
        assertThat(words.full()).isNotEqualTo(words.notPermitted());
    }

    /** A disk of its own that is really full. */
    @Test
    void aFullDiskOfThisSystemIsRecognized() throws Exception {
        assumeThat(mount("-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.toString()))
                .as("who may mount")
                .isTrue();
        try {
            IOException full = null;
            try (OutputStream out = Files.newOutputStream(folder.resolve("large"))) {
                out.write(new byte[1 << 20]);
            } catch (IOException failure) {
                full = failure;
            }
            assertThat(full).isNotNull();
            assertThat(Reasons.reason(full, Path.of("/"), SystemWords.ofThisProcess()))
                    .as("by its words")
                    .isEqualTo(FULL);
            assertThat(Reasons.reason(
                            new IOException("Plats saknas"),
                            folder,
                            new SystemWords(Optional.empty(), Optional.empty())))
                    .as("by its room")
                    .isEqualTo(FULL);
        } finally {
            assertThat(run("umount", folder.toString())).isTrue();
        }
    }

    private static boolean mount(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = "mount";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return run(command);
    }

    private static boolean run(String... command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            return false;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(said).isTrue();
        return process.exitValue() == 0;
    }
}
