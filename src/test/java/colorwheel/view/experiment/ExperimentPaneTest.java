package colorwheel.view.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.recording.RunState;
import colorwheel.session.Notice;
import colorwheel.view.LabWindow;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ExperimentPaneTest {
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

    // Numbers

    @Test
    void aNumberIsAppliedByEnterOrByLeavingTheField() {
        window.enter("epochs", "77");
        assertThat(window.experiment().epochs()).isEqualTo(77);
        window.fill("epochs", "78");
        assertThat(window.experiment().epochs()).as("not yet").isEqualTo(77);
        window.focus("scatter");
        assertThat(window.experiment().epochs()).isEqualTo(78);
    }

    @Test
    void escapeTakesTheTypedNumberBack() {
        window.fill("epochs", "99");
        window.robot.type(KeyCode.ESCAPE);
        window.focus("scatter");

        assertThat(window.text("epochs")).isEqualTo("40");
        assertThat(window.experiment().epochs()).isEqualTo(40);
    }

    @Test
    void upAndDownStepANumberAndStopAtItsBounds() {
        window.focus("epochs");
        window.robot.type(KeyCode.UP, 2).type(KeyCode.DOWN);
        assertThat(window.experiment().epochs()).isEqualTo(41);
        window.enter("epochs", "1");
        window.robot.type(KeyCode.DOWN);
        assertThat(window.experiment().epochs()).isEqualTo(1);

        window.focus("learning-rate");
        window.robot.type(KeyCode.UP);
        assertThat(window.experiment().learningRate()).isEqualTo(0.0013);
        window.robot.type(KeyCode.DOWN);
        assertThat(window.experiment().learningRate()).isEqualTo(0.001);
    }

    @Test
    void aBadValueIsExplainedAndTheOldOneStays() {
        String[][] fieldsTypedAllowed = {
            {"epochs", "NaN", "from 1 to 20000"},
            {"epochs", "", "from 1 to 20000"},
            {"epochs", "-3", "from 1 to 20000"},
            {"epochs", "99999999999999999999999", "from 1 to 20000"},
            {"epochs", "2.5", "from 1 to 20000"},
            {"epochs", "1.000", "write 1000 or 1"},
            {"learning-rate", "0,5", "write 0.5"},
            {"hue-step", "1,000", "write 1000 or 1.000"},
            {"hold-out", "150,5..240,5", "from 0 to 360"},
            {"values", "0,5", "a decimal number has a point, such as 0.5"},
            {"learning-rate", "0", "from 1e-5 to 1"},
            {"learning-rate", "1e999", "from 1e-5 to 1"},
            {"seed", "4294967296", "from 0 to 4294967295"},
            {"hue-step", "0", "from 0.5 to 120"},
            {"saturations", "0.9, 0.1", "must rise from 0 to 1"},
            {"saturations", "", "numbers from 0 to 1"},
            {"values", "NaN", "numbers from 0 to 1"},
            {"values", "2", "outside 0 to 1"},
            {"values", "-1", "outside 0 to 1"},
            {"values", "0,.1,.2,.3,.4,.5,.6,.7,.8,.9,1", "1 to 10"}
        };
        for (String[] row : fieldsTypedAllowed) {
            window.robot.interact(() -> window.lab.noticeProperty().set(null));
            String before = window.text(row[0]);

            window.enter(row[0], row[1]);

            assertThat(window.refusal()).as(String.join(" ", row)).contains(row[2]);
            assertThat(window.experiment()).isEqualTo(LabWindow.SMALL);
            assertThat(window.text(row[0])).isEqualTo(before);
        }
        assertThat(window.engines.created).hasValue(1);
    }

    @Test
    void numbersInTheDigitsOfAnotherScriptAreReadAndShownBackAtOnce() {
        String[][] fieldsTypedShown = {
            {"epochs", "\u06F7", "7"},
            {"learning-rate", "\u06F0\u066B\u06F0\u06F5", "0.05"},
            {"seed", "\u0661\u0662", "12"},
            {"hue-step", "\uFF13\uFF10", "30"},
            {"hold-out", "\u0967\u096B\u0966..\u0968\u096A\u0966\u00BA", "150..240"},
            {"values", "\u06F0\u066B\u06F5\u060C \u06F1", "0.5, 1"}
        };
        for (String[] row : fieldsTypedShown) {
            window.enter(row[0], row[1]);

            assertThat(window.text(row[0])).as(row[0]).isEqualTo(row[2]);
        }
        assertThat(window.experiment().epochs()).isEqualTo(7);
        assertThat(window.experiment().learningRate()).isEqualTo(0.05);
        assertThat(window.experiment().seed()).isEqualTo(12);
        assertThat(window.experiment().hueStep()).isEqualTo(30);
        assertThat(window.experiment().values()).isEqualTo(Levels.of(0.5, 1));
    }

    // Levels

    @Test
    void aCommaThatMayHaveBeenMeantAsADecimalOneIsShownBackInWords() {
        window.enter("values", "0,1");

        assertThat(window.text("values")).isEqualTo("0, 1");
        assertThat(window.lab.noticeProperty().get())
                .isEqualTo(Notice.done("Value levels: “0,1” was read as the levels 0, 1. A decimal number has a point,"
                        + " such as 0.5."));
    }

    @Test
    void levelsAreTypedSpreadAndCounted() {
        RangeSlider range = window.find("values-range", RangeSlider.class);
        Spinner<?> count = window.find("values-count", Spinner.class);

        window.enter("values", "0.2, 0.5, 0.6");
        assertThat(window.experiment().values()).isEqualTo(Levels.of(0.2, 0.5, 0.6));
        assertThat(range.getLowValue()).isEqualTo(0.2);
        assertThat(range.getHighValue()).isEqualTo(0.6);
        assertThat(count.getValue()).isEqualTo(3);

        window.robot.interact(() -> count.increment(2));
        assertThat(window.experiment().values()).isEqualTo(Levels.of(0.2, 0.3, 0.4, 0.5, 0.6));

        window.robot.interact(() -> range.setHighValue(1));
        assertThat(window.experiment().values()).isEqualTo(Levels.of(0.2, 0.4, 0.6, 0.8, 1));
        assertThat(window.text("values")).isEqualTo("0.2, 0.4, 0.6, 0.8, 1");
    }

    @Test
    void fromOneLevelBothRangeAndCountLeadToTwo() {
        RangeSlider range = window.find("saturations-range", RangeSlider.class);
        Spinner<?> count = window.find("saturations-count", Spinner.class);

        window.robot.interact(() -> range.setLowValue(0.5));
        assertThat(window.experiment().saturations()).isEqualTo(Levels.of(0.5, 1));
        window.robot.interact(() -> count.decrement(1));
        assertThat(window.experiment().saturations()).isEqualTo(Levels.of(1));
        window.robot.interact(() -> count.increment(1));
        assertThat(window.experiment().saturations()).isEqualTo(Levels.of(0.9, 1));
    }

    // Training

    @Test
    void theLearningRateSliderIsLogarithmicAndFollowsTheField() {
        Slider slider = window.find("learning-rate-slider", Slider.class);
        window.robot.interact(() -> slider.setValue(-2));
        assertThat(window.experiment().learningRate()).isEqualTo(0.01);
        assertThat(window.text("learning-rate")).isEqualTo("0.01");

        window.enter("learning-rate", "0.2345");
        assertThat(slider.getValue()).isCloseTo(Math.log10(0.2345), within(1e-9));
        assertThat(window.experiment().learningRate()).isEqualTo(0.2345);
    }

    @Test
    void aNewSeedIsShownAndInForce() {
        Button another = window.find("new-seed", Button.class);
        long before = window.experiment().seed();
        for (int attempt = 0; attempt < 5 && window.experiment().seed() == before; attempt++) {
            window.robot.interact(another::fire);
        }

        assertThat(window.experiment().seed()).isNotEqualTo(before);
        assertThat(window.text("seed"))
                .isEqualTo(Long.toString(window.experiment().seed()));
    }

    @Test
    void normalizeIsSwitchedOffAndOn() {
        CheckBox normalize = window.find("normalize", CheckBox.class);
        window.robot.interact(normalize::fire);
        assertThat(window.experiment().network().normalize()).isFalse();
        window.robot.interact(normalize::fire);
        assertThat(window.experiment()).isEqualTo(LabWindow.SMALL);
    }

    @Test
    void thePresetRestoresEverythingInOneClick() {
        window.robot.interact(() -> window.lab.change(now -> now.withHoldOut(HueRange.NONE)
                .withSaturations(Levels.of(0.5, 1))
                .withValues(Levels.of(0.3))
                .withHueStep(5)
                .withEpochs(9)
                .withLearningRate(0.5)
                .withSeed(99)
                .withNetwork(now.network().withNormalize(false))));
        MenuButton presets = window.find("presets", MenuButton.class);
        assertThat(window.text("presets")).isEqualTo("Your own experiment");

        window.robot.interact(() -> presets.getItems().get(0).fire());

        assertThat(window.experiment()).isEqualTo(Experiment.REFERENCE);
        assertThat(window.text("presets")).isEqualTo("Experiment 1.2");
        assertThat(window.text("hold-out")).isEqualTo("150..240");
        assertThat(window.text("saturations")).isEqualTo("1");
        assertThat(window.text("values")).isEqualTo("0.9, 1");
        assertThat(window.text("hue-step")).isEqualTo("1");
        assertThat(window.text("epochs")).isEqualTo("500");
        assertThat(window.text("learning-rate")).isEqualTo("0.001");
        assertThat(window.text("seed")).isEqualTo("0");
        assertThat(window.find("normalize", CheckBox.class).isSelected()).isTrue();
        assertThat(window.find("hold-out-nothing", CheckBox.class).isSelected()).isFalse();
    }
}
