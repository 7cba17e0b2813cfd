package colorwheel.view.measures;

import colorwheel.analysis.HueRings;
import colorwheel.analysis.PlaneOrientation;
import colorwheel.analysis.Verdict;
import colorwheel.analysis.WheelMeasures;
import colorwheel.analysis.WheelWords;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.analysis.space.SpaceWords;
import colorwheel.analysis.space.Stillness;
import colorwheel.analysis.space.ValueShape;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.Optional;

/**
 * The verdict on a wheel in words.
 *
 * @param verdict the verdict that the sign stands for
 * @param title the verdict in two words or three
 * @param figure the figure on which it hangs; empty if there is none
 * @param sentence the verdict with its reason
 * @param turnedSentence the same of the plane with red to the right, which may be mirrored
 * @param help what the words mean, in sentences
 */
public record Judgement(
        Verdict verdict, String title, String figure, String sentence, String turnedSentence, String help) {
    /** What it says of a bottleneck of three that the hues are in order, in a sentence. */
    public static final String ORDER_IN_SPACE =
            "Hues in order: every ring of hues, seen in the plane of the bright ones, winds around once and turns back by"
                    + " less than 5°; an untrained network may have them in order, too.";

    /**
     * Judges an epoch of a run: up to some tens of milliseconds for many colors. Any thread.
     *
     * @param frames what is recorded of the run: of a bottleneck of three the end of the phase before is needed
     */
    public static Judgement of(Experiment experiment, Frames frames, Snapshot snapshot) {
        Weights weights = snapshot.weights();
        if (SpaceVerdict.judges(experiment.network())) {
            int phase = experiment.phaseUntil(snapshot.epoch());
            return of(SpaceVerdict.in(experiment, phase, weights, frames.weightsBefore(experiment, phase)));
        }
        HueRings rings = HueRings.of(experiment, weights);
        return of(experiment, weights, rings, WheelMeasures.of(rings));
    }

    static Judgement of(Experiment experiment, Weights weights, HueRings rings, WheelMeasures measures) {
        boolean mirrored =
                PlaneOrientation.of(weights, experiment.trainingColors()).mirrored();
        return new Judgement(
                measures.verdict(),
                measures.verdict().title(),
                WheelWords.figure(measures),
                WheelWords.sentence(rings, measures),
                WheelWords.sentence(rings, measures, mirrored),
                Verdict.HELP);
    }

    /**
     * The verdict on a bottleneck of three: shape and stillness where the hues are in order, else that they are not.
     */
    public static Judgement of(SpaceVerdict verdict) {
        String sentence = SpaceWords.sentence(verdict);
        boolean inOrder = verdict.order() == Verdict.FORMED;
        boolean lacking =
                verdict.shape() == ValueShape.TWISTED || verdict.stillness().equals(Optional.of(Stillness.MOVED));
        return new Judgement(
                inOrder && lacking ? Verdict.UNEVEN : verdict.order(),
                SpaceWords.title(verdict),
                inOrder ? figure(verdict) : SpaceWords.orderFigure(verdict.measures()),
                sentence,
                sentence,
                ORDER_IN_SPACE + " " + ValueShape.HELP + " " + Stillness.HELP);
    }

    private static String figure(SpaceVerdict verdict) {
        return verdict.moves()
                .map(SpaceWords::stillnessFigure)
                .filter(figure -> !figure.isEmpty())
                .orElseGet(() -> SpaceWords.shapeFigure(verdict.measures()));
    }
}
