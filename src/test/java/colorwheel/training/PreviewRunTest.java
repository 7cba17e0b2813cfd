package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.experiment.Activation;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Frames;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreviewRunTest {
    private static final Experiment EXPERIMENT =
            Experiment.REFERENCE.withHueStep(10).withEpochs(60);
    private static final RunId RUN = RunId.next();

    private static Optional<Frames> train(Experiment experiment, PreviewRun.Watcher watcher) {
        return PreviewRun.run(RUN, experiment, StartingPoint.SEED, watcher);
    }

    @Test
    void itsEndsAndLossesAreThoseOfARunOfTheFusedEngine() {
        TrainingRun run = new TrainingRun(EXPERIMENT.withEngine(EngineKind.FUSED), Engines::create);
        run.start();
        run.run();
        Frames whole = run.recording().frames();

        Frames ends = train(EXPERIMENT, preview -> true).orElseThrow();

        for (int epoch : new int[] {0, EXPERIMENT.epochs()}) {
            Snapshot expected = whole.at(epoch);
            assertThat(ends.at(epoch))
                    .isEqualTo(new Snapshot(RUN, epoch, expected.loss(), expected.weights(), expected.rounding()));
        }
        for (int epoch = 0; epoch <= EXPERIMENT.epochs(); epoch++) {
            assertThat(ends.loss(epoch)).as("loss of epoch " + epoch).isEqualTo(whole.loss(epoch));
        }
    }

    @Test
    void itsWatcherSeesTheStateAfterEachStepAndMayEndIt() {
        List<Integer> epochs = new ArrayList<>();
        Optional<Frames> ended = train(EXPERIMENT, preview -> {
            epochs.add(preview.ends().lastEpoch());
            return epochs.size() < 3;
        });

        assertThat(ended).isEmpty();
        assertThat(epochs).containsExactly(1, 2, 3);
    }

    @Test
    void givenWeightsAreItsEpochZero() {
        float[] flat = new float[ParameterLayout.of(EXPERIMENT.network()).size()];
        Arrays.fill(flat, 0.1f);
        Weights given = new Weights(EXPERIMENT.network(), flat);

        Frames ends = PreviewRun.run(RUN, EXPERIMENT, StartingPoint.of(given), preview -> true)
                .orElseThrow();

        assertThat(ends.at(0).weights()).isEqualTo(given);
    }

    @Test
    void weightsOfOtherWidthsAreRefused() {
        NetworkSpec wide = new NetworkSpec(16, Activation.RELU, 3, true);
        StartingPoint start = StartingPoint.of(
                new Weights(wide, new float[ParameterLayout.of(wide).size()]));

        assertThatThrownBy(() -> PreviewRun.run(RUN, EXPERIMENT, start, preview -> true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneThatDivergesHasNoEnd() {
        float[] flat = new float[ParameterLayout.of(EXPERIMENT.network()).size()];
        Arrays.fill(flat, Float.NaN);
        StartingPoint broken = StartingPoint.of(new Weights(EXPERIMENT.network(), flat));

        assertThat(PreviewRun.run(RUN, EXPERIMENT, broken, preview -> true)).isEmpty();
    }
}
