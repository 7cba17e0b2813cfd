package colorwheel.view.measures;

import colorwheel.analysis.HueRings;
import colorwheel.analysis.PlaneOrientation;
import colorwheel.analysis.Verdict;
import colorwheel.analysis.WheelMeasures;
import colorwheel.analysis.WheelWords;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Weights;

/**
 * The verdict on a wheel in words.
 *
 * @param verdict the verdict
 * @param figure the figure on which it hangs; empty if there is none
 * @param sentence the verdict with its reason
 * @param turnedSentence the same of the plane with red to the right, which may be mirrored
 */
public record Judgement(Verdict verdict, String figure, String sentence, String turnedSentence) {
    /** Judges the wheel of some weights: up to some tens of milliseconds for many colors. Any thread. */
    public static Judgement of(Experiment experiment, Weights weights) {
        HueRings rings = HueRings.of(experiment, weights);
        return of(experiment, weights, rings, WheelMeasures.of(rings));
    }

    static Judgement of(Experiment experiment, Weights weights, HueRings rings, WheelMeasures measures) {
        boolean mirrored =
                PlaneOrientation.of(weights, experiment.trainingColors()).mirrored();
        return new Judgement(
                measures.verdict(),
                WheelWords.figure(measures),
                WheelWords.sentence(rings, measures),
                WheelWords.sentence(rings, measures, mirrored));
    }
}
