package colorwheel.paint;

import java.util.List;
import java.util.Objects;

/**
 * Curves over one axis, each in a plot of its own.
 *
 * @param axis what lies on the axis, with its unit
 * @param low the least value of the axis
 * @param high the greatest
 * @param places where on the axis the curves have values, rising; may be fewer than the axis will hold
 * @param curves the curves, by rows from left to right
 * @param pointed the index of the place that is marked; −1 marks none
 */
public record CurveSheet(String axis, double low, double high, double[] places, List<Curve> curves, int pointed) {
    public CurveSheet {
        Objects.requireNonNull(axis, "axis");
        curves = List.copyOf(curves);
        for (Curve curve : curves) {
            if (curve.values().length != places.length) {
                throw new IllegalArgumentException(
                        curve.values().length + " values cannot lie at " + places.length + " places");
            }
        }
    }

    /**
     * One curve.
     *
     * @param title what it shows, with its unit
     * @param values one for each place; {@code NaN} where it is undefined, which leaves a gap
     */
    public record Curve(String title, double[] values) {}
}
