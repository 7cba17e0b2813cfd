package colorwheel.export;

import colorwheel.analysis.HueRings;
import colorwheel.analysis.WheelMeasures;
import colorwheel.color.HueRange;
import colorwheel.color.NamedHue;
import colorwheel.experiment.Experiment;
import colorwheel.network.Ablation;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;

/**
 * The words below a picture of an epoch: what the run started from, what was held out, how many hidden units are off if
 * some are, and the verdict. Immutable.
 */
final class Caption {
    private static final String BETWEEN = " · ";

    private final Experiment experiment;
    private final String run;

    /**
     * @param frames with the untrained state
     * @param without the hidden units that the network is shown without
     */
    Caption(Experiment experiment, Frames frames, Ablation without) {
        this.experiment = experiment;
        boolean fromSeed = PictureOrigin.of(experiment, frames, 0).fromSeed();
        run = (fromSeed ? "seed " + experiment.seed() : "given weights")
                + BETWEEN
                + heldOut(experiment.holdOut())
                + (without.isNone() ? "" : BETWEEN + "without " + without.words());
    }

    private static String heldOut(HueRange hues) {
        if (hues.isNone()) {
            return "nothing held out";
        }
        String start = NamedHue.text(hues.start());
        return "held out " + (hues.start() == hues.end() ? start : start + " to " + NamedHue.text(hues.end()));
    }

    /** The words below the picture of an epoch. */
    String words(Snapshot epoch) {
        WheelMeasures measures = WheelMeasures.of(HueRings.of(experiment, epoch.weights()));
        return run + BETWEEN + measures.verdict().label();
    }
}
