package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.Threads;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Frames;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs with the real network. */
@Timeout(120)
class Dl4jRunTest {
    private static final Experiment SHORT = Experiment.REFERENCE.withEpochs(60);

    @Test
    void recordsTheSameHoweverItIsInterrupted() {
        Frames straight = Runs.train(SHORT);
        TrainingRun run = new TrainingRun(SHORT, Dl4jEngine::new);
        Threads.daemon("training", run).start();

        Runs.await("epoch 0 is recorded", () -> !run.recording().frames().isEmpty());
        run.stepOnce();
        run.stepOnce();
        Runs.await("two steps are taken", () -> run.recording().frames().lastEpoch() == 2);
        Runs.await(run, RunState.PAUSED);
        for (int epoch = 10; epoch < 40; epoch += 10) {
            int target = epoch;
            run.resume();
            Runs.await("epoch " + epoch, () -> run.recording().frames().lastEpoch() >= target);
            run.pause();
            Runs.await("it rests", () -> run.state() == RunState.PAUSED || run.state() == RunState.FINISHED);
        }
        run.setPace(3);
        run.resume();
        Runs.await("it is done", () -> {
            run.grant(3);
            return run.state() == RunState.FINISHED;
        });

        assertThat(run.failure()).isEmpty();
        Runs.assertSame(run.recording().frames(), straight);
    }

    @Test
    void recordsEveryEpochOnce() {
        Frames frames = Runs.trained(Experiment.REFERENCE);

        assertThat(Runs.list(frames).stream().map(Snapshot::epoch))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 500).boxed().toList());
    }

    @Test
    void staysFiniteEvenAtTheLargestLearningRate() {
        // Adam's steps are bounded and the sigmoid saturates: the network is thrown into a corner, but not to infinity.
        Frames frames = Runs.train(SHORT.withLearningRate(1));

        assertThat(frames.lastEpoch()).isEqualTo(60);
        assertThat(frames.at(60).loss()).isBetween(0.0, 1.0);
    }

    @Test
    void failsWhenTheNetworkIsNoLongerMadeOfNumbers() {
        for (ParameterLayout.Tensor tensor :
                ParameterLayout.of(NetworkSpec.REFERENCE).tensors()) {
            TrainingRun run = new TrainingRun(SHORT, (id, experiment, initial) -> {
                float[] poisoned = initial.toArray();
                poisoned[tensor.offset()] = Float.NaN;
                return new Dl4jEngine(id, experiment, new Weights(NetworkSpec.REFERENCE, poisoned));
            });
            run.start();
            run.run();

            assertThat(run.state()).as(tensor.name()).isEqualTo(RunState.FAILED);
            assertThat(run.recording().frames().isEmpty()).isTrue();
            assertThat(run.failure().orElseThrow().message())
                    .startsWith("Training diverged at epoch 0")
                    .contains("Nothing was recorded.");
        }
    }
}
