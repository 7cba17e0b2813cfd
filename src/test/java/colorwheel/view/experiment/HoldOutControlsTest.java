package colorwheel.view.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.HueRange;
import colorwheel.recording.RunState;
import colorwheel.view.LabWindow;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The ring, the strip, the text and the check box of the hold-out. */
@Timeout(120)
class HoldOutControlsTest {
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private HueRange held() {
        return window.experiment().holdOut();
    }

    private RangeSlider strip() {
        return window.find("hold-out-slider", RangeSlider.class);
    }

    // Ring

    @Test
    void draggingTheBandOfTheRingTurnsTheSliceThroughRedAndTrains() {
        window.drag(window.onRing(195), window.onRing(260), window.onRing(330), window.onRing(0));

        assertThat(held().wraps()).isTrue();
        assertThat(held().span()).isEqualTo(90);
        assertThat(held().center()).isCloseTo(0, within(3.0));
        LabWindow.await("it has trained", () -> window.lab.runState() != RunState.IDLE);
        assertThat(LabWindow.onFxThread(() -> window.lab.adjustingProperty().get()))
                .isFalse();
    }

    @Test
    void draggingAHandleOfTheRingMovesOneEnd() {
        window.drag(window.onRing(240), window.onRing(270), window.onRing(300));
        assertThat(held().start()).isEqualTo(150);
        assertThat(held().end()).isCloseTo(300, within(3.0));

        double end = held().end();
        window.drag(window.onRing(150), window.onRing(120), window.onRing(90));
        assertThat(held().start()).isCloseTo(90, within(3.0));
        assertThat(held().end()).isEqualTo(end);
    }

    @Test
    void pressingBesideTheSliceMovesNothing() {
        window.drag(window.onRing(30), window.onRing(60));

        assertThat(held()).isEqualTo(HueRange.of(150, 240));
    }

    @Test
    void theRingIsOperatedByKeys() {
        window.focus("hold-out-ring");
        window.robot.type(KeyCode.RIGHT);
        assertThat(held()).isEqualTo(HueRange.of(151, 241));
        window.robot.type(KeyCode.LEFT, 2);
        assertThat(held()).isEqualTo(HueRange.of(149, 239));
        window.robot.type(KeyCode.PAGE_UP);
        assertThat(held()).isEqualTo(HueRange.of(159, 249));
        window.robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(held()).isEqualTo(HueRange.of(159, 250));
        window.robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        assertThat(held()).isEqualTo(HueRange.of(158, 250));
    }

    // Text and "Nothing"

    @Test
    void aSliceCanBeTyped() {
        window.enter("hold-out", "330 - 30");
        assertThat(held()).isEqualTo(HueRange.of(330, 30));
        assertThat(window.text("hold-out")).isEqualTo("330..30");

        window.fill("hold-out", "teal..blue");
        window.focus("scatter");
        assertThat(held()).as("leaving the field applies it").isEqualTo(HueRange.of(150, 240));

        window.enter("hold-out", "none");
        assertThat(held().isNone()).isTrue();
    }

    @Test
    void nothingHeldOutIsAStateOfItsOwnAndGivesTheSliceBack() {
        CheckBox nothing = window.find("hold-out-nothing", CheckBox.class);
        Node ring = window.find("hold-out-ring", Node.class);

        window.robot.interact(nothing::fire);
        assertThat(held().isNone()).isTrue();
        assertThat(window.text("hold-out")).isEqualTo("none");
        assertThat(ring.isDisabled()).isTrue();

        window.robot.interact(nothing::fire);
        assertThat(held()).isEqualTo(HueRange.of(150, 240));
        assertThat(ring.isDisabled()).isFalse();
    }

    @Test
    void aSliceThatIsRefusedByNowLeavesNothingTicked() {
        CheckBox nothing = window.find("hold-out-nothing", CheckBox.class);
        window.robot.interact(nothing::fire);
        window.enter("hue-step", "120");

        window.robot.interact(nothing::fire);

        assertThat(window.refusal()).contains("at least 3");
        assertThat(held().isNone()).isTrue();
        assertThat(nothing.isSelected()).isTrue();
    }
}
