package colorwheel.paint.network;

import colorwheel.experiment.Experiment;
import colorwheel.network.Ablation;
import colorwheel.paint.Networks;
import colorwheel.paint.Palette;
import colorwheel.paint.Raster;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.recording.Weights;
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

/** How many pictures a second of a network one thread paints at 1280 by 800: one operation is one picture. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(2)
public class NetworkBenchmark {
    private static final int EPOCHS = 16;

    /** The number of units of each hidden layer. */
    @Param({"16", "64"})
    public int hidden;

    private final NetworkPainter painter = new NetworkPainter();
    private final Raster raster = new Raster(1280, 800);
    private final NetworkPicture[] epochs = new NetworkPicture[EPOCHS];
    private int pictures;

    @Setup
    public void start() {
        Experiment experiment =
                Experiment.REFERENCE.withNetwork(Experiment.REFERENCE.network().withHidden(hidden));
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Weights weights = Networks.lively(experiment.network(), epoch);
            epochs[epoch] = new NetworkPicture(
                    experiment,
                    Networks.snapshot(experiment, weights),
                    weights,
                    1.1,
                    SpaceCamera.HOME,
                    Ablation.NONE,
                    null,
                    null);
        }
    }

    /** Each picture is of another epoch. */
    @Benchmark
    public Raster playing() {
        painter.paint(epochs[pictures++ % EPOCHS], raster, 1, Palette.DARK);
        return raster;
    }
}
