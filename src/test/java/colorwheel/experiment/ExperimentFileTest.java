package colorwheel.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.files.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentFileTest {
    private static final Experiment OTHER = Experiment.REFERENCE.withSeed(7);

    @TempDir
    private Path folder;

    private void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> ExperimentFile.read(file))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason)
                .hasMessageEndingWith(".");
    }

    @Test
    void whatIsWrittenIsReadAndAnotherTimeReplacedOnlyWhenAsked() throws Exception {
        Path file = folder.resolve("new").resolve("seven.json");
        ExperimentFile.write(OTHER, file, false);
        assertThat(ExperimentFile.read(file)).isEqualTo(OTHER);

        assertThatThrownBy(() -> ExperimentFile.write(Experiment.REFERENCE, file, false))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("exists");
        assertThat(ExperimentFile.read(file)).isEqualTo(OTHER);
        ExperimentFile.write(Experiment.REFERENCE, file, true);
        assertThat(ExperimentFile.read(file)).isEqualTo(Experiment.REFERENCE);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatCannotBeReadIsNamedWithItsReason() throws IOException {
        assertRefused(folder, "it is a folder");
        assertRefused(folder.resolve("none.json"), "it is not there");
        Path large = folder.resolve("large.json");
        Files.write(large, new byte[ExperimentJson.MAX_BYTES + 1]);
        assertRefused(large, "more than 4194304 bytes");
        Path wrong = folder.resolve("wrong.json");
        Files.writeString(wrong, "{\"version\": 1, \"epochs\": 0}");
        assertRefused(wrong, "“epochs”");
    }

    @Test
    void aFolderIsNotWrittenOver() {
        assertThatThrownBy(() -> ExperimentFile.write(OTHER, folder, true))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("it is a folder");
    }
}
