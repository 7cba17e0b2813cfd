package colorwheel.view;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HueRange;
import colorwheel.recording.RunState;
import colorwheel.session.Notice;
import colorwheel.session.Speed;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Keys, transport, timeline, status and notices in a real window. */
@Timeout(120)
class LabViewTest {
    @TempDir
    private Path parent;

    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private int shown() {
        return LabWindow.onFxThread(() -> window.lab.playhead().shown().epoch());
    }

    private void awaitState(RunState state) {
        LabWindow.await("it is " + state, () -> window.lab.runState() == state);
    }

    private void type(KeyCode key) {
        window.robot.type(key);
    }

    @Test
    void spaceTrainsPausesGoesOnAndReplays() {
        CountDownLatch gate = new CountDownLatch(1);
        window.engines.beforeStep = epoch -> {
            while (epoch == 10 && gate.getCount() > 0) {
                LockSupport.parkNanos(100_000);
            }
        };
        // Without a pace nothing is published in between.
        window.robot.interact(() -> window.lab.speedProperty().set(Speed.UNLIMITED));
        window.focus("scatter");
        type(KeyCode.SPACE);
        awaitState(RunState.RUNNING);
        assertThat(window.text("train")).isEqualTo("Pause");
        assertThat(window.text("status")).isEqualTo("Training");
        LabWindow.await(
                "it has come so far", () -> window.lab.playhead().frames().lastEpoch() == 9);
        type(KeyCode.SPACE);
        gate.countDown();
        awaitState(RunState.PAUSED);
        assertThat(window.text("train")).isEqualTo("Resume");
        assertThat(window.text("status")).isEqualTo("Paused");
        type(KeyCode.SPACE);
        awaitState(RunState.FINISHED);
        assertThat(window.text("status")).isEqualTo("Finished");
        assertThat(window.text("recorded")).startsWith("40 epochs recorded · ").doesNotContain("left");
        window.robot.clickOn("#tab-measures");
        LabWindow.await("the table is there", () -> window.stage.getScene().lookup("#fact-points") != null);
        assertThat(window.text("fact-points")).isEqualTo("52");
        assertThat(window.text("fact-shape")).isEqualTo("52 × 2");

        window.robot.interact(() -> window.lab.speedProperty().set(new Speed(60)));
        type(KeyCode.SPACE);
        LabWindow.await(
                "it plays", () -> window.lab.playhead().playingProperty().get());
        assertThat(window.text("train")).isEqualTo("Stop");
        assertThat(window.text("status")).isEqualTo("Replaying the recorded epochs");
    }

    @Test
    void theKeysMoveThePlayheadTakeOneEpochAndReset() {
        window.train();
        window.focus("scatter");
        type(KeyCode.LEFT);
        assertThat(shown()).isEqualTo(39);
        type(KeyCode.HOME);
        assertThat(shown()).isZero();
        type(KeyCode.RIGHT);
        assertThat(shown()).isEqualTo(1);
        type(KeyCode.END);
        assertThat(shown()).isEqualTo(40);

        type(KeyCode.R);
        awaitState(RunState.IDLE);
        LabWindow.await("it is prepared", () -> window.lab.preparedProperty().get());
        assertThat(window.text("status")).isEqualTo("Ready: the network is untrained");
        type(KeyCode.E);
        awaitState(RunState.PAUSED);
        LabWindow.await("one epoch is shown", () -> shown() == 1);

        window.robot.interact(() -> window.lab.report(Notice.refused("no")));
        type(KeyCode.ESCAPE);
        assertThat(LabWindow.onFxThread(() -> window.lab.noticeProperty().get()))
                .isNull();
    }

    @Test
    void aFocusedStripKeepsTheArrowsAndLeavesTheOtherKeys() {
        window.focus("hold-out-strip");
        type(KeyCode.E);
        awaitState(RunState.PAUSED);
        int epoch = 1;
        LabWindow.await("one epoch is shown", () -> shown() == epoch);

        type(KeyCode.RIGHT);
        assertThat(window.experiment()).as("the arrow moved the slice").isNotEqualTo(LabWindow.SMALL);
        type(KeyCode.SPACE);
        LabWindow.await("space trains or pauses", () -> window.lab.runState() != RunState.IDLE);
    }

    @Test
    void inATextFieldLettersAreLetters() {
        window.focus("hold-out");
        window.robot.interact(() -> window.find("hold-out", TextField.class).clear());
        window.robot.write("red e");
        type(KeyCode.LEFT);
        type(KeyCode.HOME);

        assertThat(window.text("hold-out")).isEqualTo("red e");
        assertThat(LabWindow.onFxThread(window.lab::runState)).isEqualTo(RunState.IDLE);
        assertThat(window.engines.created).hasValue(1);
    }

