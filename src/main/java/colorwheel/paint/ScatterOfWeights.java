package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.network.Latents;
import colorwheel.recording.Rounding;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.Set;

/** Scatters of networks of which nothing but the weights was kept. */
public final class ScatterOfWeights {
    /**
     * The points alone, turned so that red lies right and hue runs counter-clockwise: only then can wheels of different
     * runs be compared by eye.
     */
    public static final Overlays TURNED = Overlays.of(Experiment.REFERENCE, Set.of(Overlay.ORIENTATION));

    private static final RunId NO_RUN = RunId.next();

    private ScatterOfWeights() {}

    /**
     * The latents that a network gives to colors, on axes of its own. About a fifth of a millisecond for the reference.
     *
     * @param epoch what the title says
     * @param loss what the title says
     */
    public static Scatter of(Weights weights, ColorTable colors, int epoch, double loss, Overlays overlays) {
        Snapshot snapshot = new Snapshot(NO_RUN, epoch, loss, weights, Rounding.DOUBLE);
        boolean normalized = weights.network().normalize();
        return new Scatter(
                snapshot,
                colors,
                normalized ? AxisScale.UNIT : AxisScale.holding(reach(Latents.of(snapshot, colors))),
                normalized,
                overlays,
                Zoom.NONE);
    }

    /** The distance of the farthest point, which no turn changes. */
    private static double reach(Latents latents) {
        double farthest = 0;
        for (int row = 0; row < latents.size(); row++) {
            farthest = Math.max(farthest, Math.hypot(latents.get(row, 0), LatentPlane.secondOf(latents, row)));
        }
        return farthest;
    }
}
