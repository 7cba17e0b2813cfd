package colorwheel.view;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.Pulse;
import colorwheel.color.HueRange;
import colorwheel.export.ExportTask;
import colorwheel.paint.Scatter;
import colorwheel.preferences.PreferenceStore;
import colorwheel.recording.RunState;
import colorwheel.session.Speed;
import colorwheel.sweep.Seeds;
import colorwheel.view.picture.PaintedPane;
import colorwheel.view.sweep.SweepJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * When nothing moves, nothing ticks; and what must wake the clock does. Everything is done here without the mouse and
 * the keys, which wake the clock themselves.
 */
@Timeout(240)
class LabClockTest {
    @TempDir
    private Path folder;

    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
        rests();
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private void rests() {
        LabWindow.await("the clock rests", () -> !window.clock.isTicking());
    }

    private void act(Runnable action) {
        LabWindow.onFxThread(() -> {
            action.run();
            return null;
        });
    }

    private PaintedPane<Scatter> scatter() {
        return window.view.pictures().scatter();
    }

    private boolean shows(int epoch) {
        Scatter displayed = scatter().displayed();
        return displayed != null
                && displayed.snapshot() != null
                && displayed.snapshot().epoch() == epoch
                && window.lab.isOfPresentRun(displayed.snapshot());
    }

    private void train() {
        act(window.lab::train);
        LabWindow.await("it is finished", () -> window.lab.runState() == RunState.FINISHED && shows(40));
        rests();
    }

    @Test
    void aRequestFromAnyThreadTicksAndThenItRestsAgain() {
        AtomicInteger ticks = new AtomicInteger();
        try (LabClock clock = LabWindow.onFxThread(() -> new LabClock(nanos -> ticks.incrementAndGet(), () -> false))) {
            LabWindow.await("it rests", () -> !clock.isTicking());
            int before = ticks.get();
            assertThat(before).isPositive();

            Pulse.request();
            LabWindow.await("it has ticked", () -> ticks.get() > before);
            LabWindow.await("it rests again", () -> !clock.isTicking());
        }
    }

    @Test
    void itTicksAsLongAsSomethingMovesAndNeverOnceItIsClosed() {
        AtomicInteger ticks = new AtomicInteger();
        AtomicBoolean moving = new AtomicBoolean(true);
        LabClock clock = LabWindow.onFxThread(() -> new LabClock(nanos -> ticks.incrementAndGet(), moving::get));
        LabWindow.await("it has ticked often", () -> ticks.get() > 30);
        moving.set(false);
        LabWindow.await("it rests", () -> !clock.isTicking());

        act(clock::close);
        int last = ticks.get();
        Pulse.request();
        act(() -> {});
        assertThat(clock.isTicking()).isFalse();
        assertThat(ticks).hasValue(last);
    }

    @Test
    void trainingIsShownToItsEndAndThenNothingTicks() {
        train();

        assertThat(window.text("status")).isEqualTo("Finished");
        LabWindow.await("it is judged", () -> !Set.of("Preparing", "Untrained", "Forming")
                .contains(window.text("verdict")));
    }

    @Test
    void aSingleStepIsShown() {
        act(window.lab::stepOnce);

        LabWindow.await("epoch 1 is shown", () -> shows(1) && window.lab.runState() == RunState.PAUSED);
        rests();
    }

    @Test
    void aFailedRunIsReported() {
        window.engines.beforeStep = epoch -> {
            throw new IllegalStateException("broken");
        };
        act(window.lab::train);

        LabWindow.await("it is reported", () -> window.lab.noticeProperty().get() != null);
        rests();
    }

    @Test
    void aDraggedPositionIsShownAndAfterTheDragItsRun() {
        act(() -> {
            window.lab.setAdjusting(true);
            window.lab.changeAndTrain(now -> now.withHoldOut(HueRange.of(10, 70)));
        });
        LabWindow.await("its wheel is shown", () -> shows(40));

        act(() -> window.lab.setAdjusting(false));
        LabWindow.await(
                "its run is finished",
                () -> window.lab.runState() == RunState.FINISHED
                        && window.lab.playhead().frames().size() == 41);
        rests();
    }

    @Test
    void recordedEpochsArePlayedToTheLast() {
        train();
        act(() -> {
            window.lab.speedProperty().set(Speed.DEFAULT);
            window.lab.playhead().moveTo(0);
        });
        rests();
        act(window.lab.playhead()::play);

        LabWindow.await(
                "they are played",
                () -> !window.lab.playhead().playingProperty().get() && shows(40));
        rests();
    }

    @Test
    void anEpochThatThePlayheadIsMovedToIsPaintedAndMeasured() {
        train();
        act(() -> ((TabPane) window.stage.getScene().lookup("#side-tabs"))
                .getSelectionModel()
                .select(3));
        rests();
        act(() -> window.lab.playhead().moveTo(7));

        LabWindow.await("it is painted", () -> shows(7));
        LabWindow.await("it is measured", () -> "epoch 7"
                .equals(((Labeled) window.stage.getScene().lookup("#measures-epoch-run")).getText()));
        rests();
    }

    @Test
    void anOverlayIsPainted() {
        train();
        Scatter before = LabWindow.onFxThread(scatter()::displayed);
        act(() -> window.lab.display().heldOutProperty().set(true));

        LabWindow.await("it is painted", () -> scatter().displayed() != before);
        rests();
    }

    @Test
    void anotherTabIsPainted() {
        train();
        act(() -> ((TabPane) window.stage.getScene().lookup("#side-tabs"))
                .getSelectionModel()
                .select(1));

        LabWindow.await(
                "it is painted", () -> window.find("angle", PaintedPane.class).displayed() != null);
        act(() -> ((TabPane) window.stage.getScene().lookup("#side-tabs"))
                .getSelectionModel()
                .select(3));
        LabWindow.await("the table is made", () -> window.stage.getScene().lookup("#measures") != null);
        rests();
    }

    @Test
    void theEndOfAnExportIsReported() {
        act(() -> window.view
                .exports()
                .start((progress, cancellation) -> new ExportTask.Result(folder, 1, 1, false, "Done.")));

        LabWindow.await(
                "it is reported",
                () -> !window.view.exports().runningProperty().get()
                        && window.lab.noticeProperty().get() != null);
        rests();
    }

    @Test
    void aSweepIsTakenToItsEnd() {
        act(() -> {
            window.view.openSweeps();
            window.view.sweeps().seeds().start(new Seeds(LabWindow.SMALL, 0, 5));
        });

        LabWindow.await(
                "it is finished",
                () -> window.view.sweeps().seeds().stateProperty().get() == SweepJob.State.FINISHED);
        rests();
    }

    @Test
    void aSecondRunIsFollowedToItsEnd() {
        train();
        act(() -> window.view.comparison().train(now -> now.withSeed(3)));

        LabWindow.await("it is shown", () -> {
            var shown = window.view.comparison().shownProperty().get();
            return shown != null && shown.epoch() == 40;
        });
        rests();
    }

    @Test
    void preferencesThatCannotBeWrittenAreReported() throws Exception {
        window.close();
        Path file = Files.writeString(folder.resolve("a file"), "");
        PreferenceStore preferences = PreferenceStore.open(file.resolve("no folder"));
        window = new LabWindow(preferences, null);
        rests();
        preferences.update(now -> now.withTheme("dark"));

        LabWindow.await(
                "it is reported",
                () -> window.lab.noticeProperty().get() != null
                        && window.lab.noticeProperty().get().text().contains("preferences"));
        rests();
    }
}
