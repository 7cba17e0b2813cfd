package colorwheel.experiment;

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
 * @param unit a unit such as {@code °}, or empty
 * @param minimum the least value allowed
 * @param maximum the greatest value allowed
 * @param initial the default
 * @param whole whether only whole numbers are allowed
 * @param help one sentence for somebody who does not know it
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
     * Reads what somebody typed: a decimal number, with or without the unit.
     *
     * @throws InvalidSettingException if it is not a number or not allowed
     */
    public double parse(String text) {
        String number = text.strip();
        if (!unit.isEmpty() && number.endsWith(unit)) {
            number = number.substring(0, number.length() - unit.length()).strip();
        }
        double value;
        try {
            value = new BigDecimal(number).doubleValue();
        } catch (NumberFormatException notDecimal) {
            throw refuse(text.isBlank() ? "nothing" : "“" + text.strip() + "”");
        }
        return check(value);
    }

    /** The number as it is shown and as {@link #parse} reads it back, without the unit. */
    public String format(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        boolean plain = value == 0 || Math.abs(value) >= 1e-3 && Math.abs(value) < 1e12;
        return new DecimalFormat(
                        plain ? "0.############" : "0.############E0", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value);
    }

    /** The allowed values in words, for example {@code a whole number from 1 to 20000}. */
    public String allowed() {
        return (whole ? "a whole number from " : "a number from ") + format(minimum) + " to " + format(maximum)
                + (unit.isEmpty() ? "" : " " + unit);
    }

    private InvalidSettingException refuse(String value) {
        return new InvalidSettingException(key, label + " is " + value + " but must be " + allowed() + ".");
    }
}
