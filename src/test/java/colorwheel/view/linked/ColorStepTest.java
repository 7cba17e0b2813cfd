package colorwheel.view.linked;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HsvColor;
import colorwheel.color.HsvGrid;
import colorwheel.color.HueGrid;
import colorwheel.color.HueSteps;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Forward;
import colorwheel.paint.Networks;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ColorStepTest {
    private static final HsvGrid CUBE = HsvGrid.ofHueStep(90, List.of(0.5, 1.0), List.of(0.2, 0.6, 1.0));
    private static final HsvColor RED = new HsvColor(0, 1, 1);

    @Test
    void theFirstStepSelectsTheVividRed() {
        assertThat(ColorStep.hue(CUBE, null, -1)).isEqualTo(RED);
        assertThat(ColorStep.row(CUBE, null, 1)).isEqualTo(RED);
    }

    @Test
    void huesGoAroundTheCircle() {
        assertThat(ColorStep.hue(CUBE, RED, 1)).isEqualTo(new HsvColor(90, 1, 1));
        assertThat(ColorStep.hue(CUBE, RED, -1)).isEqualTo(new HsvColor(270, 1, 1));
    }

    @Test
    void rowsGoThroughTheValuesThenTheSaturationsAndEnd() {
        assertThat(ColorStep.row(CUBE, RED, 1)).isEqualTo(RED);
        assertThat(ColorStep.row(CUBE, RED, -2)).isEqualTo(new HsvColor(0, 1, 0.2));
        assertThat(ColorStep.row(CUBE, RED, -3)).isEqualTo(new HsvColor(0, 0.5, 1));
        assertThat(ColorStep.row(CUBE, RED, -9)).isEqualTo(new HsvColor(0, 0.5, 0.2));
    }

    @Test
    void aColorThatIsNoLongerThereCountsAsItsNearest() {
        assertThat(ColorStep.hue(CUBE, new HsvColor(100, 0.9, 0.5), 1)).isEqualTo(new HsvColor(180, 1, 0.6));
    }

    @Provide
    Arbitrary<Double> steps() {
        return HueSteps.any();
    }

    @Property(tries = 200)
    void theKeysVisitEveryHueOnceAndComeBack(@ForAll("steps") double step) {
        HsvGrid cube = HsvGrid.ofHueStep(step, List.of(1.0), List.of(1.0));
        HsvColor at = RED;
        List<Double> visited = new ArrayList<>();
        do {
            visited.add(at.hue());
            HsvColor next = ColorStep.hue(cube, at, 1);
            assertThat(ColorStep.hue(cube, next, -1)).isEqualTo(at);
            at = next;
        } while (!at.equals(RED) && visited.size() <= cube.size());

        assertThat(visited).isEqualTo(cube.hues());
    }

    @Test
    void aStepFromBeyondTheLastHueBeginsAtRedIfRedIsNearer() {
        HsvGrid fifty = HsvGrid.ofHueStep(50, List.of(1.0), List.of(1.0));

        assertThat(ColorStep.hue(fifty, new HsvColor(357, 1, 1), 1)).isEqualTo(new HsvColor(50, 1, 1));
        assertThat(ColorStep.hue(fifty, new HsvColor(353, 1, 1), 1)).isEqualTo(RED);
        assertThat(ColorStep.row(fifty, new HsvColor(357, 1, 1), 1)).isEqualTo(RED);
    }

    @Property(tries = 200)
    void theReadoutNamesEveryHueWithoutADanglingPoint(@ForAll("steps") double step) {
        Weights weights = Networks.lively(NetworkSpec.REFERENCE, 2);
        for (double hue : new HueGrid(step).hues()) {
            assertThat(ColorReadout.of(new HsvColor(hue, 0.9999999, 0.1), false, weights)
                            .name())
                    .matches("[0-9]{1,3}(\\.[0-9]{0,2}[1-9])?° [a-z]+, S 1, V 0.1");
        }
    }

    @Test
    void theReadoutTellsWhatTheNetworkMakesOfAColor() {
        Weights weights = Networks.lively(NetworkSpec.REFERENCE, 2);
        HsvColor azure = new HsvColor(210, 1, 0.9);
        float[] rgb = azure.rgb();
        float[] made = new Forward(weights).reconstruct(rgb);
        float[] latent = new Forward(weights).encode(rgb);
        double squares = 0;
        for (int channel = 0; channel < 3; channel++) {
            squares += Math.pow(255.0 * made[channel] - 255.0 * rgb[channel], 2);
        }

        ColorReadout readout = ColorReadout.of(azure, true, weights);

        assertThat(readout.name()).isEqualTo("210° azure, S 1, V 0.9, held out");
        assertThat(readout.rgb()).isEqualTo("0 115 230");
        assertThat(readout.hex()).isEqualTo("#0073E6");
        assertThat(readout.latent().replace('−', '-').split(", "))
                .containsExactly(
                        String.format(Locale.ROOT, "%.3f", latent[0]), String.format(Locale.ROOT, "%.3f", latent[1]));
        assertThat(readout.madeRgb())
                .isEqualTo(
                        Math.round(255 * made[0]) + " " + Math.round(255 * made[1]) + " " + Math.round(255 * made[2]));
        assertThat(readout.error()).isEqualTo(String.format(Locale.ROOT, "%.1f of 255", Math.sqrt(squares / 3)));
    }

    @Test
    void whatIsNoNumberIsSaidInWords() {
        float[] broken = new float[ParameterLayout.of(NetworkSpec.REFERENCE).size()];
        Arrays.fill(broken, Float.NaN);

        ColorReadout readout =
                ColorReadout.of(new HsvColor(0, 1, 1), false, new Weights(NetworkSpec.REFERENCE, broken));

        assertThat(readout.latent()).isEqualTo("undefined, undefined");
        assertThat(readout.madeRgb()).isEqualTo("undefined");
        assertThat(readout.error()).isEqualTo("undefined");
    }

    @Test
    void aGreyHasNoHue() {
        Weights weights = Networks.lively(Experiment.REFERENCE.network(), 2);

        assertThat(ColorReadout.of(new HsvColor(120, 0, 0.5), false, weights).name())
                .isEqualTo("120° (no hue: grey), S 0, V 0.5");
        assertThat(ColorReadout.of(new HsvColor(33.5, 1, 0), false, weights).name())
                .isEqualTo("33.5° (no hue: grey), S 1, V 0");
    }
}
