package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.network.Latents;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.recording.Snapshot;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The latents of one epoch in the space of a bottleneck of three, as a camera sees them, and beside that in the three
 * planes of two axes.
 *
 * @param snapshot the epoch, of a network with a bottleneck of three; without one the space is empty
 * @param colors the colors that have been trained, shown as discs
 * @param hollow the colors that were not, because they are held out or their turn has not come, shown as hollow discs
 * @param sphere whether the points are meant to lie on the sphere of radius 1, which is then drawn
 * @param reach how far from the origin the points of the run come; what is beyond {@link #USUAL_REACH} makes the scale
 *     of view and panels smaller. One number for all epochs of a run keeps their scale the same
 * @param camera from where it is seen
 * @param overlays what is shown besides the points
 */
public record SpaceScatter(
        @Nullable Snapshot snapshot,
        ColorTable colors,
        ColorTable hollow,
        boolean sphere,
        double reach,
        SpaceCamera camera,
        SpaceOverlays overlays) {
    /** Up to here from the origin the scale is the usual one, from −1.3 to 1.3. */
    public static final double USUAL_REACH = 1.25;

    private static final double USUAL_HALF_WIDTH = 1.3;
    private static final int BOTTLENECK = 3;

    public SpaceScatter {
        Objects.requireNonNull(camera, "camera");
        Objects.requireNonNull(overlays, "overlays");
        if (!(reach >= 0) || !Double.isFinite(reach)) {
            throw new IllegalArgumentException("points cannot reach to " + reach);
        }
        requireThree(
                snapshot == null ? BOTTLENECK : snapshot.weights().network().bottleneck());
        requireThree(
                overlays.before() == null
                        ? BOTTLENECK
                        : overlays.before().network().bottleneck());
    }

    private static void requireThree(int bottleneck) {
        if (bottleneck != BOTTLENECK) {
            throw new IllegalArgumentException("the space of three latents needs a bottleneck of 3, not " + bottleneck);
        }
    }

    /** The points of the trained colors alone, from home. */
    public static SpaceScatter of(Snapshot snapshot, ColorTable colors, boolean sphere, double reach) {
        return new SpaceScatter(
                snapshot, colors, ColorTable.EMPTY, sphere, reach, SpaceCamera.HOME, SpaceOverlays.NONE);
    }

    /** Nothing yet. */
    public static SpaceScatter empty(boolean sphere, SpaceCamera camera) {
        return new SpaceScatter(null, ColorTable.EMPTY, ColorTable.EMPTY, sphere, 1, camera, SpaceOverlays.NONE);
    }

    /** The same with these colors of an epoch. */
    public SpaceScatter showing(Snapshot epoch, ColorTable trained) {
        return new SpaceScatter(epoch, trained, hollow, sphere, reach, camera, overlays);
    }

    /** The same from elsewhere. */
    public SpaceScatter seenFrom(SpaceCamera other) {
        return new SpaceScatter(snapshot, colors, hollow, sphere, reach, other, overlays);
    }

    /** The same with other things besides the points. */
    public SpaceScatter withOverlays(SpaceOverlays others) {
        return new SpaceScatter(snapshot, colors, hollow, sphere, reach, camera, others);
    }

    /** The same with these colors as hollow discs. */
    public SpaceScatter withHollow(ColorTable untrained) {
        return new SpaceScatter(snapshot, colors, untrained, sphere, reach, camera, overlays);
    }

    /** How far points are from the origin at most; those that are not finite are left out. */
    public static double reachOf(Latents latents) {
        double farthest = 0;
        for (int row = 0; row < latents.size(); row++) {
            double squared = 0;
            for (int c = 0; c < latents.width(); c++) {
                squared += (double) latents.get(row, c) * latents.get(row, c);
            }
            farthest = Double.isFinite(squared) ? Math.max(farthest, squared) : farthest;
        }
        return Math.sqrt(farthest);
    }

    /** The range of all axes of the panels. */
    AxisScale axes() {
        return reach <= USUAL_REACH ? new AxisScale(USUAL_HALF_WIDTH) : AxisScale.holding(reach);
    }

    /** The epoch; there must be one. */
    Snapshot painted() {
        return Objects.requireNonNull(snapshot, "the space is empty");
    }
}
