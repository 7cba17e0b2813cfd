package colorwheel.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Weights;
import colorwheel.training.InitialWeights;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecoderTest {
    /** More points than a block has rows, and no multiple of it. */
    @ParameterizedTest
    @EnumSource(Activation.class)
    void makesTheColorsThatTheExactForwardPassMakes(Activation activation) {
        for (int width = 1; width <= 3; width++) {
            Weights weights = InitialWeights.of(new NetworkSpec(11, activation, width, false), 5);
            float[] latents = new float[width * (AffineLayer.BLOCK + 77)];
            Random random = new Random(3);
            for (int k = 0; k < latents.length; k++) {
                latents[k] = 4 * (float) random.nextGaussian();
            }
            float[] colors = Decoder.decode(weights, new Latents(width, latents));

            assertThat(colors).containsExactly(new Forward(weights).decode(latents), within(1e-5f));
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void refusesLatentsOfAnotherWidth(Activation activation) {
        Weights weights = InitialWeights.of(new NetworkSpec(4, activation, 3, false), 5);

        assertThat(catchThrowable(() -> Decoder.decode(weights, new Latents(2, new float[4]))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
