package colorwheel.paint.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.Hsv;
import colorwheel.color.HsvColor;
import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Preset;
import colorwheel.network.Ablation;
import colorwheel.network.HiddenLayer;
import colorwheel.network.HiddenUnit;
import colorwheel.network.PlainForward;
import colorwheel.paint.Networks;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Rounding;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the picture of a network shows, compared with the network computed by hand. */
class NetworkSceneTest {
    private static final double EXACT = 2e-5;

    static NetworkPicture picture(Experiment experiment, Weights whole, Ablation off) {
        return new NetworkPicture(
                experiment,
                Networks.snapshot(experiment, off.applied(whole)),
                whole,
                1.1,
                SpaceCamera.HOME,
                off,
                null,
                null);
    }

    @Test
    void itShowsTheValuesOfThePhaseThatLedToTheEpoch() {
        Experiment phases = Preset.ofKey("1.3-sketch").experiment();
        Weights weights = Networks.lively(phases.network(), 3);
        int begin = 0;
        for (Phase phase : phases.phases()) {
            begin += phase.epochs();
            Snapshot end = new Snapshot(RunId.next(), begin, 0.01, weights, Rounding.DOUBLE);
            NetworkScene scene = new NetworkScene(
                    new NetworkPicture(phases, end, weights, 1.1, SpaceCamera.HOME, Ablation.NONE, null, null));
            assertThat(scene.rings().levels())
                    .as(phase.name())
                    .isEqualTo(phase.grid().values().size());
        }
    }

    static Experiment experiment(NetworkSpec network, double... values) {
        return Experiment.REFERENCE.withNetwork(network).withValues(Levels.of(values));
    }

    @ParameterizedTest
    @CsvSource({"RELU, 2, true", "GELU, 2, false", "TANH, 3, true", "RELU, 3, false", "TANH, 1, false"})
    void curvesLatentsAndReconstructionAreThoseOfTheNetwork(Activation activation, int bottleneck, boolean normalize) {
        NetworkSpec network = new NetworkSpec(5, activation, bottleneck, normalize);
        Weights weights = Networks.lively(network, 3);
        Experiment experiment = experiment(network, 0, 0.5, 1);
        HiddenUnit gone = new HiddenUnit(HiddenLayer.ENCODER, 2);
        NetworkScene scene = new NetworkScene(picture(experiment, weights, Ablation.of(List.of(gone))));
        PlainForward all = new PlainForward(weights, Set.of());
        PlainForward left = new PlainForward(weights, Set.of(gone));

        assertThat(scene.rings().levels()).as("black has no ring").isEqualTo(2);
        for (int level = 0; level < 2; level++) {
            for (int hue = 0; hue < NetworkRings.HUES; hue++) {
                double[] rgb = Hsv.toRgb(hue * NetworkRings.STEP, 1, level == 0 ? 0.5 : 1);
                double[] encoder = all.encoderUnits(rgb);
                double[] latents = left.latents(rgb);
                double[] decoder = left.decoderUnits(latents);
                for (int unit = 0; unit < 5; unit++) {
                    assertThat(scene.activation(
                                    new HiddenUnit(HiddenLayer.ENCODER, unit), level, hue * NetworkRings.STEP))
                            .as("encoder unit %d at hue %d, also of one that is off", unit, hue)
                            .isCloseTo(encoder[unit], within(EXACT));
                    assertThat(scene.activation(
                                    new HiddenUnit(HiddenLayer.DECODER, unit), level, hue * NetworkRings.STEP))
                            .isCloseTo(decoder[unit], within(5 * EXACT));
                }
                for (int latent = 0; latent < bottleneck; latent++) {
                    assertThat(scene.rings().latent(latent, level, hue))
                            .isCloseTo((float) latents[latent], within((float) EXACT));
                }
                double[] out = left.output(rgb);
                assertThat(scene.rings().input(level, hue)).isEqualTo(Hsv.pixel(rgb[0], rgb[1], rgb[2]));
                assertPixel(scene.rings().output(level, hue), out);
            }
        }
    }

    private static void assertPixel(int pixel, double[] rgb) {
        for (int channel = 0; channel < 3; channel++) {
            assertThat(pixel >> 16 - 8 * channel & 0xFF).isCloseTo((int) Math.round(255 * rgb[channel]), within(1));
        }
    }

    @Test
    void aColorOnItsWayLightsTheUnitsThatItLights() {
        NetworkSpec network = new NetworkSpec(6, Activation.RELU, 3, true);
        Weights weights = Networks.lively(network, 8);
        HiddenUnit gone = new HiddenUnit(HiddenLayer.DECODER, 1);
        NetworkScene scene = new NetworkScene(picture(experiment(network, 1), weights, Ablation.of(List.of(gone))));
        HsvColor color = new HsvColor(77, 0.4, 0.8);
        float[] input = color.rgb();
        double[] rgb = {input[0], input[1], input[2]};
        PlainForward left = new PlainForward(weights, Set.of(gone));
        NetworkScene.Way way = scene.way(color);

        assertThat(way.units(HiddenLayer.ENCODER)).containsExactly(left.encoderUnits(rgb), within(EXACT));
        assertThat(way.latents()).containsExactly(left.latents(rgb), within(EXACT));
        assertThat(way.output()).containsExactly(left.output(rgb), within(EXACT));
    }

