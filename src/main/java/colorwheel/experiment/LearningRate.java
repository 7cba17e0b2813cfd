package colorwheel.experiment;

import java.util.OptionalDouble;

/**
 * The learning rate of Adam over a phase.
 *
 * @param rate after the warm-up
 * @param warmUp the share of the phase, in [0, 1], over which the rate rises linearly; 0 for none
 * @param end what the rate falls or rises to, linearly, from the warm-up to the phase's end; empty for a constant rate
 */
public record LearningRate(double rate, double warmUp, OptionalDouble end) {
    /** @throws InvalidSettingException if a number is outside its bounds */
    public LearningRate {
        Settings.LEARNING_RATE.check(rate);
        Settings.WARM_UP.check(warmUp);
        end.ifPresent(Settings.LEARNING_RATE_END::check);
    }

    /** The same rate from the first step to the last. */
    public static LearningRate constant(double rate) {
        return new LearningRate(rate, 0, OptionalDouble.empty());
    }
}
