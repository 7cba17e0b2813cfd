package colorwheel.view.picture;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.Phase;
import colorwheel.view.LabWindow;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pointer over the loss chart. */
@Timeout(120)
class LossReadoutTest {
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private static List<String> shown() {
        return LabWindow.onFxThread(() -> Window.getWindows().stream()
                .flatMap(each -> each instanceof Tooltip tip ? Stream.of(tip) : Stream.empty())
                .filter(tip -> "loss-readout".equals(tip.getId()) && tip.isShowing())
                .map(Tooltip::getText)
                .toList());
    }

    @Test
    void itSaysThePhaseAndThatASpikeIsExpected() {
        Experiment one = LabWindow.SMALL;
        Phase phase = one.phases().get(0);
        window.robot.interact(() -> window.lab
                .editing()
                .replace(new Experiment(
                        one.network(), List.of(phase, phase), one.holdOut(), one.heldStill(), 0, one.engine())));
        window.train();
        LabWindow.await(
                "its chart is painted",
                () -> window.view.pictures().loss().displayed().course() != null);
        Node chart = window.find("loss", Node.class);

        window.robot.moveTo(window.middleOf(chart)).moveBy(1, 0);

        LabWindow.await("it is read out", () -> !shown().isEmpty());
        assertThat(shown().get(0))
                .matches("(?s)Epoch \\d+, phase [12] of 2, “Phase 1”\\.\nError .*")
                .endsWith("A spike after a border is expected: other colors or weights begin there.");
    }

    @Test
    void ofOnePhaseAtOneRateThereIsNothingToSay() {
        window.train();
        PaintedPane<?> chart = window.view.pictures().loss();
        LabWindow.await("it is painted", () -> chart.displayed() != null);

        window.robot.moveTo(window.middleOf(chart)).moveBy(1, 0);
        window.awaitLayout();

        // A tooltip that is installed handles the mouse and is named among the properties of its node.
        assertThat(LabWindow.onFxThread(() -> chart.getProperties().values().stream()
                        .filter(Tooltip.class::isInstance)
                        .count()))
                .isZero();
    }
}
