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

    /**
     * The rate of one step. With W = max(1, ⌊warm-up · epochs⌋) steps of warm-up it is rate · (1/W + (1 − 1/W) t / W)
     * at step t &lt; W, then constant, or linear towards the end rate, which the step after the last would have.
     *
     * @param step from 0, counted from the beginning of the phase
     * @param epochs the number of steps of the phase
     */
    public double at(int step, int epochs) {
        int warming = warmUp > 0 ? Math.max(1, (int) (warmUp * epochs)) : 0;
        if (step < warming) {
            double first = 1.0 / warming;
            return rate * (first + (1 - first) * step / warming);
        }
        if (end.isEmpty() || epochs == warming) {
            return rate;
        }
        return rate + (end.getAsDouble() - rate) * (step - warming) / (epochs - warming);
    }
}
