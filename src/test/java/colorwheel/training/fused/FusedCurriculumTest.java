package colorwheel.training.fused;

import colorwheel.experiment.EngineKind;
import colorwheel.recording.Losses;
import colorwheel.training.Checkpoint;
import colorwheel.training.CurriculumFixture;
import colorwheel.training.CurriculumFixture.Expected;
import colorwheel.training.fused.FusedTraining.TermKernels;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kernel with terms takes the steps of experiment 1.3 in PyTorch; see {@code CurriculumParityTest}. */
class FusedCurriculumTest {

    static Stream<Arguments> phases() {
        return CurriculumFixture.all().flatMap(fixture -> IntStream.range(0, CurriculumFixture.PHASES)
                .boxed()
                .flatMap(phase -> Stream.of(true, false).map(loops -> Arguments.of(fixture, phase, loops))));
    }

    @ParameterizedTest(name = "{0}, phase {1}, plain loops {2}")
    @MethodSource("phases")
    void theLossesOfAHundredStepsAgree(CurriculumFixture fixture, int phase, boolean loops) {
        TermKernels kernels = loops ? Kernels::loopsWithTerms : Kernels::withTerms;
        FusedTraining training = new FusedTraining(fixture.experiment(EngineKind.FUSED), kernels);
        Checkpoint from = fixture.begin(phase);
        training.load(from.weights().toArray(), from.firstMoment(), from.secondMoment(), from.step());
        Map<Integer, Expected> expected = fixture.losses(phase);
        for (int step = 0; step <= CurriculumFixture.STEPS; step++) {
            training.advance();
            Losses losses = training.losses();
            Expected at = expected.get(step);
            if (at != null) {
                at.assertAgree(losses, step);
            }
        }
    }
}
