package colorwheel.analysis;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvColor;
import colorwheel.network.Forward;
import colorwheel.recording.Weights;

/**
 * How a latent plane is turned, and mirrored if need be, before it is shown. A network may put red anywhere and let hue
 * run either way around; {@link #of} undoes that, so that epochs and seeds can be compared by eye. Lengths and
 * distances stay; latents themselves, measures and tables are never turned.
 *
 * @param cosine of the angle by which the plane is turned counter-clockwise, after it was mirrored
 * @param sine of that angle
 * @param mirrored whether the second coordinate changes its sign first
 */
public record PlaneOrientation(double cosine, double sine, boolean mirrored) {
    /** The plane as it is. */
    public static final PlaneOrientation RAW = new PlaneOrientation(1, 0, false);

    private static final int HUES = 72;
    /** A red closer than this share of the ring's size to its center has no direction. */
    private static final double MIN_SHARE = 1e-3;
    /** A ring smaller than this has no direction at all; that of a trained network has a size of about 1. */
    private static final double MIN_SIZE = 1e-9;

    /**
     * The orientation in which red lies right of the center and hue runs counter-clockwise. It is that of one ring of
     * hues, held-out ones included, at the colors' greatest saturation and value. The center is the origin for
     * normalized latents, else the ring's centroid. If red lies in the center, the hues on the whole are turned to
     * where they would lie on a color wheel. {@link #RAW} if the ring has no size, as that of greys, and for
     * bottlenecks that are not two wide.
     *
     * <p>Which way hue runs is read from the first Fourier coefficients of the ring, Σ z·e^(−ih) and Σ z·e^(ih) with z
     * as a complex number: the greater one tells, which for a wheel is the sign of its winding.
     */
    public static PlaneOrientation of(Weights weights, ColorTable colors) {
        if (weights.network().bottleneck() != 2 || colors.size() == 0) {
            return RAW;
        }
        float[] ring = new Forward(weights).encode(ring(colors));
        return ofRing(ring, weights.network().normalize());
    }

    /**
     * The orientation of a ring of hues.
     *
     * @param ring latents of evenly spaced hues that begin with red, shape [n][2]
     * @param aboutOrigin whether the origin is the center, or the centroid
     */
    public static PlaneOrientation ofRing(float[] ring, boolean aboutOrigin) {
        int hues = ring.length / 2;
        double centerX = 0;
        double centerY = 0;
        for (int k = 0; k < hues && !aboutOrigin; k++) {
            centerX += ring[2 * k] / hues;
            centerY += ring[2 * k + 1] / hues;
        }
        double[] along = new double[2];
        double[] against = new double[2];
        double size = 0;
        for (int k = 0; k < hues; k++) {
            double x = ring[2 * k] - centerX;
            double y = ring[2 * k + 1] - centerY;
            double cos = Math.cos(2 * Math.PI * k / hues);
            double sin = Math.sin(2 * Math.PI * k / hues);
            along[0] += x * cos + y * sin;
            along[1] += y * cos - x * sin;
            against[0] += x * cos - y * sin;
            against[1] += y * cos + x * sin;
            size += Math.hypot(x, y) / hues;
        }
        if (!(size > MIN_SIZE)) {
            return RAW;
        }
        double lengthAlong = Math.hypot(along[0], along[1]);
        double lengthAgainst = Math.hypot(against[0], against[1]);
        boolean mirrored = lengthAgainst > lengthAlong;
        double redX = ring[0] - centerX;
        double redY = ring[1] - centerY;
        if (Math.hypot(redX, redY) < MIN_SHARE * size) {
            redX = mirrored ? against[0] : along[0];
            redY = mirrored ? against[1] : along[1];
        }
        double length = Math.hypot(redX, redY);
        if (!(length > 0) || !Double.isFinite(length)) {
            return RAW;
        }
        double upward = mirrored ? -redY : redY;
        return new PlaneOrientation(redX / length, -upward / length, mirrored);
    }

    private static float[] ring(ColorTable colors) {
        double saturation = 0;
        double value = 0;
        for (int row = 0; row < colors.size(); row++) {
            saturation = Math.max(saturation, colors.saturation(row));
            value = Math.max(value, colors.value(row));
        }
        float[] rgb = new float[3 * HUES];
        for (int k = 0; k < HUES; k++) {
            System.arraycopy(new HsvColor(360.0 * k / HUES, saturation, value).rgb(), 0, rgb, 3 * k, 3);
        }
        return rgb;
    }

    /** Where a latent point is shown: its first coordinate. */
    public double x(double first, double second) {
        return cosine * first - sine * (mirrored ? -second : second);
    }

    /** Where a latent point is shown: its second coordinate. */
    public double y(double first, double second) {
        return sine * first + cosine * (mirrored ? -second : second);
    }

    /** The first latent coordinate of what is shown at a place: the inverse of {@link #x} and {@link #y}. */
    public double first(double x, double y) {
        return cosine * x + sine * y;
    }

    /** The second latent coordinate of what is shown at a place. */
    public double second(double x, double y) {
        double upright = cosine * y - sine * x;
        return mirrored ? -upright : upright;
    }
}
