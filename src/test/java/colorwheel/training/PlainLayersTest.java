package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import colorwheel.training.graph.Layers;
import colorwheel.training.graph.NativeFloats;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** The layers in plain Java against DL4J's own, in the same graph with the same weights. */
class PlainLayersTest {
    private static final float ROUNDING = 1e-6f;

    /** Networks, and how many degrees lie between hues: 26 rows, 538, or 1,078, which is more than a block. */
    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(new NetworkSpec(16, Activation.RELU, 2, true), 20.0),
                Arguments.of(new NetworkSpec(5, Activation.RELU, 3, true), 1.0),
                Arguments.of(new NetworkSpec(24, Activation.RELU, 3, false), 0.5),
                Arguments.of(new NetworkSpec(7, Activation.RELU, 5, true), 0.5),
                Arguments.of(new NetworkSpec(40, Activation.RELU, 1, false), 0.5),
                Arguments.of(new NetworkSpec(1, Activation.RELU, 1, false), 20.0),
                Arguments.of(new NetworkSpec(16, Activation.TANH, 2, true), 1.0),
                Arguments.of(new NetworkSpec(9, Activation.TANH, 3, false), 0.5));
    }

    @BeforeAll
    static void load() {
        Backend.load();
    }

    private static ComputationGraph graph(Layers layers, Weights weights) {
        ComputationGraph graph = Network.build(weights.network(), 1e-3, layers);
        Network.setReferenceAdam(graph, 1e-3);
        Network.put(weights, graph);
        return graph;
    }

    private static INDArray colors(double hueStep) {
        float[] rgb = Experiment.REFERENCE.withHueStep(hueStep).trainingColors().rgb();
        return Nd4j.createFromArray(rgb).reshape('c', rgb.length / NetworkSpec.CHANNELS, NetworkSpec.CHANNELS);
    }

    private static float[] rowMajor(INDArray array) {
        return array.dup('c').data().asFloat();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sayTheSameToEveryColor(NetworkSpec network, double hueStep) {
        Weights weights = InitialWeights.of(network, 11);
        INDArray colors = colors(hueStep);
        Map<String, INDArray> stock = graph(Layers.STOCK, weights).feedForward(colors, false);
        ComputationGraph plain = graph(Layers.PLAIN, weights);

        for (INDArray input : List.of(colors, colors.dup('f'))) {
            Map<String, INDArray> ours = plain.feedForward(input, false);
            assertThat(ours.keySet()).isEqualTo(stock.keySet());
            for (String vertex : stock.keySet()) {
                assertThat(ours.get(vertex).shape()).isEqualTo(stock.get(vertex).shape());
                assertThat(rowMajor(ours.get(vertex)))
                        .as(vertex)
                        .containsExactly(rowMajor(stock.get(vertex)), within(ROUNDING));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void haveTheSameGradientAndScore(NetworkSpec network, double hueStep) {
        Weights weights = InitialWeights.of(network, 12);
        INDArray colors = colors(hueStep);
        ComputationGraph stock = graph(Layers.STOCK, weights);
        ComputationGraph plain = graph(Layers.PLAIN, weights);

        float[] theirs = meanGradient(stock, colors, colors);
        assertThat(meanGradient(plain, colors, colors)).containsExactly(theirs, within(ROUNDING));
        assertThat(plain.score()).isCloseTo(stock.score(), within((double) ROUNDING));
        assertThat(plain.gradient().gradientForVariable().keySet())
                .isEqualTo(stock.gradient().gradientForVariable().keySet());
        // Other colors are wanted than those that go in: nothing is left over from the step before.
        INDArray inverted = colors.rsub(1);
        theirs = meanGradient(stock, colors, inverted);
        assertThat(meanGradient(plain, colors, inverted)).containsExactly(theirs, within(ROUNDING));
        assertThat(plain.score()).isCloseTo(stock.score(), within((double) ROUNDING));
    }

    /** The gradient of the graph, which DL4J sums over the rows, for their mean. */
    private static float[] meanGradient(ComputationGraph graph, INDArray colors, INDArray wanted) {
        graph.initGradientsView();
        graph.setInputs(colors);
        graph.setLabels(wanted);
        graph.computeGradientAndScore();
        float[] gradient = new float[(int) graph.numParams()];
        NativeFloats.of(graph.gradient().gradient()).get(gradient);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= colors.size(0);
        }
        return gradient;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scoreWhatIsOnlyLookedAt(NetworkSpec network, double hueStep) {
        Weights weights = InitialWeights.of(network, 13);
        INDArray colors = colors(hueStep);
        DataSet inverted = new DataSet(colors, colors.rsub(1));

        assertThat(graph(Layers.PLAIN, weights).score(inverted))
                .isCloseTo(graph(Layers.STOCK, weights).score(inverted), within((double) ROUNDING));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void trainAlike(NetworkSpec network, double hueStep) {
        Weights weights = InitialWeights.of(network, 14);
        INDArray[] colors = {colors(hueStep)};
        ComputationGraph stock = graph(Layers.STOCK, weights);
        ComputationGraph plain = graph(Layers.PLAIN, weights);

        for (int epoch = 0; epoch < 50; epoch++) {
            stock.fit(colors, colors);
            plain.fit(colors, colors);
            assertThat(plain.score()).isCloseTo(stock.score(), within((double) ROUNDING));
        }
    }

    @Test
    void divideByTheLengthPlusEpsilonAsTheReferenceDoes() {
        NetworkSpec network = NetworkSpec.REFERENCE;
        ComputationGraph graph = graph(Layers.PLAIN, latentsAt(network, 6e-9f, 8e-9f));

        float[] latents = rowMajor(graph.feedForward(colors(20), false).get(Network.NORMALIZED));

        for (int row = 0; row < latents.length / 2; row++) {
            assertThat(latents[2 * row]).isCloseTo(0.3f, within(ROUNDING));
            assertThat(latents[2 * row + 1]).isCloseTo(0.4f, within(ROUNDING));
        }
    }

    /** At the origin the reference takes the length for constant: the gradient goes through, divided by ε alone. */
    @Test
    void takeTheLengthForConstantAtTheOrigin() {
        NetworkSpec network = NetworkSpec.REFERENCE;
        Weights weights = latentsAt(network, 0, 0);
        INDArray colors = colors(20);
        ComputationGraph graph = graph(Layers.PLAIN, weights);

        float[] gradient = meanGradient(graph, colors, colors);

        ParameterLayout layout = ParameterLayout.of(network);
        // Through the decoder's first unit alone: its gradient passes on the weights that it has from the latents.
        float slope = gradient[layout.decoderHidden().bias(0)];
        assertThat(slope).isNotZero();
        for (int coordinate = 0; coordinate < 2; coordinate++) {
            float expected = slope * weights.get(layout.decoderHidden().weight(0, coordinate)) / 1e-8f;
            assertThat(gradient[layout.latent().bias(coordinate)]).isCloseTo(expected, withinPercentage(0.01));
        }
    }

    /** All weights zero but for one unit behind the latents, and the latents the same for every color. */
    private static Weights latentsAt(NetworkSpec network, float x, float y) {
        float[] flat = new float[ParameterLayout.of(network).size()];
        ParameterLayout layout = ParameterLayout.of(network);
        flat[layout.latent().bias(0)] = x;
        flat[layout.latent().bias(1)] = y;
        flat[layout.decoderHidden().weight(0, 0)] = 0.5f;
        flat[layout.decoderHidden().weight(0, 1)] = -0.25f;
        flat[layout.decoderHidden().bias(0)] = 1;
        flat[layout.output().weight(0, 0)] = 0.75f;
        return new Weights(network, flat);
    }
}
