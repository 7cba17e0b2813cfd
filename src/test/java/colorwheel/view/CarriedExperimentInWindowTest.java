package colorwheel.view;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HueRange;
import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.preferences.PreferenceStore;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import colorwheel.session.Notice;
import colorwheel.view.file.FileActions;
import colorwheel.view.file.FileKind;
import colorwheel.weights.WeightsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Weights that carry their experiment, and the program for PyTorch, in a real window. */
@Timeout(120)
class CarriedExperimentInWindowTest implements FileActions.Questions {
    private static final Experiment CARRIED = LabWindow.SMALL
            .withSeed(7)
            .withHoldOut(HueRange.of(10, 50))
            .withNetwork(new NetworkSpec(5, Activation.TANH, 3, false));

    @TempDir
    private Path folder;

    private LabWindow window;

    private Path file() {
        return folder.resolve("carried.safetensors");
    }

    @Override
    public Optional<Path> toOpen(String title, List<FileKind> kinds) {
        return Optional.of(file());
    }

    @Override
    public Optional<Target> toSave(String title, FileKind kind, String suggestedName) {
        return Optional.of(new Target(folder.resolve("saved.safetensors"), false));
    }

    @Override
    public Unsaved unsaved(String name) {
        return Unsaved.CANCEL;
    }

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow(PreferenceStore.inMemory(), this);
        window.focus("scatter");
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private String awaitNotice(Notice.Kind kind) {
        LabWindow.await(
                "it is told",
                () -> window.lab.noticeProperty().get() != null
                        && window.lab.noticeProperty().get().kind() == kind);
        return window.text("notice");
    }

    @Test
    void theFileAloneRestoresBothInOneStep() {
        float[] flat = new float[ParameterLayout.of(CARRIED.network()).size()];
        Arrays.fill(flat, 0.25f);
        Weights weights = new Weights(CARRIED.network(), flat);
        WeightsFile.write(weights, CARRIED, file(), false);

        window.robot.interact(() -> window.view.files().open(file()));
        LabWindow.await("it is opened", () -> window.lab.experiment().equals(CARRIED));
        assertThat(awaitNotice(Notice.Kind.DONE)).contains("carried.safetensors was restored");
        assertThat(LabWindow.onFxThread(() -> window.lab.start().point().given()))
                .contains(weights);

        window.robot.interact(() -> window.lab.editing().undo());
        assertThat(window.experiment()).isEqualTo(LabWindow.SMALL);
        assertThat(LabWindow.onFxThread(() -> window.lab.start().isSeed())).isTrue();
        assertThat(LabWindow.onFxThread(
                        () -> window.lab.editing().undoableProperty().get()))
                .isEmpty();

        window.robot.interact(() -> window.view.files().openWeights());
        assertThat(awaitNotice(Notice.Kind.FAILED)).contains("hidden layers of 5");
        assertThat(window.experiment()).isEqualTo(LabWindow.SMALL);
    }

    @Test
    void savedWeightsCarryTheExperimentShown() {
        window.train();
        window.robot.interact(() -> window.view.files().saveWeights());

        awaitNotice(Notice.Kind.DONE);
        assertThat(WeightsFile.readExperiment(folder.resolve("saved.safetensors")))
                .contains(LabWindow.SMALL);
    }

    @Test
    void theProgramForPyTorchIsWrittenFromItsDialog() throws Exception {
        window.train();
        MenuItem export = LabWindow.onFxThread(() -> window.find("menu", MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> "menu-export-script".equals(item.getId()))
                .findFirst()
                .orElseThrow());
        window.robot.interact(export::fire);
        Path script = folder.resolve("wheel.py");
        window.fill("script-folder", script.toString());
        window.robot.interact(() -> window.find("script-start", Button.class).fire());

        assertThat(awaitNotice(Notice.Kind.DONE)).contains("The PyTorch script was written to ", "wheel.py");
        assertThat(Files.readString(script)).contains("model = Autoencoder()", "RECORDED = {");
    }
}
