package colorwheel.paint;

import colorwheel.analysis.PlaneOrientation;
import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.network.Latents;
import colorwheel.recording.Frames;
import colorwheel.recording.Rounding;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The latents of one epoch in a square plot. Of a bottleneck wider than two numbers the first two are shown; a single
 * number is shown on the horizontal axis.
 *
 * @param snapshot the epoch; without one the axes are empty
 * @param colors the colors whose latent points are shown, in their order
 * @param axes the range of both axes
 * @param unitCircle whether the circle of radius 1 is drawn
 * @param overlays what is shown besides the points
 * @param zoom the part of the axes that is in view
 * @param pointed the hidden unit that is pointed at, if there is one
 */
public record Scatter(
        @Nullable Snapshot snapshot,
        ColorTable colors,
        AxisScale axes,
        boolean unitCircle,
        Overlays overlays,
        Zoom zoom,
        @Nullable UnitDirection pointed) {
    private static final RunId NO_RUN = RunId.next();
    private static final double RADII_IN_A_PIXEL = 16;

    public Scatter {
        Objects.requireNonNull(overlays, "overlays");
        Objects.requireNonNull(zoom, "zoom");
    }

    /** No unit is pointed at. */
    public Scatter(
            @Nullable Snapshot snapshot,
            ColorTable colors,
            AxisScale axes,
            boolean unitCircle,
            Overlays overlays,
            Zoom zoom) {
        this(snapshot, colors, axes, unitCircle, overlays, zoom, null);
    }

    /** The points alone, all of them in view. */
    public Scatter(@Nullable Snapshot snapshot, ColorTable colors, AxisScale axes, boolean unitCircle) {
        this(snapshot, colors, axes, unitCircle, Overlays.NONE, Zoom.NONE);
    }

    /** The training colors of an experiment at one epoch of a recording, on the axes that all its epochs share. */
    public static Scatter of(Experiment experiment, Frames frames, Snapshot snapshot, Overlays overlays) {
        return new Scatter(
                snapshot,
                experiment.trainingColors(),
                AxisScale.of(experiment, frames, overlays),
                experiment.network().normalize(),
                overlays,
                Zoom.NONE);
    }

    /**
     * The latents that a network gives to colors, of which nothing but the weights was kept: on axes of its own, and
     * turned so that wheels of different runs can be compared by eye. About a fifth of a millisecond for the reference.
     *
     * @param epoch what the title says
     * @param loss what the title says
     */
    public static Scatter ofWeights(Weights weights, ColorTable colors, int epoch, double loss) {
        Snapshot snapshot = new Snapshot(NO_RUN, epoch, loss, weights, Rounding.DOUBLE);
        boolean normalized = weights.network().normalize();
        AxisScale axes = normalized ? AxisScale.UNIT : AxisScale.holding(farthest(Latents.of(snapshot, colors)));
        return new Scatter(snapshot, colors, axes, normalized, Overlays.TURNED, Zoom.NONE);
    }

    /** The distance of the farthest point, which no turn changes. */
    private static double farthest(Latents latents) {
        double farthest = 0;
        for (int row = 0; row < latents.size(); row++) {
            farthest = Math.max(farthest, Math.hypot(latents.get(row, 0), LatentPlane.secondOf(latents, row)));
        }
        return farthest;
    }

    /** The axes of an experiment before anything is recorded. */
    public static Scatter empty(Experiment experiment) {
        return new Scatter(
                null, ColorTable.EMPTY, AxisScale.UNIT, experiment.network().normalize());
    }

    /** The same on axes that reach at least so far: another scatter beside shares them. */
    public Scatter reaching(AxisScale least) {
        return axes.halfWidth() >= least.halfWidth()
                ? this
                : new Scatter(snapshot, colors, least, unitCircle, overlays, zoom, pointed);
    }

    /** The same, with another part of the axes in view. */
    public Scatter zoomed(Zoom part) {
        return part.equals(zoom) ? this : new Scatter(snapshot, colors, axes, unitCircle, overlays, part, pointed);
    }

    /** The same, with a unit or none pointed at. */
    public Scatter pointingAt(@Nullable UnitDirection unit) {
        return Objects.equals(unit, pointed)
                ? this
                : new Scatter(snapshot, colors, axes, unitCircle, overlays, zoom, unit);
    }

    /** The epoch; there must be one. */
    Snapshot painted() {
        return Objects.requireNonNull(snapshot, "the axes are empty");
    }

    /** The points of the colors; there must be a snapshot. */
    public Latents points() {
        return Latents.of(painted(), colors);
    }

    /**
     * The radius of its points in a plot, in device pixels; to a sixteenth, since each position of a drag has another
     * number of points, and the discs of a radius take longer to make than a picture.
     */
    double dotRadius(ScatterGeometry plot, double scale) {
        return Math.rint(plot.dotRadius(scale, colors.size()) * RADII_IN_A_PIXEL) / RADII_IN_A_PIXEL;
    }

    /** The points of the held-out colors; there must be a snapshot and such an overlay. */
    Latents heldOutPoints() {
        return Latents.of(
                painted().weights(), Rounding.DOUBLE, Objects.requireNonNull(overlays.heldOut(), "none are held out"));
    }

    /** How the plane is turned. Computed anew each time, in some microseconds: a caller keeps it for a picture. */
    public PlaneOrientation orientation() {
        return overlays.orientation() && snapshot != null
                ? PlaneOrientation.of(snapshot.weights(), colors)
                : PlaneOrientation.RAW;
    }
}
