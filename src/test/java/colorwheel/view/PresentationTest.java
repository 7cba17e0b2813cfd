package colorwheel.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.preferences.PreferenceStore;
import colorwheel.recording.RunState;
import colorwheel.session.Speed;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The window for an audience, and the window after it. */
@Timeout(180)
class PresentationTest {
    private static final List<String> AWAY =
            List.of("menu", "seed", "overlays", "status", "readout", "loss", "swatches");
    private static final List<String> THERE =
            List.of("question", "scatter", "verdict", "hold-out-bar-strip", "timeline", "train");

    private final PreferenceStore preferences = PreferenceStore.inMemory();
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow(preferences, null);
        window.focus("scatter");
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private boolean isSeen(String id) {
        return LabWindow.onFxThread(() -> {
            Node node = window.stage.getScene().lookup("#" + id);
            for (Node each = node; each != null; each = each.getParent()) {
                if (!each.isVisible()) {
                    return false;
                }
            }
            return node != null;
        });
    }

    private double font(String id) {
        Labeled label = window.find(id, Labeled.class);
        return LabWindow.onFxThread(() -> label.getFont().getSize());
    }

    private double divider() {
        return LabWindow.onFxThread(() -> {
            SplitPane split = (SplitPane) window.stage.getScene().lookup(".split-pane");
            split.getScene().getRoot().layout();
            return split.getDividerPositions()[0];
        });
    }

    @Test
    void onlyWhatIsToBeSeenStaysInLargeTypeAndEverythingComesBack() {
        TabPane tabs = window.find("side-tabs", TabPane.class);
        window.robot.interact(() -> tabs.getSelectionModel().select(2));
        window.focus("seed");
        double divider = divider();
        double question = font("question");
        double train = font("train");

        window.robot.type(KeyCode.F11);
        LabWindow.await("it fills the screen", window.stage::isFullScreen);
        assertThat(AWAY).noneMatch(this::isSeen);
        assertThat(THERE).allMatch(this::isSeen);
        assertThat(LabWindow.onFxThread(window.stage::getFullScreenExitHint)).isEmpty();
        assertThat(font("train")).isGreaterThanOrEqualTo(1.5 * train);
        assertThat(font("question")).isGreaterThan(1.5 * question);
        assertThat(LabWindow.onFxThread(
                        () -> window.stage.getScene().getFocusOwner().getId()))
                .isEqualTo("scatter");

        window.robot.type(KeyCode.ESCAPE);
        LabWindow.await("it is a window again", () -> !window.stage.isFullScreen());
        assertThat(AWAY).filteredOn(id -> !id.equals("loss")).allMatch(this::isSeen);
        assertThat(isSeen("hold-out-bar-strip")).isFalse();
        assertThat(font("train")).isEqualTo(train, within(0.01));
        assertThat(font("question")).isEqualTo(question, within(0.01));
        assertThat(LabWindow.onFxThread(() -> tabs.getSelectionModel().getSelectedIndex()))
                .isEqualTo(2);
        assertThat(LabWindow.onFxThread(
                        () -> window.stage.getScene().getFocusOwner().getId()))
                .isEqualTo("seed");
        assertThat(divider()).isCloseTo(divider, within(0.005));
    }

    @Test
    void theKeysOfARemoteControlGoThroughTheLesson() {
        window.robot.type(KeyCode.PAGE_DOWN);
        assertThat(window.lab.runState()).as("only in a presentation").isEqualTo(RunState.IDLE);

        window.robot.type(KeyCode.F11);
        window.robot.type(KeyCode.PAGE_DOWN);
        LabWindow.await("it is trained", () -> window.lab.runState() == RunState.FINISHED);
        window.robot.type(KeyCode.PAGE_UP);
        assertThat(LabWindow.onFxThread(() -> window.lab.playhead().shown().epoch()))
                .isEqualTo(20);
        // Slow enough to be seen under way.
        window.robot.interact(() -> window.lab.speedProperty().set(new Speed(5)));
        window.robot.type(KeyCode.SPACE);
        assertThat(LabWindow.onFxThread(
                        () -> window.lab.playhead().playingProperty().get()))
                .isTrue();
        window.robot.type(KeyCode.F11);
        LabWindow.await("it is a window again", () -> !window.stage.isFullScreen());
    }

    @Test
    void theWindowSystemMayEndItAndALateSizeIsNotRemembered() throws TimeoutException {
        window.robot.type(KeyCode.F11);
        LabWindow.await("it fills the screen", window.stage::isFullScreen);
        window.robot.interact(() -> window.stage.setFullScreen(false));
        assertThat(isSeen("menu")).isTrue();

        window.robot.type(KeyCode.F11);
        LabWindow.await("it fills the screen", window.stage::isFullScreen);
        window.close();
        assertThat(preferences.get().look().textPercent()).isEqualTo(100);
        window = new LabWindow(preferences, null);
        assertThat(isSeen("menu")).isTrue();
    }
}
