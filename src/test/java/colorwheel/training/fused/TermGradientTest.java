package colorwheel.training.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.experiment.Activation;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.HeldStill;
import colorwheel.experiment.LearningRate;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Terms;
import colorwheel.network.ScalarNetwork;
import colorwheel.recording.Losses;
import colorwheel.recording.Weights;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each term that a phase adds to the error, and its gradient: against the definition in double, and the differences of
 * that when a weight is moved a little either way.
 */
class TermGradientTest {
    private static final double DISTANCE = 1e-6;
    private static final int EPOCHS = 3;

    static Stream<Arguments> cases() {
        return Stream.of(
                        new NetworkSpec(6, Activation.GELU, 3, false),
                        new NetworkSpec(6, Activation.GELU, 3, true),
                        new NetworkSpec(5, Activation.TANH, 3, true))
                .flatMap(network -> Stream.of(
                                new Terms(0.7, 0, 0), new Terms(0, 0.8, 0), new Terms(0, 0, 0.9), new Terms(2, 3, 5))
                        .flatMap(terms -> Stream.of(true, false).map(loops -> Arguments.of(network, terms, loops))));
    }

    /** Two phases; the second has the terms, and holds hues that are not held out, and black. */
    private static Experiment experiment(NetworkSpec network, Terms terms) {
        HsvGrid colors = HsvGrid.ofHueStep(20, List.of(1.0), List.of(0.5, 1.0));
        Phase first = new Phase("a", colors, EPOCHS, LearningRate.constant(0.01), Terms.NONE);
        Phase second = new Phase("b", colors, EPOCHS, LearningRate.constant(0.01), terms);
        return new Experiment(
                network, List.of(first, second), HueRange.of(100, 190), new HeldStill(1, true), 0, EngineKind.FUSED);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsDifferencesOfTheDefinition(NetworkSpec network, Terms terms, boolean loops) {
        Experiment experiment = experiment(network, terms);
        float[] start = Batches.weights(network, 3);
        float[] places = Batches.weights(network, 4);
        float[] zero = new float[start.length];
        FusedTraining training = new FusedTraining(experiment, loops ? Kernels::loopsWithTerms : Kernels::withTerms);
        training.load(start, zero, zero, EPOCHS, Optional.of(new Weights(network, places)));

        double total = training.advance();

        Losses losses = training.losses();
        float[] gradient = new float[start.length];
        training.gradient(gradient);
        ScalarNetwork exact = new ScalarNetwork(network);
        ScalarNetwork held = new ScalarNetwork(network);
        held.load(places);
        exact.load(start);
        Definition definition = new Definition(experiment.trainingColors(1).rgb(), terms, held);
        double[] parts = definition.parts(exact);
        assertThat(total).isEqualTo(losses.total()).isCloseTo(definition.total(exact), within(1e-5));
        assertThat(losses.reconstruction()).isCloseTo(parts[0], within(1e-6));
        assertThat(losses.unitNorm()).isCloseTo(terms.unitNorm() + terms.planar() > 0 ? parts[1] : 0, within(1e-5));
        assertThat(losses.planar()).isCloseTo(terms.unitNorm() + terms.planar() > 0 ? parts[2] : 0, within(1e-5));
        assertThat(losses.anchor()).isCloseTo(terms.anchor() > 0 ? parts[3] : 0, within(1e-5));
        for (int i = 0; i < start.length; i++) {
            exact.weights[i] = start[i] + DISTANCE;
            double above = definition.total(exact);
            exact.weights[i] = start[i] - DISTANCE;
            double below = definition.total(exact);
            exact.weights[i] = start[i];
            assertThat((double) gradient[i])
                    .as("gradient of weight %d", i)
                    .isCloseTo((above - below) / (2 * DISTANCE), within(2e-5));
        }
    }

    /** What the terms are, color by color. */
    private record Definition(float[] rgb, Terms terms, ScalarNetwork places) {
        /** The six named hues outside 100° to 190°, with one channel full and one empty, and the three between. */
        private static final double[][] HELD = {
            {1, 0, 0}, {1, 0.5, 0}, {1, 1, 0}, {0.5, 1, 0}, {0, 0.5, 1}, {0, 0, 1}, {0.5, 0, 1}, {1, 0, 1}, {1, 0, 0.5}
        };

        double total(ScalarNetwork network) {
            double[] parts = parts(network);
            return parts[0] + terms.unitNorm() * parts[1] + terms.planar() * parts[2] + terms.anchor() * parts[3];
        }

        double[] parts(ScalarNetwork network) {
            int rows = rgb.length / NetworkSpec.CHANNELS;
            double[] parts = new double[4];
            for (int row = 0; row < rows; row++) {
                network.encode(rgb, row * NetworkSpec.CHANNELS);
                double squares = 0;
                for (double z : network.raw) {
                    squares += z * z;
                }
                parts[1] += Math.pow(Math.sqrt(squares) - 1, 2) / rows;
                parts[2] += Math.pow(network.latents[2], 2) / rows;
                network.decode();
                for (int c = 0; c < NetworkSpec.CHANNELS; c++) {
                    parts[0] += Math.pow(network.output[c] - rgb[row * NetworkSpec.CHANNELS + c], 2) / rgb.length;
                }
            }
            for (double[] color : HELD) {
                places.encode(floats(color), 0);
                parts[3] += squaredDistance(network, color, places.latents.clone());
            }
            parts[3] += squaredDistance(network, new double[3], new double[] {0, 0, -1});
            parts[3] /= 3 * (HELD.length + 1);
            return parts;
        }

        private static double squaredDistance(ScalarNetwork network, double[] color, double[] place) {
            network.encode(floats(color), 0);
            return IntStream.range(0, 3)
                    .mapToDouble(c -> Math.pow(network.latents[c] - place[c], 2))
                    .sum();
        }

        private static float[] floats(double[] color) {
            return new float[] {(float) color[0], (float) color[1], (float) color[2]};
        }
    }
}
