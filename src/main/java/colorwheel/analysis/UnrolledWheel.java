package colorwheel.analysis;

/**
 * The latent angle of every hue as a curve over the hue: each ring is followed from hue to hue by the shorter way, so
 * that it is one unbroken line, and laid as close as whole turns allow to the line of a wheel in proportion,
 * {@code angle = direction · hue}. Angles count from where that line has red: direction and offset are the ones that
 * suit the trained colors of all rings best, the greater of the two resultants Σ exp(i(θ − direction · hue)) and its
 * argument. Immutable; any thread.
 */
public final class UnrolledWheel {
    private static final double TURN = 2 * Math.PI;

    private final double[][] degrees;
    private final int direction;
    private final double offset;
    private final boolean collapsed;

    private UnrolledWheel(HueRings rings) {
        LatentAngles angles = LatentAngles.of(rings);
        collapsed = angles.isCollapsed();
        double[] forward = resultant(rings, angles, 1);
        double[] backward = resultant(rings, angles, -1);
        boolean falls = Math.hypot(backward[0], backward[1]) > Math.hypot(forward[0], forward[1]);
        double[] better = falls ? backward : forward;
        direction = falls ? -1 : 1;
        offset = Math.atan2(better[1], better[0]);
        degrees = new double[rings.count()][];
        double neighbor = Double.NaN;
        for (LatentRing ring : rings.colored()) {
            double[] curve = followed(ring, angles);
            // The first ring lies nearest to the line, and the others nearest to the first.
            double stray = Double.isNaN(neighbor) ? meanStray(ring, curve) : mean(curve) - neighbor;
            double turns = Math.rint(stray / TURN) * TURN;
            for (int k = 0; k < curve.length; k++) {
                curve[k] -= turns;
            }
            neighbor = Double.isNaN(neighbor) ? mean(curve) : neighbor;
            for (int k = 0; k < curve.length; k++) {
                curve[k] = Math.toDegrees(curve[k]);
            }
            degrees[ring.index()] = curve;
        }
    }

    /**
     * The curves of rings.
     *
     * @throws IllegalArgumentException if the bottleneck is not two numbers wide
     */
    public static UnrolledWheel of(HueRings rings) {
        return new UnrolledWheel(rings);
    }

    /** 1 if the angle rises with the hue, counter-clockwise; −1 if it falls. */
    public int direction() {
        return direction;
    }

    /** Where the line in proportion has red: a latent angle in degrees, in [0, 360). */
    public double offset() {
        double turned = Math.toDegrees(offset);
        return turned < 0 ? turned + 360 : turned;
    }

    /**
     * The angle of a hue of a ring, in degrees from the offset.
     *
     * @param ring of colors that have a hue
     * @param hue from 0 to the number of hues, which is the first hue again, after once around
     */
    public double degrees(int ring, int hue) {
        if (degrees[ring] == null) {
            throw new IllegalArgumentException("the colors of ring " + ring + " have no hue");
        }
        return degrees[ring][hue];
    }

    /** Whether some hue lies at the center and has no angle; the curves then mean nothing. */
    public boolean isCollapsed() {
        return collapsed;
    }

    private static double[] resultant(HueRings rings, LatentAngles angles, int direction) {
        double[] sum = new double[2];
        for (LatentRing ring : rings.colored()) {
            for (int k = 0; k < ring.size(); k++) {
                if (!ring.heldOut(k)) {
                    double difference = angles.angle(ring.index(), k) - direction * Math.toRadians(ring.hue(k));
                    sum[0] += Math.cos(difference);
                    sum[1] += Math.sin(difference);
                }
            }
        }
        return sum;
    }

    private double[] followed(LatentRing ring, LatentAngles angles) {
        double[] curve = new double[ring.size() + 1];
        curve[0] = angles.angle(ring.index(), 0) - offset;
        for (int k = 0; k < ring.size(); k++) {
            curve[k + 1] = curve[k] + angles.step(ring.index(), k);
        }
        return curve;
    }

    /** How far the trained hues lie above the line, on average. */
    private double meanStray(LatentRing ring, double[] curve) {
        double sum = 0;
        int count = 0;
        for (int k = 0; k < ring.size(); k++) {
            if (!ring.heldOut(k)) {
                sum += curve[k] - direction * Math.toRadians(ring.hue(k));
                count++;
            }
        }
        return sum / Math.max(1, count);
    }

    private static double mean(double[] curve) {
        double sum = 0;
        for (double angle : curve) {
            sum += angle;
        }
        return sum / curve.length;
    }
}
