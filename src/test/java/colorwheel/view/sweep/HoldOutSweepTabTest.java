package colorwheel.view.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Weights;
import colorwheel.sweep.SweepPlan;
import colorwheel.training.InitialWeights;
import colorwheel.training.StartingPoint;
import colorwheel.view.LabWindow;
import colorwheel.view.sweep.SweepJob.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The tab of the sweeps along the slider, over the real fused engine and coarse colors. */
@Timeout(120)
class HoldOutSweepTabTest {
    @TempDir
    private Path folder;

    private LabWindow lab;
    private OpenSweeps sweeps;
    private SweepWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        lab = new LabWindow();
        sweeps = new OpenSweeps(lab);
        window = sweeps.window;
    }

    @AfterEach
    void closes() throws TimeoutException {
        lab.close();
    }

    @Test
    void beforeTheFirstSweepItSaysHowLongItTakes() {
        TabPane tabs = sweeps.find("sweep-tabs", TabPane.class);
        lab.robot.interact(() -> tabs.getSelectionModel().select(1));
        assertThat(sweeps.text("slider-placeholder")).startsWith("Start trains the lab's experiment and seed once");
        LabWindow.await("the time is estimated", () -> sweeps.text("slider-estimate")
                .matches("72 wheels take (less than a second|about \\d+ s) on this computer\\."));
        sweeps.fill("step", "180");

        sweeps.fire("slider-begin");
        sweeps.await(window.slider(), State.FINISHED);
        LabWindow.await("the curves are there", () -> sweeps.find("slider-curves", Node.class)
                .isVisible());
    }

    private void sweepSlider() {
        TabPane tabs = sweeps.find("sweep-tabs", TabPane.class);
        lab.robot.interact(() -> tabs.getSelectionModel().select(1));
        sweeps.fill("step", "90");
        sweeps.fire("slider-start");
        sweeps.await(window.slider(), State.FINISHED);
        LabWindow.await("it is told", () -> sweeps.text("slider-status").equals("Finished: 4 of 4 wheels."));
    }

    @Test
    void alongTheSliderThePlacePointedAtIsShown() {
        sweepSlider();
        Slider place = sweeps.find("slider-place", Slider.class);

        lab.robot.interact(() -> place.setValue(3));

        assertThat(sweeps.text("slider-facts-name")).startsWith("Center 270°: ");
        assertThat(sweeps.find("slider-curves", Node.class).getAccessibleText()).startsWith("Center 270°. Seed 0: ");
        assertThat(sweeps.text("slider-about")).startsWith("Seed 0 · held out 150° to 240°");
    }

    @Test
    void whereTheLabStartsFromGivenWeightsTheSliderDoesTooAndASeedIsOpenedFromItsSeed() {
        Experiment present = lab.experiment();
        Weights given = InitialWeights.of(present.network(), 99);
        lab.robot.interact(() -> lab.lab.editing().startFrom(given, "given.safetensors"));
        assertThat(sweeps.text("slider-about")).startsWith("From the weights given.safetensors · ");
        sweepSlider();
        SweepPlan slider = LabWindow.onFxThread(
                () -> window.slider().resultsProperty().get().plan());
        assertThat(slider.start()).isEqualTo(StartingPoint.of(given));
        lab.robot.interact(() -> lab.lab.editing().startFromSeed());
        assertThat(sweeps.text("slider-about"))
                .startsWith("From the weights given before · ")
                .endsWith("The lab has other settings by now; Start takes those.");

        lab.robot.interact(() -> lab.lab.editing().startFrom(given, "given.safetensors"));
        TabPane tabs = sweeps.find("sweep-tabs", TabPane.class);
        lab.robot.interact(() -> tabs.getSelectionModel().select(0));
        sweeps.sweep(3);
        sweeps.awaitTitles("seed 0", "seed 1", "seed 2");
        WheelGridPane grid = sweeps.find("sweep-grid", WheelGridPane.class);
        lab.robot.interact(() -> {
            window.stage().requestFocus();
            grid.requestFocus();
        });
        lab.robot.type(KeyCode.HOME).type(KeyCode.ENTER);
        LabWindow.await("it starts from its seed", () -> lab.lab.start().isSeed());
        assertThat(lab.experiment().seed()).as("the same seed as before").isEqualTo(present.seed());
    }

    @Test
    void aPlaceThatCannotBeTrainedIsExplainedAndStartsNothing() {
        lab.robot.interact(
                () -> lab.lab.change(experiment -> experiment.withHueStep(10).withHoldOut(HueRange.of(1, 332))));
        TabPane tabs = sweeps.find("sweep-tabs", TabPane.class);
        lab.robot.interact(() -> tabs.getSelectionModel().select(1));
        sweeps.fill("from", "1");
        sweeps.fill("to", "9");
        sweeps.fill("step", "1");
        sweeps.fire("slider-start");

        LabWindow.await("it is explained", () -> sweeps.text("slider-status").startsWith("Position 5°: Hold-out "));
        assertThat(LabWindow.onFxThread(() -> window.slider().stateProperty().get()))
                .isEqualTo(State.EMPTY);
    }

    @Test
    void anotherSweepAlongTheSliderBeginsWithoutTheWheelsOfTheOneBefore() {
        sweepSlider();
        Slider place = sweeps.find("slider-place", Slider.class);
        lab.robot.interact(() -> place.setValue(3));

        lab.robot.interact(
                () -> lab.lab.change(experiment -> experiment.withHueStep(0.5).withEpochs(20_000)));
        sweeps.fire("slider-start");
        assertThat(sweeps.text("slider-placeholder")).isEqualTo("The first wheel is being trained…");
        assertThat(sweeps.text("slider-facts-name")).isEqualTo("No wheel chosen");
        sweeps.fire("slider-cancel");
        sweeps.await(window.slider(), State.CANCELLED);
    }

    @Test
    void theSlidersMeasuresAndWheelsAreSaved() throws IOException {
        sweepSlider();
        Path table = folder.resolve("slider.csv");
        Path frames = folder.resolve("frames");

        sweeps.fire("slider-save");
        sweeps.save("save-slider", 0, table);
        assertThat(sweeps.text("save-status")).isEqualTo("The measures of 4 wheels were written to " + table + ".");
        assertThat(Files.readAllLines(table)).hasSize(5);

        sweeps.fire("slider-save");
        sweeps.save("save-slider", 3, frames);
        assertThat(sweeps.text("save-status")).isEqualTo("4 of 4 frames were written to " + frames + ".");
        try (Stream<Path> files = Files.list(frames)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("wheel_000000.png", "wheel_000001.png", "wheel_000002.png", "wheel_000003.png");
        }
    }
}
