package colorwheel.paint;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they are shown in pictures: the same in every country. */
final class Numbers {
    private static final double MIN_PLAIN = 1e-4;
    private static final double MAX_PLAIN = 1e6;

    private Numbers() {}

    /** A number with a count of significant digits, trailing zeros included: 0.00963, 0.0100, 1.23e−5. */
    static String significant(double number, int digits) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "not a number" : number > 0 ? "infinite" : "minus infinite";
        }
        if (number == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        double magnitude = Math.abs(rounded.doubleValue());
        if (magnitude >= MIN_PLAIN && magnitude < MAX_PLAIN) {
            int decimals = Math.max(0, digits - rounded.precision() + rounded.scale());
            return minus(rounded.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString());
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        String mantissa = rounded.scaleByPowerOfTen(-exponent)
                .setScale(digits - 1, RoundingMode.UNNECESSARY)
                .toPlainString();
        return minus(mantissa) + "e" + minus(Integer.toString(exponent));
    }

    /** A number of an axis, without needless zeros: 0.5, −1, 200, 2e−5. */
    static String tick(double number) {
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(12));
        if (rounded.signum() == 0) {
            return "0";
        }
        BigDecimal bare = rounded.stripTrailingZeros();
        double magnitude = Math.abs(number);
        if (magnitude >= MIN_PLAIN * 0.999 && magnitude < MAX_PLAIN) {
            return minus(bare.toPlainString());
        }
        int exponent = bare.precision() - bare.scale() - 1;
        return minus(bare.scaleByPowerOfTen(-exponent).toPlainString()) + "e" + minus(Integer.toString(exponent));
    }

    /** With a true minus sign, as wide as a plus. */
    private static String minus(String number) {
        return number.startsWith("-") ? "−" + number.substring(1) : number;
    }
}
