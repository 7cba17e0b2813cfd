package colorwheel.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final Experiment USUAL = Experiment.REFERENCE;

    @Test
    void onlyWhatDiffersIsSaidOfBoth() {
        Experiment other = USUAL.withSeed(7).withHoldOut(HueRange.NONE);

        assertThat(Differences.of(USUAL, other))
                .isEqualTo(new Differences("held out 150..240, seed 0", "nothing held out, seed 7"));
    }

    @Test
    void normalizationIsSaidInWords() {
        Experiment free = USUAL.withNetwork(USUAL.network().withNormalize(false));

        assertThat(Differences.of(free, USUAL)).isEqualTo(new Differences("not normalized", "normalized"));
    }

    @Test
    void theEngineMakesNoDifference() {
        assertThat(Differences.of(USUAL, USUAL.withEngine(EngineKind.FUSED)))
                .isEqualTo(new Differences("same settings", "same settings"));
    }

    @Test
    void listedColorsAreSaidInPlaceOfAGrid() {
        Experiment own =
                USUAL.withHueStep(5).withColors(new ListedColors("mine", List.of(0xFF0000, 0x00FF00, 0x808080)));

        assertThat(Differences.of(USUAL.withHueStep(5), own))
                .isEqualTo(new Differences("a grid of colors", "3 colors of mine"));
        assertThat(Differences.of(own, own.withSeed(3))).isEqualTo(new Differences("seed 0", "seed 3"));
    }
}
