package colorwheel.analysis;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The angles of all trained colors of all rings that have a hue, without regard to their ring. */
final class TrainedAngles {
    private final double[] angles;
    private final double[] hues;

    private TrainedAngles(double[] angles, double[] hues) {
        this.angles = angles;
        this.hues = hues;
    }

    static TrainedAngles of(HueRings rings, LatentAngles all) {
        double[] angles = new double[rings.count() * rings.hues()];
        double[] hues = new double[angles.length];
        int count = 0;
        for (LatentRing ring : rings.colored()) {
            for (int k = 0; k < ring.size(); k++) {
                if (!ring.heldOut(k)) {
                    angles[count] = all.angle(ring.index(), k);
                    hues[count] = ring.hue(k);
                    count++;
                }
            }
        }
        return new TrainedAngles(Arrays.copyOf(angles, count), Arrays.copyOf(hues, count));
    }

    OptionalDouble correlation() {
        return CircularCorrelation.of(Arrays.stream(hues).map(Math::toRadians).toArray(), angles);
    }

    LargestGap largestGap() {
        Arc arc = widestArc();
        return new LargestGap(Math.toDegrees(arc.width), hueAt(arc.from), hueAt(arc.to));
    }

    /**
     * An arc without a color, in radians.
     *
     * @param from the angle of the color at its beginning, going counter-clockwise
     * @param to the angle of the color at its end
     */
    record Arc(double from, double to, double width) {}

    Arc widestArc() {
        double[] sorted = angles.clone();
        Arrays.sort(sorted);
        double from = sorted[sorted.length - 1];
        double to = sorted[0];
        double widest = to + 2 * Math.PI - from;
        for (int k = 1; k < sorted.length; k++) {
            if (sorted[k] - sorted[k - 1] > widest) {
                from = sorted[k - 1];
                to = sorted[k];
                widest = to - from;
            }
        }
        return new Arc(from, to, widest);
    }

    /** The hue of the first color at exactly this angle. */
    private double hueAt(double angle) {
        int place = 0;
        while (angles[place] != angle) {
            place++;
        }
        return hues[place];
    }
}
