package colorwheel.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    private void write(Path target, WholeFile.Content content) throws IOException {
        WholeFile.write(target, true, WholeFile.Opener.NEW_FILE, content);
    }

    @Test
    void whatIsNoPlainFileIsNotReplaced() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("report.json"));

        assertThatThrownBy(() -> write(taken, out -> out.write(1)))
                .isInstanceOfSatisfying(FileSystemException.class, refused -> assertThat(refused.getReason())
                        .isEqualTo("not a file but a folder or a device"));
        assertThat(taken).isEmptyDirectory();
    }

    @Test
    void whateverIsThrownTellsOfAFileThatCouldNotBeRemoved() {
        FaultyDisk disk = new FaultyDisk(folder, FaultyDisk.Fault.FORBIDDEN, 2);

        assertThatThrownBy(() -> write(disk.path().resolve("a"), out -> {
                    out.write(new byte[3]);
                    throw new OutOfMemoryError("thrown by the test");
                }))
                .isInstanceOfSatisfying(OutOfMemoryError.class, error -> assertThat(Reasons.leftover(error))
                        .contains("The unfinished file " + folder.resolve(".a.part")
                                + " could not be removed either: delete it once that is allowed."));
    }
}
