package colorwheel.paint;

import colorwheel.analysis.HueRings;
import colorwheel.color.HsvColor;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Snapshot;
import java.util.Objects;

/**
 * Something over the hues of one epoch: what {@link AnglePainter} and {@link ErrorPainter} paint. All of it is worked
 * out from the weights by the painter, so that making a chart costs nothing.
 *
 * @param experiment whose colors are shown, held-out ones included
 * @param snapshot the epoch; {@code null} shows the empty axes
 * @param marked the color that is pointed at; {@code null} marks none
 */
public record HueChart(Experiment experiment, Snapshot snapshot, HsvColor marked) {
    public HueChart {
        Objects.requireNonNull(experiment, "experiment");
    }

    /** The rings of the epoch, worked out anew each time; there must be a snapshot. */
    HueRings rings() {
        return HueRings.of(experiment, snapshot.weights());
    }
}
