package colorwheel.training;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * All that an engine needs to go on where another one stopped: the weights, Adam's two moments in the same order, and
 * how many steps were taken, which Adam's bias correction reads. If hues are held since an earlier phase, also the
 * weights that gave them their places. Immutable.
 */
public final class Checkpoint {
    private final Weights weights;
    private final float[] firstMoment;
    private final float[] secondMoment;
    private final int step;
    private final Optional<Weights> held;

    /** A checkpoint before any hue is held; see the other constructor. */
    public Checkpoint(Weights weights, float[] firstMoment, float[] secondMoment, int step) {
        this(weights, firstMoment, secondMoment, step, Optional.empty());
    }

    /**
     * @param firstMoment Adam's running mean of the gradient, in the order of the weights; copied
     * @param secondMoment Adam's running mean of its square, likewise
     * @param step how many steps were taken, at least 0
     * @param held the weights at the end of the phase that gives held hues their places, once it has ended
     * @throws IllegalArgumentException if the moments are not as many as the weights, or step is negative
     */
    public Checkpoint(Weights weights, float[] firstMoment, float[] secondMoment, int step, Optional<Weights> held) {
        int count = ParameterLayout.of(weights.network()).size();
        if (firstMoment.length != count || secondMoment.length != count || step < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d weights do not go with %d and %d moments at step %d",
                    count,
                    firstMoment.length,
                    secondMoment.length,
                    step));
        }
        this.weights = weights;
        this.firstMoment = firstMoment.clone();
        this.secondMoment = secondMoment.clone();
        this.step = step;
        this.held = held;
    }

    /** Weights from which training begins: no step taken, all moments zero. */
    public static Checkpoint start(Weights weights) {
        float[] zero = new float[ParameterLayout.of(weights.network()).size()];
        return new Checkpoint(weights, zero, zero, 0);
    }

    public NetworkSpec network() {
        return weights.network();
    }

    public Weights weights() {
        return weights;
    }

    /** Adam's running mean of the gradient, as a fresh array in the order of the weights. */
    public float[] firstMoment() {
        return firstMoment.clone();
    }

    /** Adam's running mean of the gradient's square, as a fresh array in the order of the weights. */
    public float[] secondMoment() {
        return secondMoment.clone();
    }

    /** How many steps were taken. */
    public int step() {
        return step;
    }

    /** The weights at the end of the phase that gives held hues their places, once it has ended. */
    public Optional<Weights> held() {
        return held;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that
                && weights.equals(that.weights)
                && Arrays.equals(firstMoment, that.firstMoment)
                && Arrays.equals(secondMoment, that.secondMoment)
                && step == that.step
                && held.equals(that.held);
    }

    @Override
    public int hashCode() {
        return 31 * weights.hashCode() + step;
    }
}
