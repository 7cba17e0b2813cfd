package colorwheel.view.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.Phase;
import colorwheel.view.LabWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The phases of an experiment over its timeline, and the keys that go from one to the next. */
@Timeout(120)
class PhasesOnTimelineTest {
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private void replace(Experiment experiment) {
        window.robot.interact(() -> window.lab.editing().replace(experiment));
        window.awaitLayout();
    }

    private static Experiment ofPhases(Experiment one, int... epochs) {
        Phase phase = one.phases().get(0);
        List<Phase> phases = IntStream.range(0, epochs.length)
                .mapToObj(k -> new Phase(
                        "Phase of " + epochs[k] + " epochs",
                        phase.colors(),
                        epochs[k],
                        phase.learningRate(),
                        phase.terms()))
                .toList();
        return new Experiment(one.network(), phases, one.holdOut(), one.heldStill(), one.seed(), one.engine());
    }

    private int shown() {
        return LabWindow.onFxThread(() -> window.lab.playhead().shown().epoch());
    }

    private Label name(int phase) {
        return window.find("phase-name-" + phase, Label.class);
    }

    private Bounds onScreen(Node node) {
        return LabWindow.onFxThread(() -> node.localToScreen(node.getBoundsInLocal()));
    }

    private List<Bounds> borders() {
        return LabWindow.onFxThread(() -> {
            List<Bounds> all = new ArrayList<>();
            window.stage
                    .getScene()
                    .getRoot()
                    .lookupAll(".phase-border")
                    .forEach(tick -> all.add(tick.localToScreen(tick.getBoundsInLocal())));
            return all;
        });
    }

    private double thumb() {
        Node thumb =
                LabWindow.onFxThread(() -> window.find("timeline", Slider.class).lookup(".thumb"));
        return onScreen(thumb).getCenterX();
    }

    @Test
    void onePhaseHasNeitherNamesNorBordersAndTheTimelineIsAsHighAsItWas() {
        Node track = window.find("timeline", Slider.class).getParent();
        assertThat(LabWindow.onFxThread(() -> track.prefHeight(-1))).isEqualTo(24);
        assertThat(track.lookupAll(".phase-name")).isEmpty();
        assertThat(borders()).isEmpty();

        replace(ofPhases(LabWindow.SMALL, 10, 30));
        assertThat(LabWindow.onFxThread(() -> track.prefHeight(-1))).isGreaterThan(34);

        replace(LabWindow.SMALL);
        assertThat(LabWindow.onFxThread(() -> track.prefHeight(-1))).isEqualTo(24);
        assertThat(track.lookupAll(".phase-name")).isEmpty();
    }

    @Test
    void eachNameIsAboveItsSpanAndEachBorderWhereTheThumbIsAtTheEndOfAPhase() {
        replace(ofPhases(LabWindow.SMALL, 10, 20, 10));
        window.train();

        Bounds slider = onScreen(window.find("timeline", Slider.class));
        for (int phase = 1; phase <= 3; phase++) {
            assertThat(onScreen(name(phase)).getMaxY()).isLessThanOrEqualTo(slider.getMinY() + 1);
        }
        int[] ends = {10, 30};
        for (int k = 0; k < 2; k++) {
            int end = ends[k];
            window.robot.interact(() -> window.lab.playhead().moveTo(end));
            LabWindow.await(
                    "it is painted", () -> window.lab.display().painted().epoch() == end);
            window.awaitLayout();

            assertThat(borders().get(k).getCenterX()).isCloseTo(thumb(), within(1.5));
            assertThat(onScreen(name(k + 1)).getMaxX()).isCloseTo(thumb(), within(1.5));
            assertThat(onScreen(name(k + 2)).getMinX()).isCloseTo(thumb(), within(1.5));
        }
    }

    @Test
    void thePhaseThatLedToTheEpochShownStandsOut() {
        replace(ofPhases(LabWindow.SMALL, 10, 30));
        window.train();
        PseudoClass current = PseudoClass.getPseudoClass("current");
        int[][] phaseOfEpoch = {{0, 1}, {10, 1}, {11, 2}, {40, 2}};
        for (int[] each : phaseOfEpoch) {
            window.robot.interact(() -> window.lab.playhead().moveTo(each[0]));

            for (int phase = 1; phase <= 2; phase++) {
                boolean expected = phase == each[1];
                Label label = name(phase);
                LabWindow.await(
                        "phase " + phase + " at epoch " + each[0],
                        () -> label.getPseudoClassStates().contains(current) == expected);
            }
        }
    }

    @Test
    void aNarrowNameIsShortenedAndWholeInItsTooltipWithItsEpochs() {
        replace(ofPhases(LabWindow.SMALL, 2, 38));

        Label narrow = name(1);
        String written = LabWindow.onFxThread(() -> ((Text) narrow.lookup(".text")).getText());
        assertThat(written).doesNotContain("epochs").endsWith("…");
        assertThat(narrow.getTooltip().getText()).isEqualTo("Phase 1 of 2, “Phase of 2 epochs”: from epoch 0 to 2.");
        assertThat(name(2).getTooltip().getText()).isEqualTo("Phase 2 of 2, “Phase of 38 epochs”: from epoch 2 to 40.");
    }

    @Test
    void keysGoFromPhaseEndToPhaseEndWhereThereAreSeveralPhases() {
        window.train();
        window.focus("scatter");
        window.robot.press(KeyCode.CONTROL).type(KeyCode.PAGE_UP).release(KeyCode.CONTROL);
        assertThat(shown()).as("one phase has no border").isEqualTo(40);

        replace(ofPhases(LabWindow.SMALL, 10, 30));
        window.train();
        window.focus("scatter");
        window.robot.press(KeyCode.CONTROL).type(KeyCode.PAGE_UP);
        assertThat(shown()).isEqualTo(10);
        window.robot.type(KeyCode.PAGE_UP);
        assertThat(shown()).isZero();
        window.robot.type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_DOWN).release(KeyCode.CONTROL);
        assertThat(shown()).isEqualTo(40);
        window.robot.type(KeyCode.PAGE_UP);
        assertThat(shown()).as("Page Up alone is the presentation's").isEqualTo(40);
    }
}
