package colorwheel.paint;

import colorwheel.recording.Frames;
import java.util.List;
import java.util.Objects;

/**
 * The loss over the epochs of a run, and of others beside it.
 *
 * @param frames what is recorded so far
 * @param playheadEpoch the epoch that is shown elsewhere, marked in the curve; −1 marks none
 * @param epochs the number of epochs of the whole run, or of the longest of several: the end of the axis
 * @param name what the run is called beside others, in characters that {@link Typeface} has; empty for no legend
 * @param color the place of its color among {@link CurveColors}
 * @param beside the other runs
 */
public record LossCurve(Frames frames, int playheadEpoch, int epochs, String name, int color, List<Beside> beside) {
    /**
     * Another run in the same chart.
     *
     * @param frames what is recorded of it
     * @param name what it is called; empty for no legend
     * @param color the place of its color
     */
    public record Beside(Frames frames, String name, int color) {}

    public LossCurve {
        Objects.requireNonNull(frames, "frames");
        beside = List.copyOf(beside);
        if (epochs < 1) {
            throw new IllegalArgumentException("a run has at least one epoch, not " + epochs);
        }
    }

    /** One run alone. */
    public LossCurve(Frames frames, int playheadEpoch, int epochs) {
        this(frames, playheadEpoch, epochs, "", 0, List.of());
    }
}
