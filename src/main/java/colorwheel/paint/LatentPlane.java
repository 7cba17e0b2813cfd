package colorwheel.paint;

import colorwheel.network.Latents;

/**
 * Where latent points lie in the picture of a scatter, and back: the plane turned as the scatter says, in the plot as
 * it is zoomed. Positions are in device pixels of the raster.
 *
 * @param plot where the plot lies and which part of the axes it shows
 * @param orientation how the plane is turned
 */
public record LatentPlane(ScatterGeometry plot, PlaneOrientation orientation) {
    /** The plane of a scatter that is painted into a raster of this size. */
    public static LatentPlane of(Scatter scatter, int width, int height, double scale) {
        return new LatentPlane(
                ScatterGeometry.of(width, height, scale, scatter.axes(), scatter.zoom()), scatter.orientation());
    }

    /** The x of a latent point. */
    public double x(double first, double second) {
        return plot.x(orientation.x(first, second));
    }

    /** The y of a latent point. */
    public double y(double first, double second) {
        return plot.y(orientation.y(first, second));
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
