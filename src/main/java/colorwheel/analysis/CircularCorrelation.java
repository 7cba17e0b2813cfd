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
 * the authors' identity from eight sums over single angles. One thread adds; nothing is kept but the sums.
 */
public final class CircularCorrelation {
    /** A spread below this share of the greatest possible one is rounding: all angles are one, or opposite. */
    private static final double NO_SPREAD = 1e-12;

    private int count;
    private double cosCos;
    private double sinSin;
    private double cosSin;
    private double sinCos;
    private double cosTwoA;
    private double sinTwoA;
    private double cosTwoB;
    private double sinTwoB;

    /** Adds a pair of angles, in radians. */
    public void add(double a, double b) {
        double cosA = Math.cos(a);
        double sinA = Math.sin(a);
        double cosB = Math.cos(b);
        double sinB = Math.sin(b);
        count++;
        cosCos += cosA * cosB;
        sinSin += sinA * sinB;
        cosSin += cosA * sinB;
        sinCos += sinA * cosB;
        cosTwoA += cosA * cosA - sinA * sinA;
        sinTwoA += 2 * sinA * cosA;
        cosTwoB += cosB * cosB - sinB * sinB;
        sinTwoB += 2 * sinB * cosB;
    }

    /** The correlation, from −1 to 1; empty if one of the angles does not vary, or only by half turns. */
    public OptionalDouble value() {
        double all = (double) count * count;
        double spreadA = all - cosTwoA * cosTwoA - sinTwoA * sinTwoA;
        double spreadB = all - cosTwoB * cosTwoB - sinTwoB * sinTwoB;
        if (!(spreadA > NO_SPREAD * all && spreadB > NO_SPREAD * all)) {
            return OptionalDouble.empty();
        }
        double correlation = 4 * (cosCos * sinSin - cosSin * sinCos) / Math.sqrt(spreadA * spreadB);
        return OptionalDouble.of(Math.max(-1, Math.min(1, correlation)));
    }
}
