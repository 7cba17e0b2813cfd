package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import colorwheel.patience.Patience;
import colorwheel.recording.Frames;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** What several tests do with runs. */
final class Runs {
    private static final Map<Experiment, Frames> TRAINED = new ConcurrentHashMap<>();

    private Runs() {}

    /** The frames of a whole run of DL4J; trained only once for all tests that ask. */
    static Frames trained(Experiment experiment) {
        return TRAINED.computeIfAbsent(experiment, Runs::train);
    }

    /** The frames of a whole run of DL4J, trained anew on this thread. */
    static Frames train(Experiment experiment) {
        TrainingRun run = new TrainingRun(experiment, Dl4jEngine::new);
        run.start();
        run.run();
        assertThat(run.failure()).isEmpty();
        assertThat(run.state()).isEqualTo(RunState.FINISHED);
        return run.recording().frames();
    }

    static List<Snapshot> list(Frames frames) {
        return IntStream.range(0, frames.size()).mapToObj(frames::get).toList();
    }

    /** Bit for bit the same epochs, whichever runs they are of. */
    static void assertSame(Frames actual, Frames expected) {
        assertThat(actual.size()).isEqualTo(expected.size());
        for (int k = 0; k < actual.size(); k++) {
            Snapshot one = actual.get(k);
            Snapshot other = expected.get(k);
            assertThat(one)
                    .isEqualTo(new Snapshot(one.run(), other.epoch(), other.loss(), other.weights(), other.rounding()));
        }
    }

    /** Waits until something is so, as other threads make it so. */
    static void await(String what, BooleanSupplier so) {
        Patience.until(what, so);
    }

    static void await(TrainingRun run, RunState state) {
        await("run is " + state, () -> run.state() == state);
    }
}
