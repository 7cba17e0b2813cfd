package colorwheel.export;

import colorwheel.analysis.HueRings;
import colorwheel.analysis.WheelMeasures;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.analysis.space.SpaceWords;
import colorwheel.color.HueRange;
import colorwheel.color.NamedHue;
import colorwheel.experiment.Experiment;
import colorwheel.network.Ablation;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.Optional;

/**
 * The words below a picture of an epoch: what the run started from, what was held out, how many hidden units are off if
 * some are, and the verdict: with a bottleneck of three that in space. Immutable.
 */
final class Caption {
    private static final String BETWEEN = " · ";

    private final Experiment experiment;
    private final Frames frames;
    private final Ablation without;
    private final String run;

    /**
     * @param frames with the untrained state
     * @param without the hidden units that the network is shown without
     */
    Caption(Experiment experiment, Frames frames, Ablation without) {
        this.experiment = experiment;
        this.frames = frames;
        this.without = without;
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

    /**
     * The words below the picture of an epoch.
     *
     * @param epoch without the units that are off
     */
    String words(Snapshot epoch) {
        return run + BETWEEN + verdict(epoch);
    }

    private String verdict(Snapshot epoch) {
        if (!SpaceVerdict.judges(experiment.network())) {
            return WheelMeasures.of(HueRings.of(experiment, epoch.weights()))
                    .verdict()
                    .label();
        }
        int phase = experiment.phaseUntil(epoch.epoch());
        Optional<Weights> before = frames.weightsBefore(experiment, phase).map(without::applied);
        String title = SpaceWords.title(SpaceVerdict.in(experiment, phase, epoch.weights(), before));
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }
}
