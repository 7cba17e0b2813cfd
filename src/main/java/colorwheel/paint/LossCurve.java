package colorwheel.paint;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.LearningRate;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Terms;
import colorwheel.recording.Frames;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The loss over the epochs of a run, and of others beside it.
 *
 * @param frames what is recorded so far
 * @param playheadEpoch the epoch that is shown elsewhere, marked in the curve; −1 marks none
 * @param epochs the number of epochs of the whole run, or of the longest of several: the end of the axis
 * @param name what the run is called beside others, in characters that {@link Typeface} has; empty for no legend
 * @param color the place of its color among {@link CurveColors}
 * @param beside the other runs
 * @param course the experiment of the run, if its phases, terms and learning rates are shown: the error is then in
 *     front, and each term is a line of its own. None for the total loss alone
 */
public record LossCurve(
        Frames frames,
        int playheadEpoch,
        int epochs,
        String name,
        int color,
        List<Beside> beside,
        @Nullable Experiment course) {
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

    /** Several runs, the total loss of each. */
    public LossCurve(Frames frames, int playheadEpoch, int epochs, String name, int color, List<Beside> beside) {
        this(frames, playheadEpoch, epochs, name, color, beside, null);
    }

    /** The total loss of one run alone. */
    public LossCurve(Frames frames, int playheadEpoch, int epochs) {
        this(frames, playheadEpoch, epochs, "", 0, List.of());
    }

    /** One run alone, with what there is to see of its experiment: of one phase at one rate the loss is all. */
    public static LossCurve of(Experiment experiment, Frames frames, int playheadEpoch) {
        int epochs = Math.max(experiment.epochs(), frames.lastEpoch());
        Experiment course = hasCourse(experiment) ? experiment : null;
        return new LossCurve(frames, playheadEpoch, epochs, "", 0, List.of(), course);
    }

    private static boolean hasCourse(Experiment experiment) {
        List<Phase> phases = experiment.phases();
        LearningRate rate = phases.get(0).learningRate();
        return phases.size() > 1
                || !phases.get(0).terms().equals(Terms.NONE)
                || !rate.equals(LearningRate.constant(rate.rate()));
    }

    /** The terms that are shown, in their order: those that a phase has. */
    List<LossPart> terms() {
        Experiment shown = course;
        return shown == null
                ? List.of()
                : Arrays.stream(LossPart.values())
                        .filter(part -> shown.phases().stream().anyMatch(phase -> part.isTermOf(phase.terms())))
                        .toList();
    }
}
