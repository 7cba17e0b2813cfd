package colorwheel.training;

import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import colorwheel.training.fused.FusedTraining;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How many epochs a second each engine takes, on one thread: one operation is one epoch over all samples. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
@Fork(2)
public class EpochBenchmark {
    /** The graph's own training; every step also yields its snapshot, as it does in the program. */
    @State(Scope.Thread)
    public static class Dl4j {
        @Param({"538", "36000"})
        public int samples;

        private Engine engine;

        @Setup
        public void start() {
            Experiment experiment = experiment(samples);
            engine = new Dl4jEngine(RunId.next(), experiment, initial(experiment));
        }

        @TearDown
        public void end() {
            engine.close();
        }
    }

    /** The fused step. */
    @State(Scope.Thread)
    public static class Fused {
        @Param({"538", "36000"})
        public int samples;

        private FusedTraining training;

        @Setup
        public void start() {
            Experiment experiment = experiment(samples);
            training = new FusedTraining(
                    experiment.network(), experiment.trainingColors().rgb(), experiment.learningRate());
            training.load(initial(experiment).toArray());
        }
    }

    @Benchmark
    public Snapshot dl4j(Dl4j state) {
        return state.engine.step();
    }

    @Benchmark
    public double fused(Fused state) {
        return state.training.advance();
    }

    /** The reference's experiment, or the cube of 360 hues with ten saturations and ten values. */
    public static Experiment experiment(int samples) {
        Experiment experiment = samples == 538
                ? Experiment.REFERENCE
                : Experiment.REFERENCE
                        .withHoldOut(HueRange.NONE)
                        .withSaturations(Levels.spaced(0.1, 1, 10))
                        .withValues(Levels.spaced(0.1, 1, 10));
        int size = experiment.trainingColors().size();
        if (size != samples) {
            throw new IllegalStateException(size + " samples instead of " + samples);
        }
        return experiment;
    }

    private static Weights initial(Experiment experiment) {
        return InitialWeights.of(experiment.network(), experiment.seed());
    }
}
