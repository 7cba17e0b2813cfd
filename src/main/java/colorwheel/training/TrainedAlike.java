package colorwheel.training;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.color.NamedHue;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.HeldStill;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Phase;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the training of an experiment depends on. Experiments for which it is equal have the same weights after each
 * step, although their hold-outs may differ: with a hue step of 10° a slider passes ten positions that leave out the
 * same colors.
 *
 * @param colors the components of the training colors of each phase, and at the end of the hues that can be held still
 */
record TrainedAlike(
        NetworkSpec network,
        List<Phase> phases,
        HeldStill heldStill,
        long seed,
        StartingPoint start,
        List<FloatBuffer> colors) {

    static TrainedAlike of(Experiment experiment, StartingPoint start) {
        HueRange holdOut = experiment.holdOut();
        Stream<HsvGrid> named = Stream.of(HsvGrid.ofHueStep(NamedHue.SPACING, List.of(1.0), List.of(1.0)));
        List<FloatBuffer> colors = Stream.concat(experiment.phases().stream().map(Phase::colors), named)
                .map(set -> FloatBuffer.wrap(set.trained(holdOut).rgb()))
                .toList();
        return new TrainedAlike(
                experiment.network(), experiment.phases(), experiment.heldStill(), experiment.seed(), start, colors);
    }
}
