package colorwheel.sweep;

/**
 * A binomial proportion.
 *
 * <p>Its interval is Wilson's (1927), whose coverage is near 95% also near 0 and 1 and for few trials, where that of
 * the usual p ± 1.96 √(p (1 − p) / n) is not.
 *
 * @param successes from 0 to trials
 * @param trials at least 0
 */
public record Proportion(int successes, int trials) {
    /** The 97.5% quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    public Proportion {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials + " is no proportion");
        }
    }

    /** The share, from 0 to 1; {@code NaN} of no trials. */
    public double share() {
        return trials == 0 ? Double.NaN : successes / (double) trials;
    }

    /** The lower end of the Wilson 95% interval; 0 of no trials. */
    public double low() {
        return successes == 0 ? 0 : Math.max(0, center() - half());
    }

    /** The upper end of the Wilson 95% interval; 1 of no trials. */
    public double high() {
        return successes == trials ? 1 : Math.min(1, center() + half());
    }

    private double center() {
        return (successes + Z * Z / 2) / (trials + Z * Z);
    }

    private double half() {
        double share = share();
        return Z * Math.sqrt(trials * share * (1 - share) + Z * Z / 4) / (trials + Z * Z);
    }
}
