package colorwheel.experiment;

import colorwheel.color.TypedNumber;
import colorwheel.files.ForeignText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The saturations or values that the training colors have: one to ten rising numbers from 0 to 1.
 *
 * @param levels the numbers
 */
public record Levels(List<Double> levels) {
    /** The greatest number of levels. */
    public static final int MAX_COUNT = 10;

    /** Decimals behind a comma, as most of the world's countries write them. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<![.\\d])0,(\\d{1,20})");

    private static final String WHAT_TO_WRITE = "numbers from 0 to 1 with commas between them, such as 0.9, 1";

    /**
     * @throws IllegalArgumentException with a clause for the user unless there are one to ten rising numbers from 0 to
     *     1
     */
    public Levels {
        // "+ 0.0" turns −0 into 0.
        levels = levels.stream().map(level -> level + 0.0).toList();
        if (levels.isEmpty() || levels.size() > MAX_COUNT) {
            throw new IllegalArgumentException(
                    levels.size() + " levels were given, but 1 to " + MAX_COUNT + " are allowed");
        }
        double previous = -1;
        for (double level : levels) {
            if (!(level >= 0 && level <= 1)) {
                throw outside(format(level));
            }
            if (level == previous) {
                throw new IllegalArgumentException("the level " + format(level) + " is given twice");
            }
            if (level < previous) {
                throw new IllegalArgumentException(
                        "levels must rise from 0 to 1, but " + format(level) + " follows " + format(previous));
            }
            previous = level;
        }
    }

    /** The same with the numbers one by one. */
    public static Levels of(double... levels) {
        return new Levels(Arrays.stream(levels).boxed().toList());
    }

    /**
     * Evenly spaced levels from low to high, both included, each rounded to a millionth. A single level is the high
     * one, and equal ends give one level.
     *
     * @throws IllegalArgumentException with a clause for the user if an end is outside 0 to 1, low is above high, or
     *     count is outside 1 to 10
     */
    public static Levels spaced(double low, double high, int count) {
        for (double end : new double[] {low, high}) {
            if (!(end >= 0 && end <= 1)) {
                throw outside(format(end));
            }
        }
        if (low > high) {
            throw new IllegalArgumentException(
                    "the lowest level " + format(low) + " is above the highest " + format(high));
        }
        if (count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException(
                    count + " levels were asked for, but 1 to " + MAX_COUNT + " are allowed");
        }
        if (count == 1 || rounded(low) == rounded(high)) {
            return of(rounded(high));
        }
        List<Double> levels = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            levels.add(rounded(low + (high - low) * k / (count - 1)));
        }
        return new Levels(levels);
    }

    /**
     * Reads {@code 0.9, 1}: numbers with commas between them, in any order.
     *
     * @throws IllegalArgumentException with a clause for the user if they are not one to ten different numbers from 0
     *     to 1
     */
    public static Levels parse(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("no level is given; write " + WHAT_TO_WRITE);
        }
        if (text.length() > ForeignText.MAX_VALUE_LENGTH) {
            throw notLevels(text);
        }
        String plain = TypedNumber.plain(text);
        try {
            return read(text, plain);
        } catch (IllegalArgumentException refused) {
            Matcher decimals = DECIMAL_COMMA.matcher(plain);
            if (!decimals.find()) {
                throw refused;
            }
            throw new IllegalArgumentException(
                    refused.getMessage() + "; a decimal number has a point, such as 0." + decimals.group(1), refused);
        }
    }

    private static Levels read(String text, String plain) {
        List<Double> levels = new ArrayList<>();
        for (String piece : plain.split(",", -1)) {
            String number = piece.strip();
            // No level is written so, but the decimals of 0,01 are.
            if (number.matches("0\\d.*")) {
                throw notLevels(text);
            }
            try {
                levels.add(TypedNumber.read(number).doubleValue());
            } catch (NumberFormatException notDecimal) {
                throw notLevels(text);
            }
            if (Double.isInfinite(levels.get(levels.size() - 1))) {
                throw outside(number);
            }
        }
        Collections.sort(levels);
        return new Levels(levels);
    }

    /** Whether a list that {@link #parse} takes may be meant as one number with a decimal comma: {@code 0,1}. */
    static boolean isAmbiguous(String text) {
        return DECIMAL_COMMA.matcher(TypedNumber.plain(text)).matches();
    }

    /** How many there are: 1 to {@link #MAX_COUNT}. */
    public int count() {
        return levels.size();
    }

    /** The first and smallest level. */
    public double lowest() {
        return levels.get(0);
    }

    /** The last and greatest level. */
    public double highest() {
        return levels.get(levels.size() - 1);
    }

    /** {@code 0.9, 1}: {@link #parse} reads it back exactly. */
    @Override
    public String toString() {
        return levels.stream().map(Levels::format).collect(Collectors.joining(", "));
    }

    private static IllegalArgumentException notLevels(String text) {
        return new IllegalArgumentException(ForeignText.shown(text.strip()) + " is not a list of " + WHAT_TO_WRITE);
    }

    private static IllegalArgumentException outside(String level) {
        return new IllegalArgumentException("the level " + level + " is outside 0 to 1");
    }

    private static double rounded(double level) {
        return Math.round(level * 1e6) / 1e6;
    }

    private static String format(double level) {
        return Double.isFinite(level)
                ? BigDecimal.valueOf(level).stripTrailingZeros().toPlainString()
                : Double.toString(level);
    }
}
