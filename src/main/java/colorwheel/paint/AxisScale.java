package colorwheel.paint;

import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;

/**
 * The range of both axes of a scatter: from −halfWidth to halfWidth, the same along both.
 *
 * @param halfWidth in latent units; positive and finite
 */
public record AxisScale(double halfWidth) {
    /** For normalized latents: the unit circle and a little more. */
    public static final AxisScale UNIT = new AxisScale(1.1);

    private static final double[] NICE = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};
    private static final double MARGIN = 1.04;
    private static final double MIN_HALF_WIDTH = 1e-6;
    private static final double MAX_HALF_WIDTH = 1e12;

    public AxisScale {
        if (!(halfWidth > 0) || !Double.isFinite(halfWidth)) {
            throw new IllegalArgumentException("an axis cannot reach to " + halfWidth);
        }
    }

    /**
     * The scale that all frames of a recording share: {@link #UNIT} if the latents are normalized, else a round number
     * that holds every epoch recorded so far.
     */
    public static AxisScale of(Experiment experiment, Frames frames) {
        return experiment.network().normalize() ? UNIT : holding(frames.reach());
    }

    /**
     * The scale that all frames of a recording share when they are shown with overlays: turned points need more room,
     * unless they are normalized.
     */
    public static AxisScale of(Experiment experiment, Frames frames, Overlays overlays) {
        return of(experiment, frames.reach(), overlays);
    }

    /**
     * The scale for points that reach so far, when they are shown with overlays.
     *
     * @param reach the greatest absolute coordinate
     */
    public static AxisScale of(Experiment experiment, double reach, Overlays overlays) {
        if (experiment.network().normalize()) {
            return UNIT;
        }
        return holding(overlays.orientation() ? reach * Math.sqrt(2) : reach);
    }

    /**
     * The smallest round scale that holds points this far out, with a little room around them. A reach of 0, or one
     * that is not finite, gives 1.
     *
     * @param reach the greatest absolute coordinate
     */
    public static AxisScale holding(double reach) {
        if (!(reach > 0) || !Double.isFinite(reach)) {
            return new AxisScale(1);
        }
        double least = Math.max(MIN_HALF_WIDTH, Math.min(MAX_HALF_WIDTH, reach * MARGIN));
        int exponent = (int) Math.floor(Math.log10(least));
        for (double nice : NICE) {
            // Parsed rather than multiplied: 3e-1 is then the same double as 0.3.
            double candidate = Double.parseDouble(nice + "e" + exponent);
            if (candidate >= least) {
                return new AxisScale(candidate);
            }
        }
        return new AxisScale(Double.parseDouble("1.5e" + (exponent + 1)));
    }

    /** The distance between grid lines, in latent units. */
    double step(double mostPerSide) {
        return Ticks.stepAtLeast(halfWidth / mostPerSide);
    }
}
