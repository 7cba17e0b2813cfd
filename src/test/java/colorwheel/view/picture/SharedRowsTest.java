package colorwheel.view.picture;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.ColorTable;
import colorwheel.color.HueRange;
import colorwheel.network.Latents;
import colorwheel.paint.HistoryStrip;
import colorwheel.paint.Scatter;
import colorwheel.recording.Snapshot;
import colorwheel.view.LabWindow;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What shows one position of a drag shares the rows of its colors, and the points that are derived for them. */
@Timeout(120)
class SharedRowsTest {
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
    private <T> T displayed(String id) {
        return ((PaintedPane<T>) window.find(id, Node.class)).displayed();
    }

    private boolean shows(HueRange slice) {
        Snapshot shown = window.lab.playhead().shown();
        Scatter scatter = displayed("scatter");
        HistoryStrip strip = displayed("history-picture");
        return window.lab.shownExperiment().holdOut().equals(slice)
                && shown != null
                && window.lab.isOfPresentRun(shown)
                && shown.epoch() == LabWindow.SMALL.epochs()
                && scatter.snapshot() == shown
                && strip != null
                && strip.wheels().stream().anyMatch(wheel -> wheel.snapshot() == shown);
    }

    @Test
    void eachPositionOfADragHasOneTableAndOneSetOfPoints() {
        window.robot.interact(() -> {
            window.lab.display().historyProperty().set(true);
            window.lab.setAdjusting(true);
        });
        for (int position = 10; position <= 50; position += 20) {
            HueRange slice = HueRange.of(position, position + 60);
            window.robot.interact(() -> window.lab.changeAndTrain(experiment -> experiment.withHoldOut(slice)));
            LabWindow.await("the preview of " + slice + " is painted", () -> shows(slice));

            LabWindow.onFxThread(() -> {
                Snapshot shown = window.lab.playhead().shown();
                ColorTable rows = window.lab.shownExperiment().trainingColors();
                Scatter scatter = displayed("scatter");
                HistoryStrip strip = displayed("history-picture");
                assertThat(scatter.colors()).isSameAs(rows);
                assertThat(strip.wheels())
                        .allSatisfy(wheel -> assertThat(wheel.colors()).isSameAs(rows));
                assertThat(scatter.points()).isSameAs(Latents.of(shown, rows)).isSameAs(scatter.points());
                return null;
            });
        }
    }
}
