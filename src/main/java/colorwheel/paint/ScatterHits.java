package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvColor;
import colorwheel.network.Forward;
import colorwheel.network.Latents;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which color lies where in the picture of a scatter. Positions are in device pixels of its raster. Finding one among
 * 36,000 points takes a tenth of a millisecond. Belongs to one thread at a time.
 */
public final class ScatterHits {
    private final Scatter scatter;
    private final LatentPlane plane;
    private final @Nullable ColorTable heldOut;
    private @Nullable Latents heldOutLatents;

    /**
     * @param scatter with a snapshot
     * @param width of its raster, in device pixels
     * @param height of its raster, in device pixels
     * @param scale device pixels per logical pixel
     */
    public ScatterHits(Scatter scatter, int width, int height, double scale) {
        this.scatter = scatter;
        this.plane = LatentPlane.of(scatter, width, height, scale);
        this.heldOut = scatter.overlays().heldOut();
    }

    /** Where the latent points of the scatter lie. */
    public LatentPlane plane() {
        return plane;
    }

    /**
     * The color whose point lies nearest to a position, trained or shown as held out; of several at one place the one
     * on top.
     *
     * @param radius how far it may be away, in device pixels
     */
    public Optional<HsvColor> at(double x, double y, double radius) {
        ScatterGeometry plot = plane.plot();
        if (!plot.contains(x, y)) {
            return Optional.empty();
        }
        double first = plane.first(x, y);
        double second = plane.second(x, y);
        double reach = radius * 2 * plot.reach() / plot.side();
        Latents points = scatter.points();
        int hit = nearest(points, first, second, reach * reach);
        if (heldOut != null && heldOutLatents == null) {
            heldOutLatents = scatter.heldOutPoints();
        }
        Latents hollows = heldOutLatents;
        int hollow = hollows == null ? -1 : nearest(hollows, first, second, reach * reach);
        if (hit < 0 && hollow < 0) {
            return Optional.empty();
        }
        if (heldOut == null || hollows == null || hollow < 0) {
            return Optional.of(HsvColor.of(scatter.colors(), hit));
        }
        boolean trained = hit >= 0 && squared(points, hit, first, second) <= squared(hollows, hollow, first, second);
        return Optional.of(trained ? HsvColor.of(scatter.colors(), hit) : HsvColor.of(heldOut, hollow));
    }

    /** The last of the nearest rows within a squared distance, −1 if there is none. */
    private static int nearest(Latents points, double first, double second, double most) {
        int nearest = -1;
        double least = most;
        for (int row = 0; row < points.size(); row++) {
            double distance = squared(points, row, first, second);
            if (distance <= least) {
                least = distance;
                nearest = row;
            }
        }
        return nearest;
    }

    private static double squared(Latents points, int row, double first, double second) {
        double dx = points.get(row, 0) - first;
        double dy = LatentPlane.secondOf(points, row) - second;
        return dx * dx + dy * dy;
    }

    /** Where the network puts a color, trained or not: {x, y}. Empty if that is outside the plot. */
    public Optional<double[]> positionOf(HsvColor color) {
        double[] position = plane.position(new Forward(scatter.painted().weights()), color);
        return plane.plot().contains(position[0], position[1]) ? Optional.of(position) : Optional.empty();
    }
}