    @Test
    void theTimelineScrubsOverWhatIsRecordedWhileItTrains() {
        CountDownLatch gate = new CountDownLatch(1);
        window.engines.beforeStep = epoch -> {
            while (epoch == 20 && gate.getCount() > 0) {
                LockSupport.parkNanos(100_000);
            }
        };
        window.robot.interact(() -> {
            window.lab.speedProperty().set(Speed.UNLIMITED);
            window.lab.train();
        });
        LabWindow.await(
                "it has come so far", () -> window.lab.playhead().frames().lastEpoch() == 19);
        Slider timeline = window.find("timeline", Slider.class);

        window.robot.interact(() -> timeline.setValue(7.4));
        assertThat(shown()).isEqualTo(7);
        assertThat(timeline.getValue()).isEqualTo(7);
        LabWindow.await("it is painted", () -> window.lab.display().painted().epoch() == 7);
        assertThat(timeline.getValue()).isEqualTo(7);
        window.robot.interact(() -> timeline.setValue(35));
        assertThat(shown()).as("no farther than it is recorded").isEqualTo(19);
        window.focus("timeline");
        type(KeyCode.LEFT);
        assertThat(shown()).isEqualTo(18);
        gate.countDown();
        awaitState(RunState.FINISHED);

        assertThat(shown()).isEqualTo(18);
        assertThat(LabWindow.onFxThread(() -> window.lab.playhead().frames().size()))
                .isEqualTo(41);
    }

    @Test
    void aNoticeIsShownUntilItIsClosed() {
        Node text = window.find("notice", Node.class);
        assertThat(text.getParent().isVisible()).isFalse();

        for (Notice notice : new Notice[] {Notice.done("well"), Notice.refused("no"), Notice.failed("broken")}) {
            window.robot.interact(() -> window.lab.report(notice));
            assertThat(text.getParent().isVisible()).isTrue();
            assertThat(window.text("notice")).isEqualTo(notice.text());
            assertThat(text.getParent().getStyleClass())
                    .containsOnlyOnce(notice.kind().name().toLowerCase(Locale.ROOT));
        }
        assertThat(text.getParent().getStyleClass()).doesNotContain("done", "refused");
        Button close = window.find("notice-close", Button.class);
        window.robot.clickOn(close);
        assertThat(text.getParent().isVisible()).isFalse();
        assertThat(LabWindow.onFxThread(window.view.pictures().scatter()::isFocused))
                .isTrue();
    }

    @Test
    void aFailureIsToldInTheStatusAndTheNotice() {
        window.engines.beforeStep = epoch -> {
            throw new IllegalStateException("broken");
        };
        window.robot.interact(() -> window.lab.train());
        awaitState(RunState.FAILED);

        assertThat(window.text("status")).isEqualTo("Stopped: see the message");
        assertThat(window.text("notice")).contains("broken");
        assertThat(window.text("train")).isEqualTo("Train again");
        assertThat(window.find("one-epoch", Button.class).isDisabled()).isTrue();
        assertThat(window.find("menu", MenuBar.class).getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> "menu-one-epoch".equals(item.getId())))
                .singleElement()
                .matches(MenuItem::isDisable);
    }

    @Test
    void afterADragTheStatusSaysThatTheRunFormsAgain() {
        window.robot.interact(() -> {
            window.lab.speedProperty().set(new Speed(5));
            window.lab.setAdjusting(true);
            window.lab.changeAndTrain(now -> now.withHoldOut(HueRange.of(10, 70)));
        });
        assertThat(window.text("status")).isEqualTo("Training");

        window.robot.interact(() -> window.lab.setAdjusting(false));
        LabWindow.await(
                "the network is there", () -> window.lab.preparedProperty().get());
        assertThat(window.text("status")).isEqualTo("Training again, epoch by epoch");

        window.robot.interact(window.lab::pause);
        awaitState(RunState.PAUSED);
        window.robot.interact(window.lab::train);
        assertThat(window.text("status")).isEqualTo("Training");
    }

    @Test
    void aDragThatChangesNothingNeedsNoWords() {
        // While a slider is held the speed is not limited: 20,000 epochs take longer than it is held here.
        window.robot.interact(() -> window.lab.change(now -> now.withEpochs(20_000)));
        LabWindow.await(
                "the network is there", () -> window.lab.preparedProperty().get());
        window.robot.interact(() -> {
            window.lab.speedProperty().set(new Speed(5));
            window.lab.train();
            window.lab.setAdjusting(true);
            window.lab.setAdjusting(false);
        });

        assertThat(window.text("status")).isEqualTo("Training");
    }

    @Test
    void aDurationIsToldInASuitableUnit() {
        assertThat(StatusBar.duration(0.042)).isEqualTo("0.04 s");
        assertThat(StatusBar.duration(0.42)).isEqualTo("0.4 s");
        assertThat(StatusBar.duration(42.4)).isEqualTo("42 s");
        assertThat(StatusBar.duration(90)).isEqualTo("1:30 min");
    }

    @Test
    void theTimeLeftIsToldInASuitableUnit() {
        assertThat(StatusBar.timeLeft(0.2)).isEqualTo("1 s left");
        assertThat(StatusBar.timeLeft(59)).isEqualTo("59 s left");
        assertThat(StatusBar.timeLeft(61)).isEqualTo("2 min left");
        assertThat(StatusBar.timeLeft(9000)).isEqualTo("2.5 h left");
    }
}
