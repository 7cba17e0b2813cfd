package colorwheel.analysis.space;

import colorwheel.analysis.Verdict;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Weights;
import java.util.Optional;

/**
 * The three words about a network with a bottleneck of three, with the measures that they hang on: are the hues in
 * order, where did value go, and did the hues hold still?
 *
 * @param measures of the present state
 * @param moves since the end of the phase before; empty if there is none
 */
public record SpaceVerdict(SpaceMeasures measures, Optional<HueMoves> moves) {
    private static final int BOTTLENECK = 3;

    /** Whether it is the verdict on such a network. */
    public static boolean judges(NetworkSpec network) {
        return network.bottleneck() == BOTTLENECK;
    }

    /**
     * The verdict on a state that is compared with nothing.
     *
     * @param phase the number of the phase, from 0, whose colors are measured
     */
    public static SpaceVerdict of(Experiment experiment, int phase, Weights now) {
        return new SpaceVerdict(SpaceMeasures.of(experiment, phase, now), Optional.empty());
    }

    /**
     * The verdict on a state in or at the end of a phase.
     *
     * @param phase its number, from 1 on
     * @param before the weights at the end of the phase before
     */
    public static SpaceVerdict of(Experiment experiment, int phase, Weights now, Weights before) {
        return new SpaceVerdict(
                SpaceMeasures.of(experiment, phase, now), Optional.of(HueMoves.of(experiment, phase, before, now)));
    }

    /**
     * The verdict on the end of an experiment; empty unless its bottleneck is three.
     *
     * @param before the weights at the end of the last phase but one, if there is one
     */
    public static Optional<SpaceVerdict> ofEnd(Experiment experiment, Weights end, Optional<Weights> before) {
        if (!judges(experiment.network())) {
            return Optional.empty();
        }
        return Optional.of(in(experiment, experiment.phases().size() - 1, end, before));
    }

    /**
     * The verdict on a state in or at the end of a phase.
     *
     * @param before the weights at the end of the phase before, if there is one
     */
    public static SpaceVerdict in(Experiment experiment, int phase, Weights now, Optional<Weights> before) {
        return before.map(then -> of(experiment, phase, now, then)).orElseGet(() -> of(experiment, phase, now));
    }

    /**
     * The verdict on a network with the same encoder and another decoder, of which only the errors differ: quicker than
     * the whole verdict.
     *
     * @param points where the encoder puts the colors of the phase
     * @param other the weights of that network
     */
    public SpaceVerdict decodedBy(SpacePoints points, Weights other) {
        return new SpaceVerdict(measures.decodedBy(points, other), moves);
    }

    /**
     * RGB itself, as if it were a latent space, beside which a verdict is to be seen.
     *
     * @param phase the number of the phase, from 0, whose colors are measured
     */
    public static SpaceVerdict ofRgb(Experiment experiment, int phase) {
        return new SpaceVerdict(SpaceMeasures.ofRgb(experiment, phase), Optional.empty());
    }

    /** Whether two states have the same three words. */
    public boolean saysTheSameAs(SpaceVerdict other) {
        return order() == other.order()
                && shape() == other.shape()
                && stillness().equals(other.stillness());
    }

    /** Whether the hues are in order. */
    public Verdict order() {
        return measures.order();
    }

    /** Where the darker colors went. */
    public ValueShape shape() {
        return measures.shape();
    }

    /** Whether the hues held still; empty if there is no phase before, or no answer. */
    public Optional<Stillness> stillness() {
        return moves.flatMap(HueMoves::stillness);
    }
}
