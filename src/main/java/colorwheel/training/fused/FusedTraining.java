package colorwheel.training.fused;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Rounding;
import java.util.Arrays;
import java.util.function.BiFunction;

/**
 * Advances the weights and Adam's state of the autoencoder over a fixed batch of colors, one whole epoch at a time.
 * Losses are mean squared errors over all samples and channels.
 *
 * <p>One thread at a time. No method allocates, with the Vector API once it is compiled.
 *
 * <p>Two runs from the same state over the same batch give the same bits on one machine; so does a run that is stopped,
 * read, and continued by {@link #load}. Plain loops give the same bits on all machines, and so do the vectors of the
 * Vector API, whatever their length; the two round differently.
 */
public final class FusedTraining {

    private final Kernel kernel;
    private final double learningRate;
    private final int count;
    private final float[] weights;
    private final float[] firstMoment;
    private final float[] secondMoment;
    private final float[] gradient;
    private int step;

    /**
     * A network whose weights are all zero: {@link #load} comes next.
     *
     * @param rgb the batch, shape [n][3], row-major, each in [0, 1], n at least 1; copied
     * @param learningRate Adam's
     */
    public FusedTraining(NetworkSpec network, float[] rgb, double learningRate) {
        this(network, rgb, learningRate, Kernels::fastest);
    }

    /** @param kernels makes the kernel for a network and a batch */
    FusedTraining(
            NetworkSpec network,
            float[] rgb,
            double learningRate,
            BiFunction<NetworkSpec, float[], ? extends Kernel> kernels) {
        if (rgb.length == 0 || rgb.length % NetworkSpec.CHANNELS != 0) {
            throw new IllegalArgumentException(rgb.length + " numbers are not a batch of colors");
        }
        kernel = kernels.apply(network, rgb);
        this.learningRate = learningRate;
        count = ParameterLayout.of(network).size();
        weights = new float[kernel.size()];
        firstMoment = new float[kernel.size()];
        secondMoment = new float[kernel.size()];
        gradient = new float[kernel.size()];
    }

    /** Whether the Vector API does the work here; otherwise plain loops do. */
    public static boolean isVectorized() {
        return Kernels.hasVector();
    }

    /** How the colors' latents are rounded here. */
    public Rounding rounding() {
        return kernel.rounding();
    }

    /** The number of weights and biases: the length of the arrays that go in and out. */
    public int weightCount() {
        return count;
    }

    /**
     * Takes over a state. All arrays are in the order of {@link ParameterLayout} and are copied.
     *
     * @param firstMoment Adam's running mean of the gradient
     * @param secondMoment Adam's running mean of its square
     * @param step how many steps have been taken, at least 0
     * @throws IllegalArgumentException if an array has the wrong length; nothing has changed then
     */
    public void load(float[] weights, float[] firstMoment, float[] secondMoment, int step) {
        requireCount(weights);
        requireCount(firstMoment);
        requireCount(secondMoment);
        if (step < 0) {
            throw new IllegalArgumentException("negative step " + step);
        }
        for (int i = 0; i < count; i++) {
            int place = kernel.place(i);
            this.weights[place] = weights[i];
            this.firstMoment[place] = firstMoment[i];
            this.secondMoment[place] = secondMoment[i];
        }
        this.step = step;
    }

    /** Begins anew with these weights, in the same order: no step taken, Adam's moments zero. */
    public void load(float[] weights) {
        requireCount(weights);
        Arrays.fill(firstMoment, 0);
        Arrays.fill(secondMoment, 0);
        for (int i = 0; i < count; i++) {
            this.weights[kernel.place(i)] = weights[i];
        }
        step = 0;
    }

    /** Writes the weights, in the order of {@link ParameterLayout}. */
    public void weights(float[] into) {
        store(weights, into);
    }

    /** Writes Adam's running mean of the gradient, in the order of the weights. */
    public void firstMoment(float[] into) {
        store(firstMoment, into);
    }

    /** Writes Adam's running mean of the gradient's square, in the order of the weights. */
    public void secondMoment(float[] into) {
        store(secondMoment, into);
    }

    /** How many steps led to the present state. */
    public int step() {
        return step;
    }

    /**
     * Takes one step.
     *
     * @return the loss of the state before the step
     */
    public double advance() {
        double loss = kernel.gradient(weights, gradient);
        step++;
        Adam.step(weights, firstMoment, secondMoment, gradient, learningRate, step);
        return loss;
    }

    /** The loss of the present state: a forward pass, no step. The next {@link #advance} returns the same bits. */
    public double loss() {
        return kernel.loss(weights);
    }

    /** Writes the gradient that the last step followed, in the order of the weights. */
    void gradient(float[] into) {
        store(gradient, into);
    }

    private void store(float[] from, float[] into) {
        requireCount(into);
        for (int i = 0; i < count; i++) {
            into[i] = from[kernel.place(i)];
        }
    }

    private void requireCount(float[] array) {
        if (array.length != count) {
            throw new IllegalArgumentException(array.length + " numbers were given, but there are " + count);
        }
    }
}
