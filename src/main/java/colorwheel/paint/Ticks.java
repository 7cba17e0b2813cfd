package colorwheel.paint;

import java.util.ArrayList;
import java.util.List;

/** Where an axis has its marks: at 1, 2 and 5 times powers of ten. */
final class Ticks {
    private static final double[] STEPS = {1, 2, 5};
    private static final double SLACK = 1e-9;

    private Ticks() {}

    /** The least of …, 0.1, 0.2, 0.5, 1, 2, 5, 10, … that is not below a positive number. */
    static double stepAtLeast(double least) {
        double power = powerBelow(least);
        for (double step : STEPS) {
            if (step * power >= least * (1 - SLACK)) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** The multiples of a step from low to high, both included within rounding. */
    static List<Double> linear(double low, double high, double step) {
        List<Double> ticks = new ArrayList<>();
        long last = (long) Math.floor(high / step + SLACK);
        for (long k = (long) Math.ceil(low / step - SLACK); k <= last; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    /** The numbers 1, 2 and 5 times powers of ten from low to high, both included within rounding; both positive. */
    static List<Double> logarithmic(double low, double high) {
        List<Double> ticks = new ArrayList<>();
        for (int exponent = (int) Math.floor(Math.log10(low) - SLACK);
                exponent <= Math.log10(high) + SLACK;
                exponent++) {
            for (double step : STEPS) {
                double tick = Double.parseDouble((int) step + "e" + exponent);
                if (tick >= low * (1 - SLACK) && tick <= high * (1 + SLACK)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    /**
     * Those of the numbers 1, 2 and 5 times powers of ten that are so far apart on an axis: all where there is room,
     * else powers of ten, else every second or third of these.
     *
     * @param length of the axis from low to high, in the unit of the distance
     */
    static List<Double> logarithmic(double low, double high, double length, double distance) {
        List<Double> all = logarithmic(low, high);
        double perDecade = length / Math.log10(high / low);
        if (perDecade * Math.log10(2) >= distance) {
            return all;
        }
        int every = Math.max(1, (int) Math.ceil(distance / perDecade));
        List<Double> powers = new ArrayList<>();
        for (double tick : all) {
            double exponent = Math.log10(tick);
            if (Math.abs(exponent - Math.rint(exponent)) < 1e-6 && Math.floorMod(Math.round(exponent), every) == 0) {
                powers.add(tick);
            }
        }
        return powers;
    }

    /** The greatest of …, 0.1, 0.2, 0.5, 1, 2, 5, … that is not above a positive number. */
    static double logarithmicBelow(double number) {
        double power = powerBelow(number);
        double below = power;
        for (double step : STEPS) {
            if (step * power <= number * (1 + SLACK)) {
                below = step * power;
            }
        }
        return below;
    }

    private static double powerBelow(double number) {
        return Math.pow(10, Math.floor(Math.log10(number) + SLACK));
    }
}
