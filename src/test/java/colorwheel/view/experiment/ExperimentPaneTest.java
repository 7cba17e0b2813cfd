package colorwheel.view.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.session.Notice;
import colorwheel.view.LabWindow;
import java.util.concurrent.TimeoutException;
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
