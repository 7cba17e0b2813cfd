package colorwheel.training.fused;

import colorwheel.recording.Rounding;

/**
 * Loss and gradient of a network over one fixed batch of colors. Weights and gradients are arrays of {@link #size}
 * floats in an order of the kernel's own, which {@link #place} translates; places that stand for no weight are padding,
 * start at zero and have zero gradients, so they stay zero.
 *
 * <p>A kernel keeps scratch memory: one thread at a time. Its methods allocate nothing.
 */
interface Kernel {
    /** The length of the arrays of weights and gradients. */
    int size();

    /** Where the weight with this index in the order of {@code recording.ParameterLayout} lies. */
    int place(int index);

    /**
     * The mean squared error over the batch, and the gradient of what training makes small: of the error and of the
     * terms on the latents, if the kernel has any.
     *
     * @param gradient receives the gradient, every place of it
     */
    double gradient(float[] weights, float[] gradient);

    /** The mean squared error over the batch: the same bits that {@link #gradient} returns for these weights. */
    double loss(float[] weights);

    /** The mean of (‖z‖ − 1)² over the batch, of the newest gradient or loss; 0 without terms. */
    default double unitNorm() {
        return 0;
    }

    /** The mean of the squared third latent coordinate over the batch, likewise. */
    default double planar() {
        return 0;
    }

    /** How the latents are rounded: those that are derived from the weights have the same bits. */
    Rounding rounding();
}
