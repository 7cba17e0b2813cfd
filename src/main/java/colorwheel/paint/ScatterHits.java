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
    private final double scale;
    private final LatentPlane plane;
    private @Nullable Drawn trained;
    private @Nullable Drawn heldOut;

    /** Points in the order in which they are drawn, with their places. */
    private record Drawn(ColorTable colors, double[][] positions, DrawingOrder order) {
        static Drawn of(ColorTable colors, Latents latents, LatentPlane plane) {
            return new Drawn(colors, plane.positions(latents, colors), DrawingOrder.of(null, latents.size()));
        }

        HsvColor color(int row) {
            return HsvColor.of(colors, row);
        }

        double squared(int row, double x, double y) {
            double dx = positions[0][row] - x;
            double dy = positions[1][row] - y;
            return dx * dx + dy * dy;
        }

        /** The row on top of those within a distance, −1 if there is none. */
        int topmost(double x, double y, double most) {
            for (int k = order.rows().length - 1; k >= 0; k--) {
                int row = order.rows()[k];
                if (squared(row, x, y) <= most * most) {
                    return row;
                }
            }
            return -1;
        }

        /** The nearest row within a distance, −1 if there is none. */
        int nearest(double x, double y, double most) {
            int nearest = -1;
            double least = most * most;
            for (int row : order.rows()) {
                double distance = squared(row, x, y);
                if (distance <= least) {
                    least = distance;
                    nearest = row;
                }
            }
            return nearest;
        }
    }

    /**
     * @param scatter with a snapshot
     * @param width of its raster, in device pixels
     * @param height of its raster, in device pixels
     * @param scale device pixels per logical pixel
     */
    public ScatterHits(Scatter scatter, int width, int height, double scale) {
        this.scatter = scatter;
        this.scale = scale;
        this.plane = LatentPlane.of(scatter, width, height, scale);
    }

    /** Where the latent points of the scatter lie. */
    public LatentPlane plane() {
        return plane;
    }

    /**
     * The color whose point is seen at a position, trained or shown as held out: the one on top of those that cover it,
     * else the nearest.
     *
     * @param radius how far it may be away, in device pixels
     */
    public Optional<HsvColor> at(double x, double y, double radius) {
        ScatterGeometry plot = plane.plot();
        if (!plot.contains(x, y)) {
            return Optional.empty();
        }
        Drawn points = trained();
        Drawn hollows = heldOut();
        double covered = Math.min(radius, scatter.dotRadius(plot, scale));
        int onTop = points.topmost(x, y, covered);
        if (onTop >= 0) {
            return Optional.of(points.color(onTop));
        }
        int hollowOnTop = hollows.topmost(x, y, covered);
        if (hollowOnTop >= 0) {
            return Optional.of(hollows.color(hollowOnTop));
        }
        int hit = points.nearest(x, y, radius);
        int hollow = hollows.nearest(x, y, radius);
        if (hit < 0 && hollow < 0) {
            return Optional.empty();
        }
        boolean nearer = hollow < 0 || hit >= 0 && points.squared(hit, x, y) <= hollows.squared(hollow, x, y);
        return Optional.of(nearer ? points.color(hit) : hollows.color(hollow));
    }

    private Drawn trained() {
        if (trained == null) {
            trained = Drawn.of(scatter.colors(), scatter.points(), plane);
        }
        return trained;
    }

    private Drawn heldOut() {
        if (heldOut == null) {
            ColorTable shown = scatter.overlays().heldOut();
            heldOut = shown == null
                    ? new Drawn(ColorTable.EMPTY, new double[2][0], DrawingOrder.of(null, 0))
                    : Drawn.of(shown, scatter.heldOutPoints(), plane);
        }
        return heldOut;
    }

    /** Where the network puts a color, trained or not: {x, y}. Empty if that is outside the plot. */
    public Optional<double[]> positionOf(HsvColor color) {
        double[] position = plane.position(new Forward(scatter.painted().weights()), color);
        return plane.plot().contains(position[0], position[1]) ? Optional.of(position) : Optional.empty();
    }
}
