package colorwheel.analysis;

import colorwheel.experiment.NetworkSpec;
import java.util.OptionalDouble;

/** What needs no angle: how well the colors come out, and how round the rings are. One thread. */
final class RingErrors {
    private static final double LEVELS = 255;

    private final HueRings rings;
    private final Center center;
    private double trainedSquares;
    private double heldOutSquares;
    private int trained;
    private int heldOut;
    private final double[] radii;

    /** Sums over all rings that have a hue. */
    RingErrors(HueRings rings) {
        this.rings = rings;
        this.center = Center.of(rings);
        this.radii = new double[rings.count() * rings.hues()];
        for (LatentRing ring : rings.colored()) {
            for (int k = 0; k < ring.size(); k++) {
                double squares = squaredError(ring, k);
                if (ring.heldOut(k)) {
                    heldOutSquares += squares;
                    heldOut++;
                } else {
                    trainedSquares += squares;
                    radii[trained++] = rings.network().normalize() ? ring.length(k) : distance(ring, k);
                }
            }
        }
    }

    /** Root mean squared error over trained colors and channels, in levels of 0 to 255. */
    OptionalDouble rmseTrained() {
        return rootMean(trainedSquares, trained);
    }

    /** The same over the held-out colors. */
    OptionalDouble rmseHeldOut() {
        return rootMean(heldOutSquares, heldOut);
    }

    /** Mean squared error of the held-out colors over that of the trained ones. */
    OptionalDouble ratio() {
        return heldOut == 0 || trainedSquares == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(heldOutSquares / heldOut / (trainedSquares / trained));
    }

    /** See {@link WheelMeasures#leastRadius}. */
    OptionalDouble leastRadius() {
        double mean = meanRadius();
        if (!rings.network().normalize() || !(mean >= LatentAngles.COLLAPSED)) {
            return OptionalDouble.empty();
        }
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < trained; k++) {
            least = Math.min(least, radii[k]);
        }
        return OptionalDouble.of(least / mean);
    }

    /** See {@link WheelMeasures#radiusVariation}. */
    OptionalDouble radiusVariation() {
        double mean = meanRadius();
        if (rings.network().normalize() || !(mean >= LatentAngles.COLLAPSED)) {
            return OptionalDouble.empty();
        }
        double squares = 0;
        double rest = 0;
        for (int k = 0; k < trained; k++) {
            double deviation = radii[k] - mean;
            squares += deviation * deviation;
            rest += deviation;
        }
        // The deviations from an exact mean would add up to nothing; what is left is taken off.
        double variance = Math.max(0, squares - rest * rest / trained) / trained;
        return OptionalDouble.of(Math.sqrt(variance) / mean);
    }

    /** {@code NaN} if nothing is trained. */
    private double meanRadius() {
        double offsets = 0;
        for (int k = 0; k < trained; k++) {
            offsets += radii[k] - radii[0];
        }
        return trained == 0 ? Double.NaN : radii[0] + offsets / trained;
    }

    private static OptionalDouble rootMean(double squares, int colors) {
        return colors == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(LEVELS * Math.sqrt(squares / (colors * NetworkSpec.CHANNELS)));
    }

    private static double squaredError(LatentRing ring, int hue) {
        double squares = 0;
        for (int c = 0; c < NetworkSpec.CHANNELS; c++) {
            double error = ring.output(hue, c) - ring.input(hue, c);
            squares += error * error;
        }
        return squares;
    }

    private double distance(LatentRing ring, int hue) {
        double squares = 0;
        for (int c = 0; c < ring.width(); c++) {
            double offset = center.to(ring, hue, c);
            squares += offset * offset;
        }
        return Math.sqrt(squares);
    }
}
