package colorwheel.paint;

import colorwheel.paint.space.SpaceCamera;
import colorwheel.recording.Snapshot;
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
 * How many pictures a second of a bottleneck of three one thread paints at 1280 by 800, with rings, ghosts, initials
 * and panels: one operation is one picture.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(2)
public class SpaceBenchmark {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int EPOCHS = 64;

    /** The number of values; each has 360 colors. */
    @Param({"10"})
    public int values;

    private final SpacePainter painter = new SpacePainter();
    private final Raster raster = new Raster(WIDTH, HEIGHT);
    private final Snapshot[] epochs = new Snapshot[EPOCHS];
    private SpaceScatter scatter = SpaceScatter.empty(true, SpaceCamera.HOME);
    private int pictures;

    @Setup
    public void start() {
        scatter = SpaceRun.everything(1, values);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            epochs[epoch] = SpaceRun.snapshot(SpaceRun.cone(epoch));
        }
    }

    /** The camera turns by two degrees from picture to picture. */
    @Benchmark
    public Raster turning() {
        scatter = scatter.seenFrom(scatter.camera().turnedBy(2, 0.3));
        painter.paint(scatter, raster, 1, Palette.DARK);
        return raster;
    }

    /** Each picture is of another epoch: its points are computed and its panels are painted again. */
    @Benchmark
    public Raster playing() {
        Snapshot epoch = epochs[pictures++ % EPOCHS];
        SpaceScatter next = new SpaceScatter(
                epoch, scatter.colors(), scatter.hollow(), true, 1, scatter.camera(), scatter.overlays());
        painter.paint(next, raster, 1, Palette.DARK);
        return raster;
    }
}
