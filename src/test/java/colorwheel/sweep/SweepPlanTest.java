package colorwheel.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.color.HueRange;
import colorwheel.experiment.Activation;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import colorwheel.sweep.HoldOutSweep.Axis;
import colorwheel.training.StartingPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweepPlanTest {
    private static final Experiment BASE = Experiment.REFERENCE.withSeed(77);

    @ParameterizedTest
    @CsvSource({"0..999, 0, 1000", "' 5 .. 7 ', 5, 3", "12, 12, 1", "4294967295, 4294967295, 1", "3...4, 3, 2"})
    void readsTheSeeds(String text, long first, int count) {
        Seeds seeds = Seeds.parse(BASE, text);

        assertThat(seeds.first()).isEqualTo(first);
        assertThat(seeds.size()).isEqualTo(count);
        assertThat(seeds.experiment(0).seed()).isEqualTo(first);
        assertThat(seeds.experiment(count - 1).seed()).isEqualTo(seeds.last());
        assertThat(seeds.coordinate(count - 1)).isEqualTo(seeds.last());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "0..", "..5", "7..3", "1..2..3", "-1..5", "0.5", "a..b", "0..4294967296"})
    void refusesWhatAreNoSeedsInASentence(String text) {
        assertThatThrownBy(() -> Seeds.parse(BASE, text))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("Seeds are “" + text + "” but must be whole numbers")
                .hasMessageEndingWith("such as 0..999.");
    }

    @Test
    void boundsTheNumberOfSeeds() {
        assertThat(Seeds.parse(BASE, "0..9999").size()).isEqualTo(10_000);
        assertThatThrownBy(() -> Seeds.parse(BASE, "0..10000"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("Seeds 0..10000 are 10001, but at most 10000 are trained.");
        assertThatThrownBy(() -> new Seeds(BASE, 0, 0)).isInstanceOf(InvalidSettingException.class);
        assertThatThrownBy(() -> new Seeds(BASE, 4_294_967_295L, 2))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("First seed is 4294967295, but with 2 seeds it must be at most 4294967294.");
    }

    @Test
    void seedsDifferInNothingElseAndAreTrainedFast() {
        Seeds seeds = new Seeds(BASE, 3, 2);

        assertThat(seeds.experiment(1)).isEqualTo(BASE.withSeed(4).withEngine(EngineKind.FUSED));
    }

    @Test
    void aPositionIsTheCenterOfAHoldOutOfTheSameWidth() {
        HoldOutSweep slider = new HoldOutSweep(BASE, Axis.POSITION, 0, 359, 1);

        assertThat(slider.size()).isEqualTo(360);
        assertThat(slider.coordinate(195)).isEqualTo(195);
        assertThat(slider.experiment(195)).isEqualTo(BASE.withEngine(EngineKind.FUSED));
        assertThat(slider.experiment(0).holdOut()).isEqualTo(HueRange.of(315, 45));
    }

    @Test
    void aWidthIsAboutTheSameCenter() {
        HoldOutSweep slider = new HoldOutSweep(BASE, Axis.WIDTH, 0, 300, 10);

        assertThat(slider.size()).isEqualTo(31);
        assertThat(slider.experiment(0).holdOut()).isEqualTo(HueRange.of(195, 195));
        assertThat(slider.experiment(9).holdOut()).isEqualTo(BASE.holdOut());
        assertThat(slider.experiment(30).holdOut()).isEqualTo(HueRange.of(45, 345));
    }

    @Test
    void aStepThatDoesNotLeadToTheLastEndsBeforeIt() {
        assertThat(new HoldOutSweep(BASE, Axis.WIDTH, 10, 29, 10).size()).isEqualTo(2);
        assertThat(new HoldOutSweep(BASE, Axis.WIDTH, 10, 10, 10).size()).isEqualTo(1);
        assertThat(new HoldOutSweep(BASE, Axis.POSITION, 0, 1, 0.1).size()).isEqualTo(11);
    }

    @Test
    void refusesAPlaceInTheMiddleThatCannotBeTrained() {
        // 271° hold out 9 of these 12 hues, but 10 where both ends are on a hue: at 15° and 45° and so on.
        Experiment twelve = BASE.withHueStep(30).withHoldOut(HueRange.of(5, 276));

        assertThat(new HoldOutSweep(twelve, Axis.POSITION, 16, 44, 1).size()).isEqualTo(29);
        assertThatThrownBy(() -> new HoldOutSweep(twelve, Axis.POSITION, 4, 24, 1))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("Position 15°: Hold-out ")
                .hasMessageContaining("leaves 2 hues for training, but at least 3 are needed.");
    }

    @Test
    void refusesGivenWeightsThatDoNotFit() {
        NetworkSpec wide = new NetworkSpec(16, Activation.RELU, 3, true);
        StartingPoint other = StartingPoint.of(
                new Weights(wide, new float[ParameterLayout.of(wide).size()]));

        assertThatThrownBy(() -> new HoldOutSweep(BASE, other, Axis.POSITION, 0, 90, 30))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatCannotBeTrainedBeforeAnythingIs() {
        assertThatThrownBy(() -> new HoldOutSweep(BASE, Axis.WIDTH, 0, 360, 1))
                .hasMessageContaining("the whole circle");
        assertThatThrownBy(() -> new HoldOutSweep(BASE, Axis.WIDTH, 0, 359, 1)).hasMessageContaining("leaves");
        assertThatThrownBy(() -> new HoldOutSweep(BASE, Axis.WIDTH, 20, 10, 1))
                .hasMessage("To is 10° but must not be below from, 20°.");
        assertThatThrownBy(() -> new HoldOutSweep(BASE, Axis.WIDTH, 0, 90, 0)).hasMessageStartingWith("Step is 0 but");
        assertThatThrownBy(() -> new HoldOutSweep(BASE.withHoldOut(HueRange.NONE), Axis.POSITION, 0, 90, 1))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("Hold out some hues");
        assertThatThrownBy(() -> Axis.parse("hue")).hasMessage("Along is “hue” but must be one of position, width.");
        assertThat(Axis.parse(" Width ")).isEqualTo(Axis.WIDTH);
    }
}
