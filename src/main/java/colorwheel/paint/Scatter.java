package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;

/**
 * The latents of one epoch in a square plot. Of a bottleneck wider than two numbers the first two are shown; a single
 * number is shown on the horizontal axis.
 *
 * @param snapshot the epoch; {@code null} shows the empty axes
 * @param colors the color of each latent point, in their order
 * @param axes the range of both axes
 * @param unitCircle whether the circle of radius 1 is drawn
 */
public record Scatter(Snapshot snapshot, ColorTable colors, AxisScale axes, boolean unitCircle) {
    /** @throws IllegalArgumentException unless there are as many colors as points */
    public Scatter {
        if (snapshot != null && snapshot.latents().size() != colors.size()) {
            throw new IllegalArgumentException(
                    snapshot.latents().size() + " points cannot have " + colors.size() + " colors");
        }
    }

    /**
     * One epoch of a recording, on the axes that all its epochs share.
     *
     * @param colors the experiment's training colors; passed in because a caller paints many epochs with one table
     */
    public static Scatter of(Experiment experiment, ColorTable colors, Frames frames, Snapshot snapshot) {
        return new Scatter(
                snapshot,
                colors,
                AxisScale.of(experiment, frames),
                experiment.architecture().normalize());
    }

    /** The axes of an experiment before anything is recorded. */
    public static Scatter empty(Experiment experiment) {
        return new Scatter(null, null, AxisScale.UNIT, experiment.architecture().normalize());
    }
}
