package colorwheel.analysis;

import colorwheel.color.ColorTable;
import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import colorwheel.network.Forward;
import colorwheel.recording.Weights;
import java.util.OptionalDouble;

/**
 * How well listed colors come out.
 *
 * @param trained root mean squared error over the trained colors and channels, in levels of 0 to 255; empty if it is
 *     not finite
 * @param heldOut the same over the held-out colors; empty if there are none
 */
record ListedErrors(OptionalDouble trained, OptionalDouble heldOut) {
    private static final double LEVELS = 255;

    static ListedErrors of(ListedColors colors, HueRange holdOut, Weights weights) {
        Forward network = new Forward(weights);
        return new ListedErrors(error(colors.trained(holdOut), network), error(colors.heldOut(holdOut), network));
    }

    private static OptionalDouble error(ColorTable colors, Forward network) {
        float[] in = colors.rgb();
        float[] out = network.reconstruct(in);
        double squares = 0;
        for (int k = 0; k < in.length; k++) {
            double difference = (double) out[k] - in[k];
            squares += difference * difference;
        }
        double error = LEVELS * Math.sqrt(squares / in.length);
        return Double.isFinite(error) ? OptionalDouble.of(error) : OptionalDouble.empty();
    }

    /** The mean squared error of the held-out colors over that of the trained ones. */
    OptionalDouble ratio() {
        if (heldOut.isEmpty() || trained.isEmpty() || trained.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        double ratio = heldOut.getAsDouble() / trained.getAsDouble();
        return OptionalDouble.of(ratio * ratio);
    }
}
