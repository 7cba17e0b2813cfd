package colorwheel.view.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileDialogsTest {
    /** The chooser asks about the name that was typed; of the name with its extension it knows nothing. */
    @Test
    void aNameThatGetsItsExtensionHereWasNotAgreedToBeReplaced() {
        assertThat(FileDialogs.target(Path.of("/a/wheel.JSON"), FileKind.EXPERIMENT))
                .isEqualTo(new FileActions.Questions.Target(Path.of("/a/wheel.JSON"), true));
        assertThat(FileDialogs.target(Path.of("/a/wheel.v2"), FileKind.EXPERIMENT))
                .isEqualTo(new FileActions.Questions.Target(Path.of("/a/wheel.v2.json"), false));
    }

    @Test
    void anExperimentMayBeSavedUnderTheNameThatBelongsToThisProgram() {
        assertThat(FileDialogs.target(Path.of("/a/wheel.colorwheel"), FileKind.EXPERIMENT))
                .isEqualTo(new FileActions.Questions.Target(Path.of("/a/wheel.colorwheel"), true));
    }

    @Test
    void filesAreToldApartByTheEndsOfTheirNames() {
        assertThat(FileKind.toOpen(Path.of("a.json"))).contains(FileKind.EXPERIMENT);
        assertThat(FileKind.toOpen(Path.of("a.colorwheel"))).contains(FileKind.EXPERIMENT);
        assertThat(FileKind.toOpen(Path.of("a.json.PNG"))).contains(FileKind.PICTURE);
        assertThat(FileKind.toOpen(Path.of("a.safetensors"))).contains(FileKind.WEIGHTS);
        assertThat(FileKind.toOpen(Path.of("a.zip"))).isEmpty();
        assertThat(FileKind.toOpen(Path.of("json"))).isEmpty();
        assertThat(FileKind.toOpen(Path.of("/"))).isEmpty();
    }
}
