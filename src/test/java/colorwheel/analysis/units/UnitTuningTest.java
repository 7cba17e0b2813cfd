package colorwheel.analysis.units;

import static colorwheel.network.HiddenLayer.DECODER;
import static colorwheel.network.HiddenLayer.ENCODER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.HsvColor;
import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Ablation;
import colorwheel.network.PlainForward;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UnitTuningTest {
    @ParameterizedTest
    @MethodSource("colorwheel.analysis.units.UnitNetworks#all")
    void isWhatTheUnitsAnswerToEveryHue(Experiment experiment) {
        Weights weights = UnitNetworks.weights(experiment);

        assertTuning(UnitTuning.of(experiment, 0, weights), new PlainForward(weights, Set.of()), experiment);
    }

    @ParameterizedTest
    @MethodSource("colorwheel.analysis.units.UnitNetworks#all")
    void theDecoderAnswersToTheLatentsThatAreLeft(Experiment experiment) {
        Weights weights = UnitNetworks.weights(experiment);
        Ablation off = Ablation.NONE.toggled(ENCODER, 2).toggled(ENCODER, 5);

        UnitTuning tuning = UnitTuning.of(experiment, 0, off.applied(weights));

        PlainForward without = new PlainForward(weights, off.units());
        PlainForward whole = new PlainForward(weights, Set.of());
        HsvColor red = new HsvColor(0, 1, 0.9);
        for (int unit = 0; unit < tuning.width(); unit++) {
            assertThat(tuning.activation(ENCODER, unit, 0, 0))
                    .as("also of a unit that is off")
                    .isCloseTo((float) whole.encoderUnits(rgb(red))[unit], within(1e-5f));
            assertThat(tuning.activation(DECODER, unit, 0, 0))
                    .isCloseTo((float) without.decoderUnits(without.latents(rgb(red)))[unit], within(1e-5f));
        }
    }

    private static void assertTuning(UnitTuning tuning, PlainForward plain, Experiment experiment) {
        assertThat(tuning.values()).containsExactly(0.9, 1.0);
        assertThat(tuning.width()).isEqualTo(experiment.network().hidden());
        for (int value = 0; value < 2; value++) {
            for (int hue = 0; hue < UnitTuning.HUES; hue++) {
                double[] rgb = rgb(new HsvColor(hue, 1, tuning.values().get(value)));
                double[] encoder = plain.encoderUnits(rgb);
                double[] decoder = plain.decoderUnits(plain.latents(rgb));
                for (int unit = 0; unit < tuning.width(); unit++) {
                    assertThat(tuning.activation(ENCODER, unit, value, hue))
                            .isCloseTo((float) encoder[unit], within(1e-5f));
                    assertThat(tuning.activation(DECODER, unit, value, hue))
                            .isCloseTo((float) decoder[unit], within(1e-5f));
                }
            }
        }
    }

    @Test
    void theCurvesAreThoseOfTheHighestSaturationAndOfEveryValue() {
        Experiment experiment = Experiment.REFERENCE
                .withSaturations(new Levels(List.of(0.3, 0.7)))
                .withValues(new Levels(List.of(0.2, 0.5, 1.0)));

        UnitTuning tuning = UnitTuning.of(experiment, 0, UnitNetworks.weights(experiment));

        assertThat(tuning.saturation()).isEqualTo(0.7);
        assertThat(tuning.values()).containsExactly(0.2, 0.5, 1.0);
        PlainForward plain = new PlainForward(UnitNetworks.weights(experiment), Set.of());
        assertThat(tuning.activation(ENCODER, 4, 1, 200))
                .isCloseTo((float) plain.encoderUnits(rgb(new HsvColor(200, 0.7, 0.5)))[4], within(1e-5f));
    }

    /** Of one unit the weights are small, and its bias says where it is. */
    @ParameterizedTest
    @CsvSource({
        "RELU, 1, -2, true",
        "RELU, 1, -0.5, false",
        "RELU, 0.001, 1, false",
        "GELU, 1, -9, true",
        "GELU, 1, -2, false",
        "GELU, 0.001, 1, true",
        "TANH, 1, -9, true",
        "TANH, 1, 9, true",
        "TANH, 1, 0, false"
    })
    void aDeadUnitTellsNoColorFromAnother(Activation activation, float weight, float bias, boolean dead) {
        Experiment experiment = Experiment.REFERENCE.withNetwork(new NetworkSpec(3, activation, 2, true));
        ParameterLayout layout = ParameterLayout.of(experiment.network());
        float[] flat = UnitNetworks.weights(experiment).toArray();
        flat[layout.encoderHidden().weight(1, 0)] = weight;
        flat[layout.encoderHidden().weight(1, 1)] = 0;
        flat[layout.encoderHidden().weight(1, 2)] = 0;
        flat[layout.encoderHidden().bias(1)] = bias;

        UnitTuning tuning = UnitTuning.of(experiment, 0, new Weights(experiment.network(), flat));

        assertThat(tuning.isDead(ENCODER, 1)).isEqualTo(dead);
    }

    @Test
    void leastAndGreatestAreOverAllColors() {
        Experiment experiment = Experiment.REFERENCE.withNetwork(new NetworkSpec(9, Activation.TANH, 2, true));
        UnitTuning tuning = UnitTuning.of(experiment, 0, UnitNetworks.weights(experiment));

        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (int hue = 0; hue < UnitTuning.HUES; hue++) {
            for (int value = 0; value < 2; value++) {
                least = Math.min(least, tuning.activation(DECODER, 4, value, hue));
                greatest = Math.max(greatest, tuning.activation(DECODER, 4, value, hue));
            }
        }
        assertThat(tuning.least(DECODER, 4)).isEqualTo(least).isLessThan(greatest);
        assertThat(tuning.greatest(DECODER, 4)).isEqualTo(greatest);
    }

    @Test
    void thereAreNoOtherColors() {
        UnitTuning tuning = UnitTuning.of(Experiment.REFERENCE, 0, UnitNetworks.weights(Experiment.REFERENCE));

        assertThat(catchThrowable(() -> tuning.activation(ENCODER, 0, 0, 360)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(catchThrowable(() -> tuning.activation(ENCODER, 0, 2, 0)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static double[] rgb(HsvColor color) {
        float[] rgb = color.rgb();
        return new double[] {rgb[0], rgb[1], rgb[2]};
    }
}
