package colorwheel.experiment;

import colorwheel.color.TypedNumber;
import colorwheel.files.ForeignText;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * A number that can be set: what it is called, what it means and which values it takes. Fields, options and messages
 * are made from this description.
 *
 * @param key its name in the command line and in files
 * @param label its name in the window
 * @param unit what is written right behind the number, such as {@code °}, or empty
 * @param minimum the least value allowed
 * @param maximum the greatest value allowed
 * @param initial the default
 * @param whole whether only whole numbers are allowed
 * @param help one sentence for a newcomer
 */
public record NumberSetting(
        String key,
        String label,
        String unit,
        double minimum,
        double maximum,
        double initial,
        boolean whole,
        String help) {

    /** More digits than any double has: none is cut. */
    private static final int ALL_DIGITS = 30;

    /** The least number whose digits people group. */
    private static final int MIN_GROUPED = 1_000;

    /**
     * Returns the value if it is allowed.
     *
     * @throws InvalidSettingException if it is not a number, outside the bounds, or a fraction where whole numbers are
     *     asked
     */
    public double check(double value) {
        if (!(value >= minimum && value <= maximum) || whole && value != Math.rint(value)) {
            throw refuse(format(value));
        }
        return value;
    }

    /**
     * Returns the double nearest to a number if it is allowed.
     *
     * @throws InvalidSettingException as {@link #check(double)}
     */
    public double check(BigDecimal number) {
        return check(number, number.toString());
    }

    private double check(BigDecimal number, String written) {
        double value = number.doubleValue();
        if (Double.isInfinite(value)) {
            throw refuse(written.length() > ForeignText.MAX_VALUE_LENGTH ? ForeignText.shown(written) : written);
        }
        return check(value);
    }

    /**
     * Reads a typed decimal number as {@link TypedNumber} describes it, with or without the unit.
     *
     * @throws InvalidSettingException if it is not a number, not allowed, or can be read as two different numbers
     */
    public double parse(String text) {
        String number = text.strip();
        if (number.length() > ForeignText.MAX_VALUE_LENGTH) {
            throw refuse(ForeignText.shown(number));
        }
        number = TypedNumber.plain(number);
        if (!unit.isEmpty() && number.endsWith(unit)) {
            number = number.substring(0, number.length() - unit.length()).strip();
        }
        if (number.isEmpty()) {
            throw refuse(text.isBlank() ? "empty" : ForeignText.shown(text.strip()));
        }
        // Below a thousand the point can only begin a fraction, as in all that this program shows.
        if ((whole || maximum >= MIN_GROUPED) && TypedNumber.isGrouped(number)) {
            throw unreadable(text.strip(), number);
        }
        try {
            return check(TypedNumber.read(number), number);
        } catch (NumberFormatException notDecimal) {
            throw unreadable(text.strip(), number);
        }
    }

    private InvalidSettingException unreadable(String text, String number) {
        return refuse(ForeignText.shown(text)
                + TypedNumber.advice(number, whole)
                        .map(advice -> " (" + advice + ")")
                        .orElse(""));
    }

    /**
     * The number as it is shown, without the unit: {@code 0.001}, {@code 1e-5}. {@link #parse} reads it back exactly,
     * so that showing a value never changes it.
     */
    public String format(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        boolean plain = value == 0 || Math.abs(value) >= 1e-3 && Math.abs(value) < 1e12;
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setExponentSeparator("e");
        DecimalFormat format = new DecimalFormat(plain ? "0.#" : "0.#E0", symbols);
        format.setMaximumFractionDigits(ALL_DIGITS);
        return format.format(value);
    }

    /** The allowed values in words, for example {@code a whole number from 1 to 20000}. */
    public String allowed() {
        return (whole ? "a whole number from " : "a number from ") + format(minimum) + " to " + format(maximum) + unit;
    }

    private InvalidSettingException refuse(String value) {
        return new InvalidSettingException(key, label + " is " + value + " but must be " + allowed() + ".");
    }
}
