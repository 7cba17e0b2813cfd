package colorwheel.view.export;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import colorwheel.export.ExportFormat;
import colorwheel.export.RenderArguments;
import colorwheel.paint.SyntheticRun;
import colorwheel.patience.Patience;
import colorwheel.recording.Frames;
import colorwheel.recording.Recording;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.view.LabWindow;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whose epochs the export dialog offers while another run begins. */
@Timeout(120)
class ExportedRunTest {
    private LabWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new LabWindow();
        window.train();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void withoutARecordedEpochTheDialogDoesNotOpenAndNamesNone() {
        Button export = window.find("export", Button.class);
        boolean[] empty = {false};
        CountDownLatch asserted = new CountDownLatch(1);
        window.engines.beforeCreation = () -> Patience.until("the refusal was read", asserted);
        window.robot.interact(() -> {
            // The window still shows the run before when the new one has no epoch yet.
            window.lab.change(now -> now.withSeed(now.seed() + 1));
            empty[0] = window.lab.playhead().frames().isEmpty();
            export.fire();
        });

        assertThat(empty[0]).isTrue();
        assertThat(window.dialog()).isEmpty();
        assertThat(window.refusal()).contains("Nothing is recorded yet");
        asserted.countDown();
    }

    @Test
    void theCurrentFrameIsOneOfTheRunThatIsExported() throws Exception {
        Experiment experiment = SyntheticRun.threeColors();
        Frames before = SyntheticRun.frames(experiment, 9);
        // A run of its own.
        Recording recording = new Recording(5);
        RunId run = RunId.next();
        for (int epoch = 0; epoch <= 1; epoch++) {
            Snapshot of = before.at(epoch);
            recording.add(new Snapshot(run, epoch, of.loss(), of.weights(), of.rounding()), 1);
        }
        Frames now = recording.frames();
        for (Snapshot shown : new Snapshot[] {before.at(9), null, now.at(1)}) {
            int expected = shown == now.at(1) ? 1 : 0;
            List<Integer> chosen = LabWindow.onFxThread(() -> {
                EpochFields fields = new EpochFields(() -> {});
                GridPane grid = new GridPane();
                fields.addTo(grid, 0);
                fields.show(now, shown, false);
                RadioButton current = (RadioButton) grid.lookup("#export-current");
                assertThat(current.getText()).contains("epoch " + expected);
                assertThat(((TextInputControl) grid.lookup("#export-last")).getText())
                        .isEqualTo("1");
                current.setSelected(true);
                return fields.chosen(now);
            });
            assertThat(chosen).containsExactly(expected);
        }
    }

    @Test
    void aTurnIsOfTheCurrentFrameOfASpaceAndNotForATable() {
        Frames frames = SyntheticRun.frames(LabWindow.SMALL, 9);
        LabWindow.onFxThread(() -> {
            EpochFields fields = new EpochFields(() -> {});
            GridPane grid = new GridPane();
            fields.addTo(grid, 0);
            RadioButton turn = (RadioButton) grid.lookup("#export-turn");
            fields.show(frames, frames.at(4), false);
            assertThat(turn.isVisible()).as("of a plane").isFalse();

            fields.show(frames, frames.at(4), true);
            assertThat(turn.isVisible()).isTrue();
            turn.setSelected(true);
            fields.show(ExportFormat.GIF);
            assertThat(fields.isTurn()).isTrue();
            assertThat(fields.chosen(frames)).containsExactly(4);
            assertThat(fields.span(frames)).isEqualTo(RenderArguments.Span.ofTurn(4));

            fields.show(ExportFormat.LATENTS);
            assertThat(turn.isVisible()).as("of a table").isFalse();
            assertThat(fields.isTurn()).isFalse();
            assertThat(fields.chosen(frames)).containsExactly(4);
            return true;
        });
    }
}
