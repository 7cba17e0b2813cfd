package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Preset;
import colorwheel.paint.space.SpaceCamera;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryStripTest {
    @Test
    void theyDoubleOrSoFromOneToTheLast() {
        assertThat(HistoryStrip.epochs(256, 10)).containsExactly(0, 1, 2, 4, 8, 16, 32, 64, 128, 256);
        assertThat(HistoryStrip.epochs(500, 10)).containsExactly(0, 1, 2, 5, 10, 22, 49, 106, 230, 500);
    }

    @Test
    void aShortRunHasAllItsEpochs() {
        assertThat(HistoryStrip.epochs(0, 10)).containsExactly(0);
        assertThat(HistoryStrip.epochs(1, 10)).containsExactly(0, 1);
        assertThat(HistoryStrip.epochs(5, 10)).containsExactly(0, 1, 2, 3, 4, 5);
    }

    private static Experiment ofPhases(int... epochs) {
        Experiment one = SyntheticRun.threeColors();
        List<Phase> phases = Arrays.stream(epochs)
                .mapToObj(count -> one.withEpochs(count).phases().get(0))
                .toList();
        return new Experiment(one.network(), phases, one.holdOut(), one.heldStill(), one.seed(), one.engine());
    }

    @Test
    void theEndOfEachPhaseIsThereAndTheFirstPhaseFillsTheRest() {
        assertThat(HistoryStrip.epochs(ofPhases(2000, 2000, 3000, 2000, 3000)))
                .containsExactly(0, 1, 7, 45, 299, 2000, 4000, 7000, 9000, 12000);
        assertThat(HistoryStrip.epochs(ofPhases(500)))
                .as("one phase has what it had")
                .isEqualTo(HistoryStrip.epochs(500, 10));
    }

    @Test
    void asManyPhasesAsThereMayBeHaveAllTheirEnds() {
        int[] twelve = new int[12];
        Arrays.fill(twelve, 100);

        assertThat(HistoryStrip.epochs(ofPhases(twelve)))
                .containsExactly(0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200);
    }

    @Test
    void eachWheelHasTheColorsOfThePhaseThatLedToItsEpoch() {
        Experiment curriculum = Preset.ofKey("1.3").experiment();
        List<Phase> phases = curriculum.phases().stream()
                .map(phase -> new Phase(phase.name(), phase.colors(), 2, phase.learningRate(), phase.terms()))
                .toList();
        Experiment quick = new Experiment(
                curriculum.network(),
                phases,
                curriculum.holdOut(),
                curriculum.heldStill(),
                curriculum.seed(),
                curriculum.engine());

        HistoryStrip strip = HistoryStrip.of(quick, SyntheticRun.frames(quick, 10), 10, SpaceCamera.HOME);

        assertThat(strip.epochs()).containsExactly(0, 1, 2, 4, 6, 8, 10);
        assertThat(strip.wheels().stream().map(wheel -> wheel.colors().size()))
                .containsExactly(12, 12, 12, 360, 720, 1080, 3600);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 9, 10, 11, 20, 40, 100, 1234, 20_000})
    void theyRiseFromZeroToTheLastAndAreNeverTooMany(int last) {
        for (int most = 2; most <= 10; most++) {
            var epochs = HistoryStrip.epochs(last, most);
            assertThat(epochs).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(most);
            assertThat(epochs).first().isEqualTo(0);
            assertThat(epochs).last().isEqualTo(last);
        }
    }
}
