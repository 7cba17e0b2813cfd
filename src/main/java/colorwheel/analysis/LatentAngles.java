package colorwheel.analysis;

/**
 * The directions in which the hues of all rings lie from the center of a two-number bottleneck. The center is the
 * origin if the network normalizes, and otherwise the centroid of the trained colors of all rings together. Immutable;
 * any thread.
 *
 * <p>Rings without a hue (grays, black) count neither for the centroid nor for a collapse.
 */
public final class LatentAngles {
    /** A point closer to the center than this has no direction. */
    public static final double COLLAPSED = 1e-6;

    private final HueRings rings;
    private final double[] angles;
    private final Center center;
    private final boolean collapsed;

    private LatentAngles(HueRings rings) {
        this.rings = rings;
        boolean normalized = rings.network().normalize();
        center = Center.of(rings);
        int hues = rings.hues();
        angles = new double[rings.count() * hues];
        boolean anyCollapsed = false;
        for (int r = 0; r < rings.count(); r++) {
            LatentRing ring = rings.ring(r);
            boolean counts = ring.hasHue();
            for (int k = 0; k < hues; k++) {
                double x = center.to(ring, k, 0);
                double y = center.to(ring, k, 1);
                angles[r * hues + k] = Math.atan2(y, x);
                double length = normalized ? ring.length(k) : Math.sqrt(x * x + y * y);
                anyCollapsed |= counts && length < COLLAPSED;
            }
        }
        collapsed = anyCollapsed;
    }

    /**
     * The angles of rings.
     *
     * @throws IllegalArgumentException if the bottleneck is not two numbers wide
     */
    public static LatentAngles of(HueRings rings) {
        if (rings.width != 2) {
            throw new IllegalArgumentException("a bottleneck of " + rings.width + " has no angle");
        }
        return new LatentAngles(rings);
    }

    /** The angle of a hue on a ring, in radians, in [−π, π], counter-clockwise from the first latent axis. */
    public double angle(int ring, int hue) {
        return angles[ring * rings.hues() + hue];
    }

    /** How far it is from a hue's angle to that of the next hue around the closed ring, in radians, in (−π, π]. */
    public double step(int ring, int hue) {
        int next = rings.grid().moved(hue, 1);
        return wrap(angle(ring, next) - angle(ring, hue));
    }

    /** A latent coordinate of the center. */
    public double center(int coordinate) {
        return center.at(coordinate);
    }

    /** Whether some hue lies closer to the center than {@link #COLLAPSED}, before any normalization. */
    public boolean isCollapsed() {
        return collapsed;
    }

    /** The same angle in (−π, π], in radians. */
    public static double wrap(double angle) {
        double wrapped = Math.IEEEremainder(angle, 2 * Math.PI);
        return wrapped <= -Math.PI ? wrapped + 2 * Math.PI : wrapped;
    }
}
