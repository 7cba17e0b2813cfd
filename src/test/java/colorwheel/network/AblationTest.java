package colorwheel.network;

import static colorwheel.network.HiddenLayer.DECODER;
import static colorwheel.network.HiddenLayer.ENCODER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Weights;
import colorwheel.training.InitialWeights;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AblationTest {
    private static final float[] COLORS =
            Experiment.REFERENCE.withHueStep(24).trainingColors().rgb();
    private static final HiddenUnit ENCODER_3 = new HiddenUnit(ENCODER, 3);
    private static final HiddenUnit DECODER_0 = new HiddenUnit(DECODER, 0);

    static Stream<NetworkSpec> networks() {
        return Stream.of(Activation.values())
                .flatMap(activation -> IntStream.rangeClosed(1, 3).boxed().flatMap(width -> Stream.of(true, false)
                        .map(normalize -> new NetworkSpec(7, activation, width, normalize))));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aUnitThatIsOffAddsNothingToWhatComesAfterIt(NetworkSpec network) {
        Weights weights = InitialWeights.of(network, 5);
        for (Set<HiddenUnit> units : List.of(
                Set.of(ENCODER_3), Set.of(DECODER_0), Set.of(ENCODER_3, new HiddenUnit(ENCODER, 6), DECODER_0))) {
            Forward without = new Forward(Ablation.of(units).applied(weights));

            PlainForward plain = new PlainForward(weights, units);
            float[] latents = without.encode(COLORS);
            float[] made = without.reconstruct(COLORS);
            for (int color = 0; color < COLORS.length / 3; color++) {
                double[] rgb = {COLORS[3 * color], COLORS[3 * color + 1], COLORS[3 * color + 2]};
                assertThat(rounded(plain.latents(rgb)))
                        .containsExactly(
                                Arrays.copyOfRange(
                                        latents, network.bottleneck() * color, network.bottleneck() * (color + 1)),
                                within(1e-5f));
                assertThat(rounded(plain.output(rgb)))
                        .containsExactly(Arrays.copyOfRange(made, 3 * color, 3 * color + 3), within(1e-5f));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void withoutADecoderUnitAllColorsAreMadeTheSame(NetworkSpec network) {
        Weights weights = InitialWeights.of(network, 5);

        float[] made = new Forward(Ablation.of(all(DECODER, network.hidden())).applied(weights)).reconstruct(COLORS);

        float[] flat = weights.toArray();
        for (int k = 0; k < made.length; k++) {
            double bias = flat[flat.length - 3 + k % 3];
            assertThat(made[k]).isCloseTo((float) (1 / (1 + Math.exp(-bias))), within(1e-6f));
        }
    }

    @Test
    void switchingNothingOffChangesNoBit() {
        Weights weights = InitialWeights.of(NetworkSpec.REFERENCE, 5);

        assertThat(Ablation.NONE.applied(weights)).isSameAs(weights);
        assertThat(Ablation.of(Set.of(new HiddenUnit(DECODER, 16))).applied(weights))
                .as("of a unit that it does not have")
                .isSameAs(weights);
    }

    @Test
    void onlyTheOutgoingWeightsChange() {
        Weights weights = InitialWeights.of(NetworkSpec.REFERENCE, 5);

        float[] without =
                Ablation.of(Set.of(ENCODER_3, DECODER_0)).applied(weights).toArray();

        float[] expected = weights.toArray();
        // Two latents from the encoder's unit 3, behind its 64 numbers, and three channels from the decoder's unit 0.
        for (int place : new int[] {64 + 3, 64 + 16 + 3, 146, 146 + 16, 146 + 32}) {
            assertThat(expected[place]).isNotZero();
            expected[place] = 0;
        }
        assertThat(without).isEqualTo(expected);
    }

    @Test
    void aUnitIsSwitchedOffAndOnAgain() {
        Ablation one = Ablation.NONE.toggled(ENCODER, 3);
        Ablation two = one.toggled(DECODER, 3);

        assertThat(one.isOff(ENCODER, 3)).isTrue();
        assertThat(one.isOff(DECODER, 3)).isFalse();
        assertThat(two.count()).isEqualTo(2);
        assertThat(two.words()).isEqualTo("2 units");
        assertThat(one.words()).isEqualTo("1 unit");
        assertThat(one.isNone()).isFalse();
        assertThat(two.toggled(ENCODER, 3).toggled(DECODER, 3))
                .isEqualTo(Ablation.NONE)
                .hasSameHashCodeAs(Ablation.NONE);
        assertThat(two)
                .isNotEqualTo(one)
                .isEqualTo(Ablation.NONE.toggled(DECODER, 3).toggled(ENCODER, 3));
    }

    @Test
    void unitsAreOrderedByLayerAndIndex() {
        Ablation some = Ablation.of(List.of(DECODER_0, new HiddenUnit(ENCODER, 12), ENCODER_3));

        assertThat(some.units()).containsExactly(ENCODER_3, new HiddenUnit(ENCODER, 12), DECODER_0);
        assertThat(some.within(4).units()).containsExactly(ENCODER_3, DECODER_0);
        assertThat(some.within(1).units()).containsExactly(DECODER_0);
    }

    @Test
    void aUnitCountsFromZero() {
        assertThat(catchThrowable(() -> Ablation.NONE.toggled(ENCODER, -1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<HiddenUnit> all(HiddenLayer layer, int width) {
        return IntStream.range(0, width)
                .mapToObj(index -> new HiddenUnit(layer, index))
                .toList();
    }

    private static float[] rounded(double[] numbers) {
        float[] rounded = new float[numbers.length];
        for (int k = 0; k < numbers.length; k++) {
            rounded[k] = (float) numbers[k];
        }
        return rounded;
    }
}
