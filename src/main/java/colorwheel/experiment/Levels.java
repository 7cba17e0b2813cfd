package colorwheel.experiment;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The saturations or values that the training colors have: one to ten rising numbers from 0 to 1.
 *
 * @param levels the numbers
 */
public record Levels(List<Double> levels) {
    /** The greatest number of levels. */
    public static final int MOST = 10;

    /**
     * @throws IllegalArgumentException with a clause for the user unless there are one to ten rising numbers from 0 to
     *     1
     */
    public Levels {
        levels = List.copyOf(levels);
        if (levels.isEmpty() || levels.size() > MOST) {
            throw new IllegalArgumentException(levels.size() + " levels were given, but 1 to " + MOST + " are allowed");
        }
        double previous = -1;
        for (double level : levels) {
            if (!(level >= 0 && level <= 1)) {
                throw new IllegalArgumentException("the level " + format(level) + " is outside 0 to 1");
            }
            if (level <= previous) {
                throw new IllegalArgumentException(
                        "levels must rise, but " + format(level) + " follows " + format(previous));
            }
            previous = level;
        }
    }

    public static Levels of(double... levels) {
        return new Levels(Arrays.stream(levels).boxed().toList());
    }

    /**
     * Evenly spaced levels from low to high, both included. A single level is the high one, and equal ends give one
     * level.
     *
     * @throws IllegalArgumentException if an end is outside 0 to 1, low is above high, or count is outside 1 to 10
     */
    public static Levels spaced(double low, double high, int count) {
        if (low > high) {
            throw new IllegalArgumentException(
                    "the lowest level " + format(low) + " is above the highest " + format(high));
        }
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(count + " levels were asked for, but 1 to " + MOST + " are allowed");
        }
        if (count == 1 || low == high) {
            return of(high);
        }
        List<Double> levels = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            double level = low + (high - low) * k / (count - 1);
            levels.add(Math.round(level * 1e6) / 1e6);
        }
        return new Levels(levels);
    }

    /** Reads {@code 0.9, 1}: numbers with commas between them. */
    public static Levels parse(String text) {
        List<Double> levels = new ArrayList<>();
        for (String number : text.split(",", -1)) {
            try {
                levels.add(new BigDecimal(number.strip()).doubleValue());
            } catch (NumberFormatException notDecimal) {
                throw new IllegalArgumentException("“" + text.strip()
                        + "” is not a list of numbers from 0 to 1 with commas between them, such as 0.9, 1");
            }
        }
        return new Levels(levels);
    }

    public int count() {
        return levels.size();
    }

    public double lowest() {
        return levels.get(0);
    }

    public double highest() {
        return levels.get(levels.size() - 1);
    }

    /** {@code 0.9, 1}: what {@link #parse} reads. */
    @Override
    public String toString() {
        return levels.stream().map(Levels::format).collect(Collectors.joining(", "));
    }

    private static String format(double level) {
        return Double.isFinite(level)
                ? new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(level)
                : Double.toString(level);
    }
}
