package colorwheel.paint;

import colorwheel.color.HsvColor;
import colorwheel.network.Forward;
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

    /** The x of the point of a row. */
    double x(Latents latents, int row) {
        return x(latents.get(row, 0), secondOf(latents, row));
    }

    /** The y of the point of a row. */
    double y(Latents latents, int row) {
        return y(latents.get(row, 0), secondOf(latents, row));
    }

    /** The xs and the ys of the points of all rows. */
    double[][] positions(Latents latents) {
        double[][] positions = new double[2][latents.size()];
        for (int row = 0; row < latents.size(); row++) {
            positions[0][row] = x(latents, row);
            positions[1][row] = y(latents, row);
        }
        return positions;
    }

    /** The position {x, y} at which a network puts a color, trained or not. */
    double[] position(Forward network, HsvColor color) {
        float[] latent = network.encode(color.rgb());
        double second = latent.length < 2 ? 0 : latent[1];
        return new double[] {x(latent[0], second), y(latent[0], second)};
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
