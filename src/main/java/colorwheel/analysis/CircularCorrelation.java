package colorwheel.analysis;

import java.util.OptionalDouble;

/**
 * The correlation of two angles that belong together, after N. I. Fisher and A. J. Lee, A correlation coefficient for
 * circular data, Biometrika 70 (1983), 327–332:
 *
 * <pre>
 *   ρ = Σᵢ﹤ⱼ sin(aᵢ − aⱼ) sin(bᵢ − bⱼ) / √(Σᵢ﹤ⱼ sin²(aᵢ − aⱼ) · Σᵢ﹤ⱼ sin²(bᵢ − bⱼ))
 * </pre>
 *
 * <p>1 if one angle is the other turned, −1 if it is the other mirrored and turned. The sums over pairs are taken by
 * the authors' identities from sums over single angles. In a first pass the mean axis of each angle is found, in a
 * second one the sums are taken over the angles from it: with angles from any other direction the identities subtract
 * numbers that are almost equal where the angles hardly vary.
 */
final class CircularCorrelation {
    /**
     * A spread below this share of the greatest possible one is rounding: all angles are one, or opposite. Above it the
     * correlation has six digits.
     */
    private static final double NO_SPREAD = 1e-19;

    private CircularCorrelation() {}

    /**
     * The correlation, from −1 to 1; empty if one of the angles does not vary, or only by half turns.
     *
     * @param a angles in radians
     * @param b as many angles in radians
     */
    static OptionalDouble of(double[] a, double[] b) {
        double axisA = axis(a);
        double axisB = axis(b);
        double cosCos = 0;
        double sinSin = 0;
        double cosSin = 0;
        double sinCos = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int k = 0; k < a.length; k++) {
            double cosA = Math.cos(a[k] - axisA);
            double sinA = Math.sin(a[k] - axisA);
            double cosB = Math.cos(b[k] - axisB);
            double sinB = Math.sin(b[k] - axisB);
            cosCos += cosA * cosB;
            sinSin += sinA * sinB;
            cosSin += cosA * sinB;
            sinCos += sinA * cosB;
            squaresA += sinA * sinA;
            squaresB += sinB * sinB;
        }
        // From the mean axis Σ sin 2a = 0, and so Σᵢ﹤ⱼ sin²(aᵢ − aⱼ) = S (n − S) with S = Σ sin² a, at most n / 2.
        double spreadA = squaresA * (a.length - squaresA);
        double spreadB = squaresB * (a.length - squaresB);
        double least = NO_SPREAD / 4 * a.length * a.length;
        if (!(spreadA > least && spreadB > least)) {
            return OptionalDouble.empty();
        }
        double correlation = (cosCos * sinSin - cosSin * sinCos) / Math.sqrt(spreadA) / Math.sqrt(spreadB);
        return OptionalDouble.of(Math.max(-1, Math.min(1, correlation)));
    }

    /**
     * The direction, up to half a turn, that the angles vary least about, by Newton's method from the argument of the
     * sum of the doubled angles.
     */
    private static double axis(double[] angles) {
        double x = 0;
        double y = 0;
        for (double angle : angles) {
            x += Math.cos(2 * angle);
            y += Math.sin(2 * angle);
        }
        double axis = Math.atan2(y, x) / 2;
        double slope = 0;
        double sum = 0;
        for (double angle : angles) {
            slope += Math.cos(2 * (angle - axis));
            sum += Math.sin(2 * (angle - axis));
        }
        // Where the angles lie all around, every axis is as good.
        return slope > 0 ? axis + sum / slope / 2 : axis;
    }
}
