package colorwheel.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HueRange;
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
}
