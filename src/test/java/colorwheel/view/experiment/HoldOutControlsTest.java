package colorwheel.view.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.HueRange;
import colorwheel.recording.RunState;
import colorwheel.view.LabWindow;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
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

    private void assertStripShows(double low, double high) {
        RangeSlider strip = strip();
        assertThat(LabWindow.onFxThread(strip::getLowValue)).isEqualTo(low);
        assertThat(LabWindow.onFxThread(strip::getHighValue)).isEqualTo(high);
    }

    private void hold(double start, double end) {
        window.robot.interact(() -> window.lab.change(now -> now.withHoldOut(HueRange.of(start, end))));
    }

    @Test
    void aThumbOfTheStripMovesItsEndAndLeavesTheOther() {
        double[][] ends = {{150.4, 240.6}, {10.5, 359.5}, {359.7, 0.3}, {300.25, 20.75}};
        // On the coarse grid of the window's experiment too few hues would be left.
        window.robot.interact(() -> window.lab.change(now -> now.withHueStep(1)));
        for (double[] range : ends) {
            boolean wraps = range[0] > range[1];
            hold(range[0], range[1]);
            window.robot.interact(() -> strip().setLowValue(5));
            assertThat(held()).isEqualTo(wraps ? HueRange.of(range[0], 5) : HueRange.of(5, range[1]));
            hold(range[0], range[1]);
            window.robot.interact(() -> strip().setHighValue(330));
            assertThat(held()).isEqualTo(wraps ? HueRange.of(330, range[1]) : HueRange.of(range[0], 330));
        }
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

    // Strip

    @Test
    void theStripShowsBothEndsWhicheverWayTheSliceMoves() {
        assertStripShows(150, 240);
        hold(250, 300);
        assertStripShows(250, 300);
        hold(10, 60);
        assertStripShows(10, 60);
        hold(330, 30);
        assertStripShows(30, 330);
    }

    @Test
    void draggingAThumbOfTheStripMovesOneEnd() {
        RangeSlider strip = strip();
        Node thumb = LabWindow.onFxThread(() -> strip.lookup(".low-thumb"));
        Point2D low = window.middleOf(thumb);

        window.drag(low, low.subtract(20, 0), low.subtract(40, 0));

        assertThat(held().end()).isEqualTo(240);
        assertThat(held().start()).isBetween(70.0, 120.0);
        assertStripShows(held().start(), 240);
        assertThat(LabWindow.onFxThread(() -> window.lab.adjustingProperty().get()))
                .isFalse();
    }

    @Test
    void draggingAThumbOfAWrappedSliceKeepsItWrapped() {
        hold(330, 30);
        RangeSlider strip = strip();
        Point2D low = window.middleOf(LabWindow.onFxThread(() -> strip.lookup(".low-thumb")));

        window.drag(low, low.add(10, 0), low.add(20, 0));

        assertThat(held().wraps()).isTrue();
        assertThat(held().start()).isEqualTo(330);
        assertThat(held().end()).isBetween(45.0, 75.0);
    }

    @Test
    void draggingTheBarOfTheStripMovesBothEnds() {
        RangeSlider strip = strip();
        Point2D bar = window.middleOf(LabWindow.onFxThread(() -> strip.lookup(".range-bar")));

        window.drag(bar, bar.add(10, 0), bar.add(20, 0), bar.add(30, 0));

        assertThat(held().start()).isBetween(175.0, 205.0);
        assertThat(held().span()).isCloseTo(90, within(2.0));
    }

    @Test
    void theStripIsOperatedByKeys() {
        RangeSlider strip = strip();
        window.robot.interact(() -> strip.lookup(".low-thumb").requestFocus());
        window.focus("hold-out-slider");
        HueRange before = held();
        window.robot.type(KeyCode.RIGHT);

        assertThat(held()).isNotEqualTo(before);
        assertThat(Math.abs(held().span() - before.span())).isEqualTo(1);
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
    void aSliceThatIsNoneIsRefusedAndTheOldOneStays() {
        for (String typed : new String[] {"banana", "", "NaN..30", "-10..400", "1e999..3", "0..358"}) {
            window.robot.interact(() -> window.lab.noticeProperty().set(null));
            window.enter("hold-out", typed);

            assertThat(window.refusal()).as(typed).contains("Hold-out");
            assertThat(held()).isEqualTo(HueRange.of(150, 240));
            assertThat(window.text("hold-out")).isEqualTo("150..240");
            assertStripShows(150, 240);
        }
        assertThat(window.engines.created).hasValue(1);
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
