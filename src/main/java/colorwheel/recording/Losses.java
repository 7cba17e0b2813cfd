package colorwheel.recording;

import colorwheel.experiment.Terms;

/**
 * The losses of one state of a network over the colors of its phase. The terms are means without their weights; those
 * that no phase of an experiment has are 0.
 *
 * @param total what training makes small: the reconstruction error and the weighted terms
 * @param reconstruction the mean squared error over all colors and channels
 * @param unitNorm the mean of (‖z‖ − 1)² of the latents before normalization
 * @param planar the mean of the squared third latent coordinate
 * @param anchor the mean squared distance of the held colors from their places
 */
public record Losses(double total, double reconstruction, double unitNorm, double planar, double anchor) {
    /** Of a phase without terms. */
    public static Losses of(double reconstruction) {
        return new Losses(reconstruction, reconstruction, 0, 0, 0);
    }

    /** Of a phase with terms of such weights. */
    public static Losses of(Terms weights, double reconstruction, double unitNorm, double planar, double anchor) {
        double total = total(weights, reconstruction, unitNorm, planar, anchor);
        return new Losses(total, reconstruction, unitNorm, planar, anchor);
    }

    /** The reconstruction error and the terms, weighted. */
    public static double total(Terms weights, double reconstruction, double unitNorm, double planar, double anchor) {
        return reconstruction + weights.unitNorm() * unitNorm + weights.planar() * planar + weights.anchor() * anchor;
    }
}
