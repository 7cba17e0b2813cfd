package colorwheel.analysis;

import colorwheel.experiment.Architecture;
import java.util.OptionalDouble;

/** What needs no angle: how well the colors come out, and how round the rings are. One thread. */
final class RingErrors {
    private static final double LEVELS = 255;

    private final HueRings rings;
    private final double[] center;
    private double trainedSquares;
    private double heldOutSquares;
    private int trained;
    private int heldOut;
    private double leastRadius = Double.POSITIVE_INFINITY;
    private double radii;
    private double radiusSquares;

    /** Sums over all rings that have a hue. */
    RingErrors(HueRings rings) {
        this.rings = rings;
        this.center = rings.center();
        for (LatentRing ring : rings.colored()) {
            for (int k = 0; k < ring.size(); k++) {
                double squares = squaredError(ring, k);
                if (ring.heldOut(k)) {
                    heldOutSquares += squares;
                    heldOut++;
                } else {
                    trainedSquares += squares;
                    trained++;
                    addRadius(rings.architecture().normalize() ? ring.length(k) : distance(ring, k));
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

    /** See {@link WheelMeasures#roundness}. */
    OptionalDouble roundness() {
        double mean = radii / trained;
        if (trained == 0 || mean < LatentAngles.COLLAPSED) {
            return OptionalDouble.empty();
        }
        if (rings.architecture().normalize()) {
            return OptionalDouble.of(leastRadius / mean);
        }
        double variance = Math.max(0, radiusSquares / trained - mean * mean);
        return OptionalDouble.of(Math.sqrt(variance) / mean);
    }

    private static OptionalDouble rootMean(double squares, int colors) {
        return colors == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(LEVELS * Math.sqrt(squares / (colors * Architecture.CHANNELS)));
    }

    private static double squaredError(LatentRing ring, int hue) {
        double squares = 0;
        for (int c = 0; c < Architecture.CHANNELS; c++) {
            double error = ring.output(hue, c) - ring.input(hue, c);
            squares += error * error;
        }
        return squares;
    }

    private void addRadius(double radius) {
        leastRadius = Math.min(leastRadius, radius);
        radii += radius;
        radiusSquares += radius * radius;
    }

    private double distance(LatentRing ring, int hue) {
        double squares = 0;
        for (int c = 0; c < center.length; c++) {
            double offset = ring.latent(hue, c) - center[c];
            squares += offset * offset;
        }
        return Math.sqrt(squares);
    }
}
