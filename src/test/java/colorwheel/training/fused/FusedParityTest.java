package colorwheel.training.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.network.Forward;
import colorwheel.recording.Weights;
import colorwheel.training.Fixture;
import colorwheel.training.fused.Batches.Kind;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kernel against real runs of the reference in PyTorch, within the tolerances of the fixtures' README. */
class FusedParityTest {
    private static final int EPOCHS = 500;

    static Stream<Arguments> runs() {
        return Batches.kernels().flatMap(kernel -> Fixture.all().map(fixture -> Arguments.of(fixture, kernel)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("runs")
    void trainsAsTheReferenceDoes(Fixture fixture, Kind kernel) {
        FusedTraining training = start(fixture, "params", kernel);
        float tolerance = fixture.normalize() ? 2e-3f : 0.02f;
        Map<Integer, Double> losses = fixture.losses();

        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            if (epoch == 451) {
                assertThat(Arrays.copyOf(latents(fixture, kernel, training), 6))
                        .containsExactly(fixture.floats("latents_first3_after_451_steps"), within(tolerance));
            }
            double loss = training.advance();
            if (losses.containsKey(epoch)) {
                assertThat(loss)
                        .as("loss at epoch %d", epoch)
                        .isCloseTo(losses.get(epoch), within(lossTolerance(epoch, fixture)));
            }
        }

        assertThat(training.step()).isEqualTo(EPOCHS);
        assertThat(training.loss()).isCloseTo(losses.get(EPOCHS), within(lossTolerance(EPOCHS, fixture)));
        assertThat(latents(fixture, kernel, training)).containsExactly(fixture.floats("latents"), within(tolerance));
        assertThat(new Forward(fixture.experiment().network(), Batches.weightsOf(training)).reconstruct(heldOut()))
                .containsExactly(fixture.floats("heldout_outputs"), within(fixture.normalize() ? 1e-3f : 0.05f));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("runs")
    void computesTheSameFromTheSameWeights(Fixture fixture, Kind kernel) {
        FusedTraining training = start(fixture, "params_after", kernel);

        assertThat(latents(fixture, kernel, training)).containsExactly(fixture.floats("latents"), within(1e-5f));
        assertThat(training.loss()).isCloseTo(fixture.losses().get(EPOCHS), within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("colorwheel.training.Fixture#all")
    void answersToHeldOutColorsAlike(Fixture fixture) {
        Weights trained = fixture.weights("params_after");
        Forward forward = new Forward(trained);

        assertThat(forward.encode(heldOut())).containsExactly(fixture.floats("heldout_latents"), within(1e-5f));
        assertThat(forward.decode(fixture.floats("heldout_latents")))
                .containsExactly(fixture.floats("heldout_outputs"), within(1e-5f));
        assertThat(forward.reconstruct(heldOut())).containsExactly(fixture.floats("heldout_outputs"), within(1e-5f));
    }

    private static FusedTraining start(Fixture fixture, String weights, Kind kernel) {
        FusedTraining training = new FusedTraining(fixture.experiment().network(), colors(), 1e-3, kernel);
        training.load(fixture.weights(weights).toArray());
        return training;
    }

    private static float[] latents(Fixture fixture, Kind kernel, FusedTraining training) {
        return KernelLatents.of(fixture.experiment().network(), colors(), kernel, Batches.weightsOf(training));
    }

    private static double lossTolerance(int epoch, Fixture fixture) {
        return epoch <= 100 ? 1e-6 : fixture.normalize() ? 1e-4 : 1e-3;
    }

    private static float[] colors() {
        return Fixture.floats(Fixture.read("data").get("train"));
    }

    private static float[] heldOut() {
        return Fixture.floats(Fixture.read("data").get("heldout"));
    }
}
