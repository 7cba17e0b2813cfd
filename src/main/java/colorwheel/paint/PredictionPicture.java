package colorwheel.paint;

import colorwheel.analysis.PlaneOrientation;
import colorwheel.analysis.PredictionOutcome;
import colorwheel.experiment.Prediction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was predicted of a ring, over the picture of a scatter or in its place.
 *
 * @param prediction what was drawn
 * @param hues the hues that are to be placed
 * @param outcome how far it is from the ring; {@code null} while that is not known
 * @param covered whether an empty ring is painted in place of the picture
 * @param axes those of the scatter
 * @param zoom that of the scatter
 * @param orientation turns the scatter's plane upright; {@link PlaneOrientation#RAW} if the scatter shows it so
 */
public record PredictionPicture(
        Prediction prediction,
        List<Double> hues,
        @Nullable PredictionOutcome outcome,
        boolean covered,
        AxisScale axes,
        Zoom zoom,
        PlaneOrientation orientation) {
    /** The distance from the center at which hues that are not placed yet lie in a row. */
    private static final double TRAY = 0.42;

    /** Where a hue that is not placed yet lies, {x, y} in units of the ring's radius, y upward. */
    public double[] tray(double hue) {
        double place = hues.indexOf(hue) - (hues.size() - 1) / 2.0;
        return new double[] {place * TRAY, 0};
    }
}
