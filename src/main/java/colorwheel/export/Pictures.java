package colorwheel.export;

import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import java.util.List;

/**
 * The pictures that an export is made of. What kind of file they go into is another matter.
 *
 * @param experiment what was trained
 * @param frames its recording, as it is at this moment
 * @param epochs the epochs, in the order in which they are written, none twice; see {@link EpochSelection}
 * @param style how they look
 */
public record Pictures(Experiment experiment, Frames frames, List<Integer> epochs, FrameStyle style) {
    public Pictures {
        epochs = epochs.stream().distinct().toList();
    }

    /** A new composer of these pictures: one for each thread that paints. */
    FrameComposer composer() {
        return new FrameComposer(experiment, frames, style);
    }

    /** Where the picture of an epoch comes from. */
    PictureOrigin origin(int epoch) {
        return PictureOrigin.of(experiment, frames, epoch);
    }
}
