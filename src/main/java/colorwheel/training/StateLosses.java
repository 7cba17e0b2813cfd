package colorwheel.training;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.BlockForward;
import colorwheel.recording.Losses;
import colorwheel.recording.Weights;
import colorwheel.training.terms.AnchorTerm;
import colorwheel.training.terms.HeldColors;
import colorwheel.training.terms.LatentTerms;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The losses that training would record of given weights at an epoch: of a network that was changed after it was
 * trained. In float32 and in blocks, so that memory does not grow with the layers; within 1e-5 of what an engine
 * records, relatively.
 */
public final class StateLosses {
    private StateLosses() {}

    /**
     * The losses over the colors of the phase that the step after an epoch belongs to. About a twentieth of a
     * millisecond for 538 colors. Any thread.
     *
     * @param epoch from 0 to the last of the experiment
     * @param held the weights at the end of the phase that gives held hues their places, if they are known
     * @param anchor the mean squared distance of the held colors that counts where those places are not known
     */
    public static Losses of(Experiment experiment, int epoch, Weights weights, Optional<Weights> held, double anchor) {
        int phase = experiment.phaseAt(epoch);
        ColorTable colors = experiment.trainingColors(phase);
        BlockForward blocks = new BlockForward(weights);
        // They are recorded in all phases if one has them.
        Optional<LatentTerms> terms = experiment.hasLatentTerms()
                ? Optional.of(new LatentTerms(
                        experiment.network(), experiment.phases().get(phase).terms()))
                : Optional.empty();
        terms.ifPresent(LatentTerms::begin);
        double squares = 0;
        for (int from = 0; from < colors.size(); from += BlockForward.BLOCK) {
            int rows = blocks.load(colors, from);
            blocks.run(rows);
            squares += blocks.squaredErrors(rows);
            terms.ifPresent(on -> on.add(blocks.raw, rows));
        }
        return Losses.of(
                experiment.phases().get(phase).terms(),
                squares / ((double) colors.size() * NetworkSpec.CHANNELS),
                terms.map(LatentTerms::unitNorm).orElse(0.0),
                terms.map(LatentTerms::planar).orElse(0.0),
                anchor(experiment, phase, weights, held).orElse(anchor));
    }

    private static OptionalDouble anchor(Experiment experiment, int phase, Weights weights, Optional<Weights> held) {
        if (!experiment.hasAnchor()) {
            return OptionalDouble.of(0);
        }
        int after = experiment.heldStill().anchorAfter();
        if (after > 0 && phase >= after && held.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(HeldColors.of(experiment, phase, held)
                .map(colors -> new AnchorTerm(experiment.network(), colors).loss(weights.toArray()))
                .orElse(0.0));
    }
}
