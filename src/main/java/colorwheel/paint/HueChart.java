package colorwheel.paint;

import colorwheel.analysis.HueRings;
import colorwheel.color.HsvColor;
import colorwheel.color.Hue;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Snapshot;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something over the hues of one epoch: what {@link AnglePainter} and {@link ErrorPainter} paint. All of it is worked
 * out from the weights by the painter, so that making a chart costs nothing.
 *
 * @param experiment whose colors are shown, held-out ones included
 * @param snapshot the epoch; without one the axes are empty
 * @param marked the color that is pointed at, if one is
 */
public record HueChart(Experiment experiment, @Nullable Snapshot snapshot, @Nullable HsvColor marked) {
    private static final String WIDEST_NUMBER = "−360°";

    public HueChart {
        Objects.requireNonNull(experiment, "experiment");
    }

    /**
     * Where the hues lie in the picture of any chart of this size, red at both ends, so that a place in the picture can
     * be turned back into a hue.
     */
    public static PlotAxis hueAxis(int width, int height, double scale) {
        PlotFrame frame = frame(width, height, scale);
        return PlotAxis.linear(frame.left(), frame.right(), 0, Hue.TURN);
    }

    static PlotFrame frame(int width, int height, double scale) {
        double widest = Typeface.REGULAR.width(WIDEST_NUMBER, PlotFrame.LABEL_SIZE);
        return PlotFrame.of(width, height, scale, widest, 0);
    }

    /** The rings of the epoch, worked out anew each time, if there is one. */
    @Nullable
    HueRings rings() {
        return snapshot == null ? null : HueRings.of(experiment, snapshot.weights());
    }
}
