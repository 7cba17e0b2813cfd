package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvGrid;
import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import colorwheel.paint.space.AxisPair;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Rounding;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.List;
import java.util.stream.IntStream;

/** Snapshots of networks with a bottleneck of three whose weights put colors where a test wants them. */
public final class SpaceRun {
    /** Red, green and blue. */
    public static final ColorTable THREE = SyntheticRun.threeColors().trainingColors();

    /** The camera that sees the first axis to the right, the second upward and the third toward the viewer. */
    public static final SpaceCamera FLAT = AxisPair.FIRST_SECOND.camera();

    private static final RunId RUN = RunId.next();
    private static final NetworkSpec NETWORK = new NetworkSpec(16, Activation.RELU, 3, false);

    private SpaceRun() {}

    /** Red, green and blue exactly at these points, three numbers each. */
    public static Snapshot three(float... latents) {
        return SyntheticRun.snapshot(SyntheticRun.threeColors(), 7, 0.01, latents);
    }

    /** As many hues at full saturation and value, from red on. */
    public static ColorTable hues(int count) {
        return HsvGrid.ofHueStep(360.0 / count, List.of(1.0), List.of(1.0)).all();
    }

    /** All hues of a step at a number of values. */
    public static HsvGrid grid(double step, int values) {
        List<Double> levels = IntStream.rangeClosed(1, values)
                .mapToObj(k -> (double) k / values)
                .toList();
        return HsvGrid.ofHueStep(step, List.of(1.0), levels);
    }

    /** Hues in a circle about the third axis, turned by an angle; the darker, the nearer to the pole of that axis. */
    public static Weights cone(double degrees) {
        ParameterLayout layout = ParameterLayout.of(NETWORK);
        float[] flat = new float[layout.size()];
        for (int channel = 0; channel < NetworkSpec.CHANNELS; channel++) {
            flat[layout.encoderHidden().weight(channel, channel)] = 1;
            double angle = Math.toRadians(120 * channel + degrees);
            flat[layout.latent().weight(0, channel)] = (float) Math.cos(angle);
            flat[layout.latent().weight(1, channel)] = (float) Math.sin(angle);
            flat[layout.latent().weight(2, channel)] = -0.5f;
        }
        flat[layout.latent().bias(2)] = 0.8f;
        return new Weights(NETWORK, flat);
    }

    public static Snapshot snapshot(Weights weights) {
        return new Snapshot(RUN, 12_000, 0.0001, weights, Rounding.DOUBLE);
    }

    /** The points of a number of hues and values, with everything that can be shown. */
    public static SpaceScatter everything(double step, int values) {
        HsvGrid grid = grid(step, values);
        SpaceOverlays overlays = SpaceOverlays.NONE
                .withBefore(cone(-20))
                .withRings(RingLines.of(grid))
                .withInitials(HueMark.BRIGHT);
        return SpaceScatter.of(snapshot(cone(0)), grid.all(), true, 1).withOverlays(overlays);
    }

    /** A picture of it. */
    static Raster paint(SpaceScatter scatter, int width, int height, double scale, Palette palette) {
        Raster raster = new Raster(width, height);
        new SpacePainter().paint(scatter, raster, scale, palette);
        return raster;
    }
}
