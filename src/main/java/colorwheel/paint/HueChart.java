package colorwheel.paint;

import colorwheel.analysis.HueRings;
import colorwheel.color.HsvColor;
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
    public HueChart {
        Objects.requireNonNull(experiment, "experiment");
    }

    /** The rings of the epoch, worked out anew each time, if there is one. */
    @Nullable
    HueRings rings() {
        return snapshot == null ? null : HueRings.of(experiment, snapshot.weights());
    }
}
