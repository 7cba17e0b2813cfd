package colorwheel.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.ColorTable;
import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import colorwheel.color.Palettes;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Forward;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Of listed colors the errors are those of the list, and the rings those of the default grid. */
class ListedErrorsTest {
    private static final HueRange BLUES = HueRange.of(200, 260);
    private static final Experiment GRID = Experiment.REFERENCE.withHoldOut(BLUES);
    private static final ListedColors COLORS = Palettes.of(200);

    /** Some network: its weights are small and all different. */
    private static Weights weights() {
        float[] flat = new float[ParameterLayout.of(NetworkSpec.REFERENCE).size()];
        for (int k = 0; k < flat.length; k++) {
            flat[k] = (float) Math.sin(k * 12.9898) / 2;
        }
        return new Weights(NetworkSpec.REFERENCE, flat);
    }

    private static double rmse(ColorTable colors, Weights weights) {
        double squares = 0;
        for (int row = 0; row < colors.size(); row++) {
            float[] in = {colors.component(row, 0), colors.component(row, 1), colors.component(row, 2)};
            float[] out = new Forward(weights).reconstruct(in);
            for (int c = 0; c < 3; c++) {
                squares += Math.pow((double) out[c] - in[c], 2);
            }
        }
        return 255 * Math.sqrt(squares / (3 * colors.size()));
    }

    @Test
    void theErrorsAreThoseOfTheListAndAllElseIsOfTheRingsOfTheGrid() {
        Weights weights = weights();
        WheelMeasures listed = WheelMeasures.of(GRID.withColors(COLORS), weights);
        WheelMeasures grid = WheelMeasures.of(GRID, weights);
        double trained = rmse(COLORS.trained(BLUES), weights);
        double heldOut = rmse(COLORS.heldOut(BLUES), weights);

        assertThat(listed.rmseTrained().orElseThrow()).isCloseTo(trained, within(1e-4));
        assertThat(listed.rmseHeldOut().orElseThrow()).isCloseTo(heldOut, within(1e-4));
        assertThat(listed.errorRatio().orElseThrow()).isCloseTo(Math.pow(heldOut / trained, 2), within(1e-4));
        assertThat(listed.rmseTrained()).isNotEqualTo(grid.rmseTrained());
        assertThat(listed.verdict()).isEqualTo(grid.verdict());
        assertThat(listed.rings()).isEqualTo(grid.rings());
        assertThat(listed.gap()).isEqualTo(grid.gap());
    }

    @Test
    void withNothingHeldOutOrNoNumbersTheyAreEmpty() {
        float[] broken = weights().toArray();
        Arrays.fill(broken, Float.NaN);
        Experiment nothing = GRID.withHoldOut(HueRange.NONE).withColors(COLORS);

        assertThat(WheelMeasures.of(nothing, weights()).rmseHeldOut()).isEmpty();
        assertThat(WheelMeasures.of(nothing, weights()).errorRatio()).isEmpty();
        assertThat(WheelMeasures.of(nothing, new Weights(NetworkSpec.REFERENCE, broken))
                        .rmseTrained())
                .isEmpty();
    }
}
