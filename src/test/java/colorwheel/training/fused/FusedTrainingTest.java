package colorwheel.training.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Forward;
import colorwheel.training.fused.Batches.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FusedTrainingTest {
    private static final NetworkSpec WIDE = new NetworkSpec(9, Activation.RELU, 3, true);

    static Stream<Kind> kernels() {
        return Batches.kernels();
    }

    static Stream<Arguments> networks() {
        return kernels().flatMap(kernel -> Stream.of(
                        NetworkSpec.REFERENCE,
                        WIDE,
                        WIDE.withNormalize(false),
                        NetworkSpec.REFERENCE.withActivation(Activation.GELU),
                        WIDE.withActivation(Activation.TANH))
                .map(network -> Arguments.of(network, kernel)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void goesOnFromALoadedStateAsIfItHadNotStopped(NetworkSpec network, Kind kernel) {
        float[] rgb = Batches.colors(53);
        FusedTraining unbroken = Batches.training(network, rgb, kernel);
        FusedTraining stopped = Batches.training(network, rgb, kernel);
        advance(unbroken, 40);
        advance(stopped, 17);

        FusedTraining resumed = new FusedTraining(network, rgb, 1e-3, kernel);
        float[] weights = Batches.weightsOf(stopped);
        float[] first = new float[weights.length];
        float[] second = new float[weights.length];
        stopped.firstMoment(first);
        stopped.secondMoment(second);
        resumed.load(weights, first, second, stopped.step());
        advance(resumed, 23);

        assertThat(resumed.step()).isEqualTo(40);
        assertThat(Batches.weightsOf(resumed)).isEqualTo(Batches.weightsOf(unbroken));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void looksAtItsStateWithoutChangingIt(NetworkSpec network, Kind kernel) {
        FusedTraining training = Batches.training(network, Batches.colors(53), kernel);
        for (int epoch = 0; epoch < 5; epoch++) {
            float[] before = Batches.weightsOf(training);
            double loss = training.loss();

            assertThat(Batches.weightsOf(training)).isEqualTo(before);
            assertThat(training.step()).isEqualTo(epoch);
            assertThat(training.advance()).isEqualTo(loss);
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void seesTheLatentsThatForwardComputes(NetworkSpec network, Kind kernel) {
        float[] rgb = Batches.colors(53);
        float[] weights = Batches.weights(network, 1);

        assertThat(KernelLatents.of(network, rgb, kernel, weights))
                .containsExactly(
                        new Forward(network, weights).encode(rgb),
                        within(network.activation() == Activation.RELU ? 1e-6f : 5e-6f));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void trainsAWholeBatchWhateverItsSize(NetworkSpec network, Kind kernel) {
        // Below, at and above what a block of samples and a tile of blocks hold.
        for (int samples : new int[] {1, 8, 15, 16, 17, 543, 592, 593, 1200}) {
            float[] rgb = Batches.colors(samples);
            FusedTraining training = Batches.training(network, rgb, kernel);
            FusedTraining exact = Batches.training(network, rgb, Kind.DOUBLE);
            for (int epoch = 0; epoch < 3; epoch++) {
                assertThat(training.advance()).isCloseTo(exact.advance(), within(1e-6));
            }
            assertThat(Batches.weightsOf(training)).containsExactly(Batches.weightsOf(exact), within(1e-4f));
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void keepsToNumbersWhereALatentPointIsTheOrigin(Kind kernel) {
        for (NetworkSpec network : new NetworkSpec[] {NetworkSpec.REFERENCE, WIDE}) {
            FusedTraining training = Batches.training(network, Batches.colors(20), kernel);
            float[] zeros = new float[training.weightCount()];
            training.load(zeros);

            advance(training, 20);

            assertThat(KernelLatents.of(network, Batches.colors(20), kernel, zeros))
                    .containsOnly(0);
            assertThat(training.loss()).isFinite();
            for (float weight : Batches.weightsOf(training)) {
                assertThat(weight).isFinite();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void showsABrokenWeightInTheLoss(Kind kernel) {
        FusedTraining training = Batches.training(NetworkSpec.REFERENCE, Batches.colors(20), kernel);
        float[] weights = Batches.weightsOf(training);
        weights[0] = Float.NaN;
        training.load(weights);

        assertThat(training.loss()).isNaN();
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void bearsSaturatedSigmoids(Kind kernel) {
        FusedTraining training = Batches.training(NetworkSpec.REFERENCE, Batches.colors(20), kernel);
        float[] weights = Batches.weightsOf(training);
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= 1e4f;
        }
        training.load(weights);

        assertThat(training.loss()).isBetween(0.0, 1.0);
        assertThat(training.advance()).isBetween(0.0, 1.0);
        assertThat(training.loss()).isBetween(0.0, 1.0);
    }

    @Test
    void refusesWhatIsNotABatch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FusedTraining(NetworkSpec.REFERENCE, new float[0], 1e-3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FusedTraining(NetworkSpec.REFERENCE, new float[4], 1e-3));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void refusesAStateOfAnotherNetworkAndKeepsItsOwn(Kind kernel) {
        FusedTraining training = Batches.training(NetworkSpec.REFERENCE, Batches.colors(3), kernel);
        float[] before = Batches.weightsOf(training);
        float[] right = new float[before.length];

        assertThatIllegalArgumentException().isThrownBy(() -> training.load(new float[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> training.load(right, right, new float[3], 0));
        assertThatIllegalArgumentException().isThrownBy(() -> training.load(right, right, right, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> training.weights(new float[5]));
        assertThat(Batches.weightsOf(training)).isEqualTo(before);
    }

    private static void advance(FusedTraining training, int epochs) {
        for (int epoch = 0; epoch < epochs; epoch++) {
            training.advance();
        }
    }
}
