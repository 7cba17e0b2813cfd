package colorwheel.color;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Hues, saturations and values as they are shown. */
public final class Decimals {
    private static final int PLACES = 3;

    private Decimals() {}

    /**
     * A number to a thousandth, without needless zeros: 63, 0.9, 12.345.
     *
     * @param number finite
     */
    public static String text(double number) {
        BigDecimal rounded = new BigDecimal(number).setScale(PLACES, RoundingMode.HALF_EVEN);
        return rounded.stripTrailingZeros().toPlainString();
    }
}