    @ParameterizedTest
    @CsvSource({"16, 2", "16, 3", "64, 2"})
    void linesAreTheStrongestWeightsAndTheStrongestLieOnTop(int hidden, int bottleneck) {
        NetworkSpec network = new NetworkSpec(hidden, Activation.RELU, bottleneck, true);
        Weights weights = Networks.lively(network, 5);
        NetworkScene scene = new NetworkScene(picture(experiment(network, 1), weights, Ablation.NONE));
        ParameterLayout layout = ParameterLayout.of(network);

        for (int layer = 0; layer < 4; layer++) {
            ParameterLayout.Layer affine = layout.layers().get(layer);
            List<Float> sizes = new ArrayList<>();
            for (int k = 0; k < affine.inputs() * affine.outputs(); k++) {
                sizes.add(Math.abs(weights.get(affine.offset() + k)));
            }
            sizes.sort(null);
            List<Float> strongest = sizes.subList(Math.max(0, sizes.size() - NetworkScene.MAX_EDGES), sizes.size());
            List<NetworkEdge> drawn = scene.drawn(layer, null);

            assertThat(drawn)
                    .extracting(edge -> Math.abs(edge.weight()))
                    .as("the lines of layer %d from the weakest on", layer)
                    .containsExactlyElementsOf(strongest);
            assertThat(drawn).allSatisfy(edge -> assertThat(edge.weight())
                    .as("the sign too")
                    .isEqualTo(weights.get(affine.weight(edge.to(), edge.from()))));
        }
    }

    @Test
    void aUnitThatIsPointedAtHasAllItsLinesOnTop() {
        NetworkSpec network = new NetworkSpec(200, Activation.RELU, 2, true);
        Weights weights = Networks.lively(network, 6);
        NetworkScene scene = new NetworkScene(picture(experiment(network, 1), weights, Ablation.NONE));
        HiddenUnit unit = new HiddenUnit(HiddenLayer.DECODER, 133);

        List<NetworkEdge> in = scene.drawn(2, unit);
        List<NetworkEdge> out = scene.drawn(3, unit);

        assertThat(in.subList(in.size() - 2, in.size())).allMatch(edge -> edge.to() == 133);
        assertThat(out.subList(out.size() - 3, out.size())).allMatch(edge -> edge.from() == 133);
        assertThat(in).filteredOn(edge -> edge.touches(unit)).hasSize(2);
        assertThat(scene.drawn(0, unit)).as("of the encoder").noneMatch(edge -> edge.touches(unit));
    }

    @Test
    void whatIsZeroOrNoNumberIsNoLine() {
        NetworkSpec network = new NetworkSpec(2, Activation.RELU, 2, true);
        float[] flat = new float[ParameterLayout.of(network).size()];
        flat[0] = 0.5f;
        flat[1] = Float.NaN;
        flat[2] = -2;
        assertThat(NetworkEdge.of(new Weights(network, flat), 0))
                .containsExactly(new NetworkEdge(0, 2, 0, -2), new NetworkEdge(0, 0, 0, 0.5f));
    }

    @Test
    void aUnitThatNoHueTurnsOnIsDead() {
        NetworkSpec network = new NetworkSpec(4, Activation.RELU, 2, true);
        ParameterLayout layout = ParameterLayout.of(network);
        float[] flat = Networks.lively(network, 2).toArray();
        for (int input = 0; input < 3; input++) {
            flat[layout.encoderHidden().weight(1, input)] = -1;
        }
        flat[layout.encoderHidden().bias(1)] = -0.1f;
        flat[layout.encoderHidden().bias(0)] = 9;
        NetworkScene scene =
                new NetworkScene(picture(experiment(network, 1), new Weights(network, flat), Ablation.NONE));

        assertThat(scene.isDead(new HiddenUnit(HiddenLayer.ENCODER, 1))).isTrue();
        assertThat(scene.isDead(new HiddenUnit(HiddenLayer.ENCODER, 0))).isFalse();
    }

    @Test
    void linesOfUnitsThatAreOffAreKnown() {
        Ablation off =
                Ablation.of(List.of(new HiddenUnit(HiddenLayer.ENCODER, 3), new HiddenUnit(HiddenLayer.DECODER, 1)));
        assertThat(NetworkScene.isOff(new NetworkEdge(0, 0, 3, 1), off)).isTrue();
        assertThat(NetworkScene.isOff(new NetworkEdge(1, 3, 0, 1), off)).isTrue();
        assertThat(NetworkScene.isOff(new NetworkEdge(2, 0, 1, 1), off)).isTrue();
        assertThat(NetworkScene.isOff(new NetworkEdge(3, 1, 2, 1), off)).isTrue();
        assertThat(NetworkScene.isOff(new NetworkEdge(0, 3, 1, 1), off)).isFalse();
        assertThat(NetworkScene.isOff(new NetworkEdge(3, 3, 1, 1), off)).isFalse();
    }
}
