package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Activation;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.network.Forward;
import colorwheel.network.Latents;
import colorwheel.recording.Rounding;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import colorwheel.training.NetworkFixture.State;
import colorwheel.training.graph.Layers;
import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Networks of other functions, widths and bottlenecks against PyTorch, within the tolerances of the fixtures' README.
 */
class NetworkParityTest {
    private static final float FORWARD_TOLERANCE = 1e-5f;

    static Stream<NetworkFixture> fixtures() {
        return NetworkFixture.all();
    }

    static Stream<Arguments> engines() {
        return fixtures().flatMap(fixture -> Stream.of(EngineKind.values()).map(kind -> Arguments.of(fixture, kind)));
    }

    static Stream<Arguments> layers() {
        return fixtures().flatMap(fixture -> Stream.of(Layers.values()).map(layers -> Arguments.of(fixture, layers)));
    }

    private static boolean hasDl4jsGelu(NetworkFixture fixture, boolean stock) {
        return stock && fixture.network().activation() == Activation.GELU;
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void haveTheSameColorsExactly(NetworkFixture fixture) {
        assertThat(fixture.experiment().trainingColors().rgb()).containsExactly(fixture.colors());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void startFromTheSeedsWeightsBitForBit(NetworkFixture fixture) {
        Experiment experiment = fixture.experiment();

        assertThat(InitialWeights.of(experiment.network(), experiment.seed()).toArray())
                .containsExactly(fixture.start().weights().toArray());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void computeTheSameForwardInDouble(NetworkFixture fixture) {
        fixture.states().forEach(state -> {
            Forward forward = new Forward(state.weights());

            assertThat(forward.encode(fixture.colors())).containsExactly(state.latents(), within(FORWARD_TOLERANCE));
            assertThat(forward.decode(state.latents())).containsExactly(state.outputs(), within(FORWARD_TOLERANCE));
            assertThat(forward.reconstruct(fixture.colors()))
                    .containsExactly(state.outputs(), within(FORWARD_TOLERANCE));
        });
    }

    @ParameterizedTest
    @EnumSource
    void haveTheSameLatentsHoweverTheyAreRounded(Rounding rounding) {
        fixtures().forEach(fixture -> {
            ColorTable colors = fixture.experiment().trainingColors();
            fixture.states().forEach(state -> assertThat(
                            Latents.of(state.weights(), rounding, colors).toArray())
                    .as("%s", fixture)
                    .containsExactly(state.latents(), within(FORWARD_TOLERANCE)));
        });
    }

    @ParameterizedTest
    @MethodSource("layers")
    void computeTheSameForwardInAGraph(NetworkFixture fixture, Layers layers) {
        Backend.load();
        boolean dl4jsGelu = hasDl4jsGelu(fixture, layers == Layers.STOCK);
        float latentTolerance = dl4jsGelu ? 0.03f : FORWARD_TOLERANCE;
        float outputTolerance = dl4jsGelu ? 0.01f : FORWARD_TOLERANCE;
        fixture.states().forEach(state -> {
            Map<String, INDArray> numbers = forward(fixture, state, layers);

            assertThat(flat(numbers.get(Network.bottleneck(fixture.network()))))
                    .containsExactly(state.latents(), within(latentTolerance));
            assertThat(flat(numbers.get("decoder.2"))).containsExactly(state.outputs(), within(outputTolerance));
        });
    }

    private static Map<String, INDArray> forward(NetworkFixture fixture, State state, Layers layers) {
        ComputationGraph graph = Network.build(fixture.network(), 1e-3, layers);
        Network.put(state.weights(), graph);
        float[] rgb = fixture.colors();
        return graph.feedForward(Nd4j.createFromArray(rgb).reshape('c', rgb.length / 3, 3), false);
    }

    private static float[] flat(INDArray matrix) {
        return matrix.dup('c').data().asFloat();
    }

    /** DL4J's own Adam has a larger ε in the first steps, and its GELU is another function. */
    @ParameterizedTest
    @MethodSource("engines")
    void trainToTheSameLossesAndWeights(NetworkFixture fixture, EngineKind kind) {
        boolean stock = kind == EngineKind.DL4J_STOCK;
        boolean dl4jsGelu = hasDl4jsGelu(fixture, stock);
        double lossTolerance = dl4jsGelu ? 0.02 : 1e-5;
        float weightTolerance = dl4jsGelu ? 0.1f : stock ? 2e-4f : 1e-5f;
        Experiment experiment = fixture.experiment().withEngine(kind);
        Weights initial = InitialWeights.of(experiment.network(), experiment.seed());
        float[] losses = fixture.losses();

        try (Engine engine = Engines.create(RunId.next(), experiment, initial)) {
            for (int epoch = 0; epoch < NetworkFixture.STEPS; epoch++) {
                assertLoss(engine.step(), losses[epoch], lossTolerance);
            }
            Snapshot last = engine.state();
            assertThat(last.epoch()).isEqualTo(NetworkFixture.STEPS);
            assertLoss(last, losses[NetworkFixture.STEPS], lossTolerance);
            assertThat(last.weights().toArray())
                    .containsExactly(fixture.end().weights().toArray(), within(weightTolerance));
        }
    }

    private static void assertLoss(Snapshot actual, float expected, double tolerance) {
        assertThat(actual.loss())
                .as("loss at epoch %d", actual.epoch())
                .isCloseTo(expected, within(tolerance * expected));
    }

    /** The reason for the wide tolerances: it cubes 0.044715 x, where the formula with tanh has 0.044715 x³. */
    @Test
    void dl4jsGeluIsAFunctionOfItsOwn() {
        Backend.load();
        double[] numbers = {-4, -2, -1, -0.5, 0.5, 1, 2, 4};
        double[] expected = new double[numbers.length];
        for (int k = 0; k < numbers.length; k++) {
            double x = numbers[k];
            double inner = Math.sqrt(2 / Math.PI) * (x + Math.pow(0.044715 * x, 3));
            expected[k] = x / 2 * (1 + Math.tanh(inner));
        }

        INDArray actual = new ActivationGELU(true).getActivation(Nd4j.createFromArray(numbers), true);

        assertThat(actual.data().asDouble()).containsExactly(expected, within(1e-6));
    }
}
