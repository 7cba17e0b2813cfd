package colorwheel.training.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.training.NetworkFixture;
import colorwheel.training.fused.Batches.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kernel against PyTorch's runs of other networks, within the tolerances of the fixtures' README. */
class FusedNetworkParityTest {
    static Stream<Arguments> runs() {
        return Batches.kernels().flatMap(kernel -> NetworkFixture.all().map(fixture -> Arguments.of(fixture, kernel)));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void trainsAsPyTorchDoes(NetworkFixture fixture, Kind kernel) {
        float[] losses = fixture.losses();
        FusedTraining training = new FusedTraining(fixture.network(), fixture.colors(), 1e-3, kernel);
        training.load(fixture.start().weights().toArray());

        for (int epoch = 0; epoch <= NetworkFixture.STEPS; epoch++) {
            assertThat(training.loss())
                    .as("loss at epoch %d", epoch)
                    .isCloseTo(losses[epoch], within(1e-5 * losses[epoch]));
            if (epoch < NetworkFixture.STEPS) {
                training.advance();
            }
        }

        assertThat(Batches.weightsOf(training))
                .containsExactly(fixture.end().weights().toArray(), within(1e-5f));
    }
}
