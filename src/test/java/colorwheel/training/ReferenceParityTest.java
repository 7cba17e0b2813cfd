package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.network.Latents;
import colorwheel.recording.Frames;
import colorwheel.recording.Weights;
import colorwheel.training.graph.Layers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J against real runs of the reference in PyTorch, within the tolerances that the README of the fixtures gives. */
class ReferenceParityTest {
    @Test
    void trainsOnTheSameColorsExactly() {
        JsonNode data = Fixture.read("data");

        assertColors(Experiment.REFERENCE.trainingColors(), data.get("train"), data.get("train_hue_v"));
        assertColors(heldOut(), data.get("heldout"), data.get("heldout_hue_v"));
    }

    private static void assertColors(ColorTable colors, JsonNode rgb, JsonNode hueAndValue) {
        assertThat(colors.rgb()).containsExactly(Fixture.floats(rgb));
        for (int row = 0; row < colors.size(); row++) {
            assertThat(colors.hue(row)).isEqualTo(hueAndValue.get(row).get(0).asDouble());
            assertThat(colors.value(row)).isEqualTo(hueAndValue.get(row).get(1).asDouble());
        }
    }

    @ParameterizedTest
    @MethodSource("colorwheel.training.Fixture#all")
    void hasTheSameLossAtEveryListedEpoch(Fixture fixture) {
        Frames frames = Runs.trained(fixture.experiment());

        for (Map.Entry<Integer, Double> listed : fixture.losses().entrySet()) {
            int epoch = listed.getKey();
            assertThat(frames.exactly(epoch).orElseThrow().loss())
                    .as("loss at epoch " + epoch)
                    .isCloseTo(listed.getValue(), within(lossTolerance(fixture, epoch)));
        }
    }

    @ParameterizedTest
    @MethodSource("colorwheel.training.Fixture#all")
    void putsTheColorsInTheSamePlaces(Fixture fixture) {
        Frames frames = Runs.trained(fixture.experiment());
        float tolerance = fixture.normalize() ? 2e-3f : 0.02f;

        ColorTable colors = fixture.experiment().trainingColors();
        float[] atTheEnd = Latents.of(frames.at(500), colors).toArray();
        assertThat(atTheEnd).containsExactly(fixture.floats("latents"), within(tolerance));
        float[] threeColors = Arrays.copyOf(Latents.of(frames.at(451), colors).toArray(), 6);
        assertThat(threeColors).containsExactly(fixture.floats("latents_first3_after_451_steps"), within(tolerance));
    }

    @ParameterizedTest
    @MethodSource("colorwheel.training.Fixture#all")
    void answersToHeldOutColorsAlike(Fixture fixture) {
        Weights trained = Runs.trained(fixture.experiment()).at(500).weights();

        for (Layers layers : Layers.values()) {
            assertThat(forward(trained, layers, "decoder.2"))
                    .as("%s", layers)
                    .containsExactly(fixture.floats("heldout_outputs"), within(fixture.normalize() ? 1e-3f : 0.05f));
        }
    }

    @ParameterizedTest
    @MethodSource("colorwheel.training.Fixture#all")
    void computesTheSameFromTheSameWeights(Fixture fixture) {
        Weights given = fixture.weights("params_after");

        for (Layers layers : Layers.values()) {
            assertThat(forward(given, layers, Network.bottleneck(given.network())))
                    .as("%s", layers)
                    .containsExactly(fixture.floats("heldout_latents"), within(1e-5f));
            assertThat(forward(given, layers, "decoder.2"))
                    .as("%s", layers)
                    .containsExactly(fixture.floats("heldout_outputs"), within(1e-5f));
        }
    }

    /** A saved model is a graph of DL4J's own layers; the engine, which the other tests run, trains another one. */
    @ParameterizedTest
    @MethodSource("colorwheel.training.Fixture#all")
    void aGraphOfDl4jsOwnLayersTrainsToTheSameLosses(Fixture fixture) {
        Backend.load();
        Experiment experiment = fixture.experiment();
        Weights initial = InitialWeights.of(experiment.network(), experiment.seed());
        ComputationGraph graph = graph(initial, Layers.STOCK);
        INDArray[] colors = {matrix(experiment.trainingColors())};

        Map<Integer, Double> losses = new TreeMap<>();
        for (int epoch = 0; epoch <= experiment.epochs(); epoch++) {
            graph.fit(colors, colors);
            losses.put(epoch, graph.score());
        }

        fixture.losses().forEach((epoch, loss) -> assertThat(losses.get(epoch))
                .as("loss at epoch " + epoch)
                .isCloseTo(loss, within(lossTolerance(fixture, epoch))));
    }

    private static double lossTolerance(Fixture fixture, int epoch) {
        return epoch <= 100 ? 1e-6 : fixture.normalize() ? 1e-4 : 1e-3;
    }

    private static INDArray matrix(ColorTable colors) {
        return Nd4j.createFromArray(colors.rgb()).reshape('c', colors.size(), 3);
    }

    private static ComputationGraph graph(Weights weights, Layers layers) {
        ComputationGraph graph = Network.build(weights.network(), 1e-3, layers);
        Network.setReferenceAdam(graph, 1e-3);
        Network.put(weights, graph);
        return graph;
    }

    private static ColorTable heldOut() {
        return Experiment.REFERENCE.cube().heldOut(Experiment.REFERENCE.holdOut());
    }

    /** What a vertex says to the held-out colors, row-major. */
    private static float[] forward(Weights weights, Layers layers, String vertex) {
        Backend.load();
        return graph(weights, layers)
                .feedForward(matrix(heldOut()), false)
                .get(vertex)
                .dup('c')
                .data()
                .asFloat();
    }
}
