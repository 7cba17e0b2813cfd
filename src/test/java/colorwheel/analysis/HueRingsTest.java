package colorwheel.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Forward;
import colorwheel.recording.Weights;
import colorwheel.training.Fixture;
import colorwheel.training.InitialWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HueRingsTest {
    @Test
    void areOneForEachSaturationAndValue() {
        Experiment experiment = Experiment.REFERENCE
                .withSaturations(Levels.of(0, 0.5))
                .withValues(Levels.of(0, 0.25, 1))
                .withHueStep(90);
        HueRings rings = HueRings.of(experiment, InitialWeights.of(experiment.network(), 0));

        assertThat(rings.rings()).hasSize(6);
        assertThat(rings.rings()).extracting(LatentRing::saturation).containsExactly(0.0, 0.0, 0.0, 0.5, 0.5, 0.5);
        assertThat(rings.rings()).extracting(LatentRing::value).containsExactly(0.0, 0.25, 1.0, 0.0, 0.25, 1.0);
        assertThat(rings.rings())
                .extracting(LatentRing::hasHue)
                .containsExactly(false, false, false, false, true, true);
        assertThat(rings.ring(5).input(1, 0)).as("red of 90°, half saturated").isEqualTo(0.75f);
        assertThat(rings.ring(4).input(2, 2)).as("blue of 180°, of value 0.25").isEqualTo(0.25f);
    }

    @Test
    void ofOneExperimentShareTheirColors() {
        Experiment experiment = Experiment.REFERENCE.withHueStep(30);
        HueRings rings = HueRings.of(experiment, InitialWeights.of(experiment.network(), 0));

        HueRings others = HueRings.of(experiment.withSeed(1), InitialWeights.of(experiment.network(), 1));

        assertThat(others.colors).isSameAs(rings.colors);
    }

    @Test
    void haveAllHuesAndSayWhichAreHeldOut() {
        HueRings rings = HueRings.of(
                Experiment.REFERENCE.withHoldOut(HueRange.of(330, 30)).withHueStep(15),
                InitialWeights.of(NetworkSpec.REFERENCE, 0));

        assertThat(rings.hues()).isEqualTo(24);
        for (int k = 0; k < 24; k++) {
            assertThat(rings.hue(k)).isEqualTo(15.0 * k);
            assertThat(rings.heldOut(k)).as("%d°", 15 * k).isEqualTo(k <= 2 || k >= 22);
        }
    }

    @ParameterizedTest
    @MethodSource("colorwheel.training.Fixture#all")
    void agreeWithTheReferenceOnTrainedAndHeldOutHues(Fixture fixture) {
        HueRings rings = HueRings.of(fixture.experiment(), fixture.weights("params_after"));

        float[] trained = fixture.floats("latents");
        float[] heldOut = fixture.floats("heldout_latents");
        float[] outputs = fixture.floats("heldout_outputs");
        int trainedRow = 0;
        int heldOutRow = 0;
        for (int hue = 0; hue < rings.hues(); hue++) {
            for (LatentRing ring : rings.rings()) {
                float[] latents = ring.heldOut(hue) ? heldOut : trained;
                int row = ring.heldOut(hue) ? heldOutRow : trainedRow;
                for (int c = 0; c < 2; c++) {
                    assertThat((float) ring.latent(hue, c)).isCloseTo(latents[2 * row + c], within(1e-5f));
                }
                for (int c = 0; ring.heldOut(hue) && c < 3; c++) {
                    assertThat((float) ring.output(hue, c)).isCloseTo(outputs[3 * row + c], within(1e-5f));
                }
                if (ring.heldOut(hue)) {
                    heldOutRow++;
                } else {
                    trainedRow++;
                }
            }
        }
        assertThat(trainedRow).isEqualTo(538);
        assertThat(heldOutRow).isEqualTo(182);
    }

    @Test
    void haveTheLengthsFromBeforeNormalization() {
        Weights normalized = InitialWeights.of(NetworkSpec.REFERENCE, 3);
        Weights free = new Weights(NetworkSpec.REFERENCE.withNormalize(false), normalized.toArray());
        LatentRing ring = HueRings.of(Experiment.REFERENCE, normalized).ring(0);
        LatentRing plain = HueRings.of(Experiment.REFERENCE, free).ring(0);

        for (int hue = 0; hue < 360; hue++) {
            double length = Math.hypot(plain.latent(hue, 0), plain.latent(hue, 1));
            assertThat(ring.length(hue)).isCloseTo(length, within(1e-6));
            assertThat(plain.length(hue)).isEqualTo(ring.length(hue));
            assertThat(Math.hypot(ring.latent(hue, 0), ring.latent(hue, 1))).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void haveAsManyCoordinatesAsTheNetwork() {
        NetworkSpec three = new NetworkSpec(5, Activation.RELU, 3, true);
        Weights weights = InitialWeights.of(three, 1);
        LatentRing ring = HueRings.of(Experiment.REFERENCE.withValues(Levels.of(1)), weights)
                .ring(0);

        float[] colors = HsvGrid.ofHueStep(
                        1, Levels.of(1).levels(), Levels.of(1).levels())
                .all()
                .rgb();
        float[] latents = new Forward(weights).encode(colors);
        float[] outputs = new Forward(weights).reconstruct(colors);
        assertThat(ring.width()).isEqualTo(3);
        for (int hue = 0; hue < 360; hue++) {
            for (int c = 0; c < 3; c++) {
                assertThat((float) ring.latent(hue, c)).isEqualTo(latents[3 * hue + c]);
                assertThat((float) ring.output(hue, c)).isEqualTo(outputs[3 * hue + c]);
                assertThat(ring.input(hue, c)).isEqualTo(colors[3 * hue + c]);
            }
        }
    }
}
