package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import colorwheel.color.Palettes;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Forward;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both engines train listed colors. */
class OwnColorsTrainingTest {
    private static final RunId RUN = RunId.next();
    private static final HueRange GREENS = HueRange.of(85, 155);

    private static Experiment experiment(ListedColors colors, EngineKind engine) {
        return Experiment.REFERENCE
                .withHoldOut(HueRange.NONE)
                .withColors(colors)
                .withSeed(3)
                .withEngine(engine);
    }

    private static List<Snapshot> steps(Experiment experiment, int count) {
        List<Snapshot> states = new ArrayList<>();
        try (Engine engine =
                Engines.create(RUN, experiment, InitialWeights.of(experiment.network(), experiment.seed()))) {
            for (int step = 0; step < count; step++) {
                states.add(engine.step());
            }
        }
        return states;
    }

    /** Mean squared error over the rows of the list that are trained, computed by a plain forward pass. */
    private static double loss(Snapshot state, Experiment experiment) {
        float[] rgb = experiment.trainingColors().rgb();
        float[] made = new Forward(state.weights()).reconstruct(rgb);
        double squares = 0;
        for (int k = 0; k < rgb.length; k++) {
            squares += Math.pow((double) made[k] - rgb[k], 2);
        }
        return squares / rgb.length;
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 12, 256, 1_001})
    void bothEnginesTakeTheSameStepsOverExactlyTheListedColors(int count) {
        ListedColors colors = Palettes.of(count);
        List<Snapshot> fused = steps(experiment(colors, EngineKind.FUSED), 40);
        List<Snapshot> dl4j = steps(experiment(colors, EngineKind.DL4J), 40);

        assertThat(fused.get(0).weights()).isEqualTo(dl4j.get(0).weights());
        for (int step = 0; step < fused.size(); step++) {
            assertThat(fused.get(step).loss()).isCloseTo(dl4j.get(step).loss(), within(1e-6));
        }
        assertThat(fused.get(0).loss())
                .isCloseTo(loss(fused.get(0), experiment(colors, EngineKind.FUSED)), within(1e-6));
        assertThat(fused.get(39).loss()).isLessThan(fused.get(0).loss());
    }

    @Test
    void equalExperimentsHaveEqualBitsAndAHoldOutLeavesItsColorsOut() {
        ListedColors colors = Palettes.hues(36);
        Experiment held = experiment(colors, EngineKind.FUSED).withHoldOut(GREENS);

        assertThat(held.trainingColors().size()).isEqualTo(29);
        assertThat(steps(held, 30)).isEqualTo(steps(held, 30));
        assertThat(steps(held, 1).get(0).loss()).isCloseTo(loss(steps(held, 1).get(0), held), within(1e-6));
    }

    @Test
    void threeLatentsTrainThemToo() {
        Experiment space = experiment(Palettes.of(64), EngineKind.FUSED)
                .withNetwork(NetworkSpec.REFERENCE.withBottleneck(3).withNormalize(false));
        List<Snapshot> states = steps(space, 200);

        assertThat(states.get(199).loss()).isLessThan(states.get(0).loss() / 2);
    }
}
