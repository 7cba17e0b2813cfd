package colorwheel.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.HsvColor;
import colorwheel.color.Hue;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Prediction;
import colorwheel.network.Forward;
import colorwheel.paint.Networks;
import colorwheel.recording.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A prediction is compared with the ring, however that is turned. */
class PredictionOutcomeTest {
    private static final Experiment EXPERIMENT = Experiment.REFERENCE;
    private static final Prediction DRAWN = new Prediction(
            HueRange.of(160, 250), List.of(new Prediction.Landing(180, 190), new Prediction.Landing(210, 350)));

    /** A network whose ring is in order: two hidden units a direction. */
    private static Weights network() {
        return Networks.lively(NetworkSpec.REFERENCE, 4);
    }

    private static PredictionOutcome outcome(Weights weights) {
        return PredictionOutcome.of(DRAWN, EXPERIMENT, weights).orElseThrow();
    }

    private static double angle(Forward network, double hue) {
        float[] latent = network.encode(new HsvColor(hue, 1, 1).rgb());
        return Math.toDegrees(Math.atan2(latent[1], latent[0]));
    }

    @Test
    void theGapIsTheLargestOneAndHuesAreCountedFromRed() {
        Weights weights = network();
        PredictionOutcome outcome = outcome(weights);

        assertThat(outcome.gapWidth())
                .isEqualTo(WheelMeasures.of(EXPERIMENT, weights)
                        .gap()
                        .orElseThrow()
                        .degrees());
        Forward network = new Forward(weights);
        int way = PlaneOrientation.of(weights, EXPERIMENT.trainingColors()).mirrored() ? -1 : 1;
        assertThat(outcome.landed()).hasSize(2).allSatisfy(landed -> assertThat(landed.actual())
                .isCloseTo(Hue.wrap(way * (angle(network, landed.hue()) - angle(network, 0))), within(0.01)));
        // No trained color lies within the gap, counted from red.
        for (int hue = 241; hue < 360 + 150; hue++) {
            double at = Hue.wrap(way * (angle(network, hue % 360) - angle(network, 0)));
            double into = Hue.wrap(at - outcome.gapStart());
            assertThat(into < 0.01 || into > outcome.gapWidth() - 0.01)
                    .as("hue %d", hue)
                    .isTrue();
        }
    }

    @Test
    void aTurnedOrMirroredRingGivesTheSameDifferences() {
        PredictionOutcome plain = outcome(network());
        for (boolean mirrored : new boolean[] {false, true}) {
            PredictionOutcome turned = outcome(Networks.turned(network(), 77, mirrored));

            assertThat(turned.gapWidth()).isCloseTo(plain.gapWidth(), within(0.01));
            assertThat(turned.gapStart()).isCloseTo(plain.gapStart(), within(0.01));
            assertThat(turned.middleDifference()).isCloseTo(plain.middleDifference(), within(0.01));
            for (int k = 0; k < 2; k++) {
                assertThat(turned.landed().get(k).difference())
                        .isCloseTo(plain.landed().get(k).difference(), within(0.01));
            }
        }
    }

    @Test
    void theDifferencesAreSaidInWholeDegrees() {
        PredictionOutcome outcome = new PredictionOutcome(
                DRAWN,
                170,
                60.4,
                List.of(new PredictionOutcome.Landed(180, 190, 182.4), new PredictionOutcome.Landed(210, 350, 4.2)));

        assertThat(outcome.widthDifference()).isCloseTo(-29.6, within(1e-9));
        assertThat(outcome.middleDifference()).isCloseTo(-4.8, within(1e-9));
        assertThat(outcome.landed().get(1).difference()).isCloseTo(14.2, within(1e-9));
        assertThat(outcome.sentence())
                .isEqualTo("The gap is 60° wide; yours is 90°, 30° too wide, and its middle is 5° off."
                        + " From your marks cyan landed 8° and azure 14° away.");
        assertThat(new PredictionOutcome(Prediction.NONE, 0, 2, List.of()).sentence())
                .isEqualTo("The gap is 2° wide.");
    }

    @Test
    void withoutARingThereIsNoOutcome() {
        for (NetworkSpec other :
                List.of(NetworkSpec.REFERENCE.withNormalize(false), NetworkSpec.REFERENCE.withBottleneck(3))) {
            assertThat(PredictionOutcome.of(DRAWN, EXPERIMENT.withNetwork(other), Networks.lively(other, 1)))
                    .isEmpty();
        }
    }
}
