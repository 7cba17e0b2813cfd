package colorwheel.paint;

import colorwheel.analysis.PlaneOrientation;
import colorwheel.color.ColorTable;
import colorwheel.color.HsvColor;
import colorwheel.network.Forward;
import colorwheel.network.Latents;
import colorwheel.paint.space.Projection;
import colorwheel.paint.space.SpaceVector;
import org.jspecify.annotations.Nullable;

/**
 * Where latent points lie in the picture of a scatter, and back: the plane turned as the scatter says, in the plot as
 * it is zoomed. Positions are in device pixels of the raster.
 *
 * @param plot where the plot lies and which part of the axes it shows
 * @param orientation how the plane is turned
 * @param fanOut the radii at which points of colors are shown, if each level has its own
 */
public record LatentPlane(ScatterGeometry plot, PlaneOrientation orientation, @Nullable FanOut fanOut) {
    /** A plane in which the points of colors lie where the network puts them. */
    LatentPlane(ScatterGeometry plot, PlaneOrientation orientation) {
        this(plot, orientation, null);
    }

    /** The plane of a scatter that is painted into a raster of this size. */
    public static LatentPlane of(Scatter scatter, int width, int height, double scale) {
        return of(scatter, ScatterGeometry.of(width, height, scale, scatter.axes(), scatter.zoom()));
    }

    /** The plane of a scatter in a plot. */
    static LatentPlane of(Scatter scatter, ScatterGeometry plot) {
        return new LatentPlane(plot, scatter.orientation(), scatter.overlays().fanOut());
    }

    /** The x of a latent point. */
    public double x(double first, double second) {
        return plot.x(orientation.x(first, second));
    }

    /** The y of a latent point. */
    public double y(double first, double second) {
        return plot.y(orientation.y(first, second));
    }

    /** The xs and the ys of the points of colors, a row each. */
    double[][] positions(Latents latents, ColorTable colors) {
        FanOut radii = fanOut;
        double[][] positions = new double[2][latents.size()];
        for (int row = 0; row < latents.size(); row++) {
            double radius = radii == null ? 1 : radii.radius(colors, row);
            double first = latents.get(row, 0) * radius;
            double second = secondOf(latents, row) * radius;
            positions[0][row] = x(first, second);
            positions[1][row] = y(first, second);
        }
        return positions;
    }

    /** The position {x, y} at which a network puts a color, trained or not. */
    double[] position(Forward network, HsvColor color) {
        float[] latent = network.encode(color.rgb());
        double radius = fanOut == null ? 1 : fanOut.radius(color.saturation(), color.value());
        double first = latent[0] * radius;
        double second = latent.length < 2 ? 0 : latent[1] * radius;
        return new double[] {x(first, second), y(first, second)};
    }

    /** The plane as one look at a space that has no depth. */
    SpaceView view() {
        return new SpaceView(
                plot.clip(),
                plot.x(0),
                plot.y(0),
                plot.side() / (2 * plot.reach()),
                plot.reach(),
                0,
                new Projection(
                        new SpaceVector(orientation.x(1, 0), orientation.x(0, 1), 0),
                        new SpaceVector(orientation.y(1, 0), orientation.y(0, 1), 0),
                        SpaceVector.axis(2)));
    }

    /** The first latent coordinate at a position. */
    public double first(double x, double y) {
        return orientation.first(plot.latentAtX(x), plot.latentAtY(y));
    }

    /** The second latent coordinate at a position. */
    public double second(double x, double y) {
        return orientation.second(plot.latentAtX(x), plot.latentAtY(y));
    }

    /** The coordinate that is shown upward: a single number lies on the horizontal axis. */
    static double secondOf(Latents latents, int row) {
        return latents.width() < 2 ? 0 : latents.get(row, 1);
    }
}
