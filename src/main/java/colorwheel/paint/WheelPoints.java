package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import java.util.Objects;

/**
 * What each of many small wheels shows.
 *
 * @param experiment what all of them trained, but for the seed: its last phase is shown
 * @param colors the colors whose points are shown
 */
public record WheelPoints(Experiment experiment, ColorTable colors) {
    public WheelPoints {
        Objects.requireNonNull(experiment, "experiment");
        Objects.requireNonNull(colors, "colors");
    }
}
