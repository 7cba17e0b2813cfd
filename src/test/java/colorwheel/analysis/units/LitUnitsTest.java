package colorwheel.analysis.units;

import static colorwheel.network.HiddenLayer.DECODER;
import static colorwheel.network.HiddenLayer.ENCODER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.experiment.Experiment;
import colorwheel.network.HiddenLayer;
import colorwheel.network.PlainForward;
import colorwheel.recording.Weights;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LitUnitsTest {
    @ParameterizedTest
    @MethodSource("colorwheel.analysis.units.UnitNetworks#all")
    void areTheActivationsOfAColor(Experiment experiment) {
        Weights weights = UnitNetworks.weights(experiment);
        PlainForward plain = new PlainForward(weights, Set.of());

        LitUnits lit = LitUnits.of(weights, new float[] {0.25f, 1, 0.5f});

        double[] encoder = plain.encoderUnits(0.25, 1, 0.5);
        double[] decoder = plain.decoderUnits(plain.latents(0.25, 1, 0.5));
        assertLayer(lit, ENCODER, encoder);
        assertLayer(lit, DECODER, decoder);
        assertThat(lit.width()).isEqualTo(encoder.length);
    }

    private static void assertLayer(LitUnits lit, HiddenLayer layer, double[] activations) {
        for (int unit = 0; unit < activations.length; unit++) {
            assertThat(lit.activation(layer, unit)).isCloseTo(activations[unit], within(1e-9));
            assertThat(lit.isOn(layer, unit)).isEqualTo(activations[unit] > 0);
        }
        assertThat(lit.countOn(layer)).isEqualTo((int)
                Arrays.stream(activations).filter(each -> each > 0).count());
    }
}
