package colorwheel.view.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.paint.LossCurve;
import colorwheel.paint.Scatter;
import colorwheel.view.LabWindow;
import colorwheel.view.picture.PaintedPane;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CompareViewTest {
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    @SuppressWarnings("unchecked")
    private PaintedPane<Scatter> scatter(String id) {
        return window.find(id, PaintedPane.class);
    }

    private static boolean shows(PaintedPane<Scatter> pane, int epoch) {
        Scatter scatter = pane.displayed();
        return scatter != null
                && scatter.snapshot() != null
                && scatter.snapshot().epoch() == epoch;
    }

    @Test
    void twoRunsStandOnTheSameAxesUnderOnePlayheadUntilOneIsClosed() {
        window.train();
        double whole = LabWindow.onFxThread(scatter("scatter")::getWidth);
        window.robot.interact(() -> window.view
                .comparison()
                .train(experiment -> experiment.withNetwork(experiment.network().withNormalize(false))));
        PaintedPane<Scatter> first = scatter("scatter");
        PaintedPane<Scatter> second = scatter("scatter-b");
        LabWindow.await("both are there", () -> shows(first, 40) && shows(second, 40));
        LabWindow.await(
                "the axes are the same",
                () -> first.displayed().axes().equals(second.displayed().axes()));
        assertThat(window.text("difference-a")).isEqualTo("normalized");
        assertThat(window.text("difference-b")).isEqualTo("not normalized");
        assertThat(place(second)).as("as high, on one line").isEqualTo(place(first));
        assertThat(LabWindow.onFxThread(second::getWidth))
                .as("as wide, but for half of an odd pixel")
                .isCloseTo(LabWindow.onFxThread(first::getWidth), within(1.0));
        LabWindow.await(
                "a verdict stands under each",
                () -> window.text("verdict-a").startsWith("Wheel ")
                        && window.text("verdict-b").startsWith("Wheel "));
        assertThat(window.text("verdict-a")).isEqualTo(window.text("verdict"));
        @SuppressWarnings("unchecked")
        PaintedPane<LossCurve> losses = window.find("loss", PaintedPane.class);
        LabWindow.await(
                "both losses are in one chart",
                () -> losses.displayed() != null
                        && losses.displayed().name().equals("A")
                        && losses.displayed().beside().get(0).name().equals("B"));
        assertThat(LabWindow.onFxThread(first::getWidth)).isLessThan(whole * 0.6);

        window.robot.interact(() -> window.lab.playhead().moveTo(7));
        LabWindow.await("both follow", () -> shows(first, 7) && shows(second, 7));
        window.robot.interact(() -> window.lab.playhead().moveTo(0));
        LabWindow.await(
                "nothing is judged before training",
                () -> window.text("verdict-a").equals("Untrained")
                        && window.text("verdict-b").equals("Untrained"));

        window.robot.clickOn(window.find("compare-end", Button.class));
        assertThat(LabWindow.onFxThread(() -> window.stage.getScene().lookup("#scatter-b")))
                .isNull();
        LabWindow.await("the first has all the room again", () -> first.getWidth() == whole);
        assertThat(LabWindow.onFxThread(() -> window.view.comparison().other())).isNull();
        LabWindow.await("one loss is left", () -> losses.displayed().beside().isEmpty());
    }

    /** Top, width and height in the window. */
    private static List<Double> place(Node pane) {
        return LabWindow.onFxThread(() -> {
            Bounds bounds = pane.localToScene(pane.getLayoutBounds());
            return List.of(bounds.getMinY(), bounds.getHeight());
        });
    }

    @Test
    void aKeptRunStaysBesideTheNextExperiment() {
        window.train();
        window.robot.interact(() -> window.view.comparison().keep());
        window.robot.interact(() -> window.lab.changeAndTrain(experiment -> experiment.withSeed(3)));
        LabWindow.await(
                "the next run is finished", () -> window.lab.playhead().frames().lastEpoch() == 40);

        LabWindow.await(
                "the titles say what differs",
                () -> "seed 3".equals(window.text("difference-a")) && "seed 0".equals(window.text("difference-b")));
    }
}
