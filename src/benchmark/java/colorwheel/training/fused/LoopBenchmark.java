package colorwheel.training.fused;

import colorwheel.experiment.Experiment;
import colorwheel.training.EpochBenchmark;
import colorwheel.training.InitialWeights;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many epochs a second the plain loops take, which train in the window, on one thread: what {@link EpochBenchmark}
 * measures of the fused engine is the vectors, where their module is there.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
@Fork(2)
@State(Scope.Thread)
public class LoopBenchmark {
    @Param({"538", "36000"})
    public int samples;

    private FusedTraining training;

    @Setup
    public void start() {
        Experiment experiment = EpochBenchmark.experiment(samples);
        training = new FusedTraining(
                experiment.network(), experiment.trainingColors().rgb(), experiment.learningRate(), Kernels::loops);
        training.load(InitialWeights.of(experiment.network(), experiment.seed()).toArray());
    }

    @Benchmark
    public double loops() {
        return training.advance();
    }
}
