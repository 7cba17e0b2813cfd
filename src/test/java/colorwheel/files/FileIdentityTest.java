package colorwheel.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileIdentityTest {
    @TempDir
    private Path folder;

    /** Whether this file system takes two names for one that differ in large and small letters only. */
    private boolean isBlind() throws IOException {
        Path probe = Files.createFile(folder.resolve("Probe"));
        return Files.exists(folder.resolve("pROBE")) && Files.isSameFile(probe, folder.resolve("pROBE"));
    }

    @Test
    void lettersAreToldApartWhereTheFileSystemDoes() throws IOException {
        boolean blind = isBlind();
        FileIdentity small = FileIdentity.of(folder.resolve("new/wheel.csv"));
        FileIdentity large = FileIdentity.of(folder.resolve("New/Wheel.csv"));

        assertThat(small.isSameAs(large)).isEqualTo(blind);
        assertThat(FileIdentity.of(folder.resolve("probe")).isSameAs(FileIdentity.of(folder.resolve("PROBE"))))
                .isEqualTo(blind);
    }

    @Test
    void aFileIsInsideItsFolderAndNotInItself() {
        FileIdentity outer = FileIdentity.of(folder.resolve("new"));
        FileIdentity inner = FileIdentity.of(folder.resolve("new/a/../b"));

        assertThat(inner.isInside(outer)).isTrue();
        assertThat(outer.isInside(inner)).isFalse();
        assertThat(outer.isInside(outer)).isFalse();
        assertThat(outer.child("b").isSameAs(inner)).isTrue();
        assertThat(FileIdentity.of(folder.resolve("newer")).isInside(outer)).isFalse();
    }
}
