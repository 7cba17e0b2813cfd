package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.Hsv;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.network.Forward;
import colorwheel.recording.Losses;
import colorwheel.recording.RunId;
import colorwheel.training.CurriculumFixture.Expected;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Experiment 1.3 against PyTorch, phase by phase. Whole runs are chaotic: two honest implementations part within some
 * hundred steps. So each phase starts from PyTorch's state, Adam's moments included, and a hundred steps are compared.
 */
class CurriculumParityTest {
    private static final float FORWARD_TOLERANCE = 1e-5f;

    static Stream<Arguments> phases() {
        return CurriculumFixture.all().flatMap(fixture -> IntStream.range(0, CurriculumFixture.PHASES)
                .mapToObj(phase -> Arguments.of(fixture, phase)));
    }

    static Stream<Arguments> phasesAndEngines() {
        return phases().flatMap(phase -> Stream.of(EngineKind.DL4J, EngineKind.FUSED)
                .map(kind -> Arguments.of(phase.get()[0], phase.get()[1], kind)));
    }

    @ParameterizedTest(name = "{0}, phase {1}, {2}")
    @MethodSource("phasesAndEngines")
    void theLossesOfAHundredStepsAgree(CurriculumFixture fixture, int phase, EngineKind kind) {
        Experiment experiment = fixture.experiment(kind);
        Map<Integer, Expected> expected = fixture.losses(phase);
        try (Engine engine = create(experiment, fixture.begin(phase))) {
            for (int step = 0; step <= CurriculumFixture.STEPS; step++) {
                Losses losses = engine.step().losses();
                Expected at = expected.get(step);
                if (at != null) {
                    at.assertAgree(losses, step);
                }
            }
        }
        assertThat(expected.keySet()).contains(0, 1, 2, 50, CurriculumFixture.STEPS);
    }

    private static Engine create(Experiment experiment, Checkpoint from) {
        return experiment.engine() == EngineKind.FUSED
                ? new FusedEngine(RunId.next(), experiment, from)
                : new Dl4jEngine(RunId.next(), experiment, from);
    }

    @ParameterizedTest
    @MethodSource("phases")
    void latentsAgreeAtTheEndOfEachPhase(CurriculumFixture fixture, int phase) {
        float[] colors = fixture.huesAndValues(phase);
        float[] rgb = new float[colors.length / 2 * 3];
        for (int k = 0; k < colors.length / 2; k++) {
            double[] components = Hsv.toRgb(colors[2 * k], 1, colors[2 * k + 1]);
            for (int channel = 0; channel < 3; channel++) {
                rgb[3 * k + channel] = (float) components[channel];
            }
        }

        assertThat(new Forward(fixture.end(phase)).encode(rgb))
                .containsExactly(fixture.latents(phase), within(FORWARD_TOLERANCE));
    }
}
