package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.Weights;
import colorwheel.training.graph.Layers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
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
            double tolerance = epoch <= 100 ? 1e-6 : fixture.normalize() ? 1e-4 : 1e-3;
            assertThat(frames.exactly(epoch).orElseThrow().loss())
                    .as("loss at epoch " + epoch)
                    .isCloseTo(listed.getValue(), within(tolerance));
        }
    }

    @ParameterizedTest
    @MethodSource("colorwheel.training.Fixture#all")
    void putsTheColorsInTheSamePlaces(Fixture fixture) {
        Frames frames = Runs.trained(fixture.experiment());
        float tolerance = fixture.normalize() ? 2e-3f : 0.02f;

        float[] atTheEnd = frames.at(500).latents().toArray();
        assertThat(atTheEnd).containsExactly(fixture.floats("latents"), within(tolerance));
        float[] threeColors = Arrays.copyOf(frames.at(451).latents().toArray(), 6);
        assertThat(threeColors).containsExactly(fixture.floats("latents_first3_after_451_steps"), within(tolerance));
    }

    @ParameterizedTest
    @MethodSource("colorwheel.training.Fixture#all")
    void answersToHeldOutColorsAlike(Fixture fixture) {
        Weights trained = Runs.trained(fixture.experiment()).at(500).weights();

        assertThat(forward(trained, "decoder.2"))
                .containsExactly(fixture.floats("heldout_outputs"), within(fixture.normalize() ? 1e-3f : 0.05f));
    }

    @ParameterizedTest
    @MethodSource("colorwheel.training.Fixture#all")
    void computesTheSameFromTheSameWeights(Fixture fixture) {
        Weights given = fixture.weights("params_after");

        assertThat(forward(given, Network.bottleneck(given.architecture())))
                .containsExactly(fixture.floats("heldout_latents"), within(1e-5f));
        assertThat(forward(given, "decoder.2")).containsExactly(fixture.floats("heldout_outputs"), within(1e-5f));
    }

    private static ColorTable heldOut() {
        return Experiment.REFERENCE.cube().heldOut(Experiment.REFERENCE.holdOut());
    }

    /** What a vertex says to the held-out colors, row-major. */
    private static float[] forward(Weights weights, String vertex) {
        Backend.load();
        ComputationGraph graph = Network.build(weights.architecture(), 1e-3, Layers.STOCK);
        Network.put(weights, graph);
        float[] rgb = heldOut().rgb();
        INDArray colors = Nd4j.createFromArray(rgb).reshape('c', rgb.length / 3, 3);
        return graph.feedForward(colors, false).get(vertex).dup('c').data().asFloat();
    }
}
