package colorwheel.view.help;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.preferences.PreferenceStore;
import colorwheel.recording.RunState;
import colorwheel.view.LabWindow;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The first thing that anyone sees is a wheel that forms, and then an invitation that covers nothing. */
@Timeout(180)
class FirstStepsTest {
    private static final String USUAL = "Point at a color";

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

    private String hint() {
        return window.text("readout-hint");
    }

    private void showFirstWheel() {
        window.robot.interact(() -> window.view.showFirstWheel());
        LabWindow.await("it is trained", () -> window.lab.runState() == RunState.FINISHED);
    }

    @Test
    void nothingTrainsAndNothingIsHintedUnlessItIsAskedFor() {
        assertThat(window.lab.runState()).isEqualTo(RunState.IDLE);
        assertThat(hint()).startsWith(USUAL);
    }

    @Test
    void eachHintGoesWhenItIsDoneAndTheyAreNeverSeenAgain() {
        showFirstWheel();
        assertThat(hint()).startsWith("Now drag the hatched slice");
        Node pane = ring().getParent().getParent();
        assertThat(LabWindow.onFxThread(() -> pane.getEffect() != null))
                .as("the ring is pointed at")
                .isTrue();

        window.robot.interact(() -> {
            window.lab.setAdjusting(true);
            window.lab.change(experiment -> experiment.withSeed(5));
            window.lab.setAdjusting(false);
        });
        assertThat(hint()).startsWith("Drag the timeline");
        assertThat(LabWindow.onFxThread(pane::getEffect)).isNull();
        assertThat(preferences.get().hintSeen()).isFalse();

        LabWindow.await("it is trained again", () -> window.lab.runState() == RunState.FINISHED);
        window.robot.interact(() -> window.lab.playhead().moveTo(3));
        assertThat(hint()).startsWith(USUAL);
        assertThat(preferences.get().hintSeen()).isTrue();

        showFirstWheel();
        assertThat(hint()).startsWith(USUAL);
    }

    private Node ring() {
        return window.find("hold-out-ring", Node.class);
    }

    private Bounds place(Node node) {
        return LabWindow.onFxThread(() -> {
            node.getScene().getRoot().applyCss();
            node.getScene().getRoot().layout();
            return node.localToScene(node.getLayoutBounds());
        });
    }

    @Test
    void theInvitationMovesNothing() {
        Bounds ringBefore = place(ring());
        Node strip = window.find("hold-out-strip", Node.class);
        Bounds stripBefore = place(strip);
        showFirstWheel();

        assertThat(hint()).startsWith("Now drag the hatched slice");
        assertThat(place(ring())).isEqualTo(ringBefore);
        assertThat(place(strip)).isEqualTo(stripBefore);
    }

    @Test
    void escEndsThemAtOnce() {
        showFirstWheel();

        window.robot.type(KeyCode.ESCAPE);

        assertThat(hint()).startsWith(USUAL);
        assertThat(preferences.get().hintSeen()).isTrue();
    }
}
