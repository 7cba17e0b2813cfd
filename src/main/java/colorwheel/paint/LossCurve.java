package colorwheel.paint;

import colorwheel.recording.Frames;
import java.util.Objects;

/**
 * The loss over the epochs of a run.
 *
 * @param frames what is recorded so far
 * @param playheadEpoch the epoch that is shown elsewhere, marked in the curve; −1 marks none
 * @param epochs the number of epochs of the whole run: the end of the axis
 */
public record LossCurve(Frames frames, int playheadEpoch, int epochs) {
    public LossCurve {
        Objects.requireNonNull(frames, "frames");
        if (epochs < 1) {
            throw new IllegalArgumentException("a run has at least one epoch, not " + epochs);
        }
    }
}
