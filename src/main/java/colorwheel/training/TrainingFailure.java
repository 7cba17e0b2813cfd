package colorwheel.training;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.NumericSetting;
import colorwheel.experiment.Settings;
import colorwheel.files.UserFacingException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a run failed. */
public final class TrainingFailure {
    private static final double SMALLER = 0.1;

    private final String message;
    private final @Nullable Throwable cause;

    private TrainingFailure(String message, @Nullable Throwable cause) {
        this.message = message;
        this.cause = cause;
    }

    /** Sentences for the user: what happened, what is kept, and what to do. */
    public String message() {
        return message;
    }

    /** The exception or error; empty if training diverged, which is no fault of the program. */
    public Optional<Throwable> cause() {
        return Optional.ofNullable(cause);
    }

    @Override
    public String toString() {
        return message;
    }

    /** The failure of a run whose state at this epoch has a number that is not finite. */
    static TrainingFailure divergence(Experiment experiment, int epoch) {
        NumericSetting setting = Settings.LEARNING_RATE;
        double used = experiment.learningRate();
        double smaller = Math.max(setting.minimum(), used * SMALLER);
        String advice = smaller < used
                ? String.format(
                        Locale.ROOT,
                        "Try a smaller learning rate: %s instead of %s.",
                        setting.format(smaller),
                        setting.format(used))
                : String.format(
                        Locale.ROOT,
                        "The learning rate is already the smallest, %s: try another seed.",
                        setting.format(used));
        return new TrainingFailure(
                String.format(
                        Locale.ROOT,
                        "Training diverged at epoch %d: the loss is no longer a finite number. %s %s",
                        epoch,
                        kept(epoch - 1),
                        advice),
                null);
    }

    /**
     * The failure of a run in which an exception or error was thrown.
     *
     * @param lastEpoch the last epoch that was recorded; −1 if none
     */
    static TrainingFailure thrown(Throwable cause, int lastEpoch) {
        Objects.requireNonNull(cause, "cause");
        if (cause instanceof UserFacingException explained) {
            return new TrainingFailure(explained.getMessage(), cause);
        }
        if (cause instanceof OutOfMemoryError) {
            return new TrainingFailure(
                    "Memory ran out during training. " + kept(lastEpoch)
                            + " Use fewer colors (a larger hue step, or fewer saturation and value levels), or start "
                            + "the program with more memory (the Java option -Xmx).",
                    cause);
        }
        return new TrainingFailure(
                String.format(
                        Locale.ROOT,
                        "Training stopped because of an error in the program (%s). %s Start the training again; if it stops "
                                + "again, report this text.",
                        cause,
                        kept(lastEpoch)),
                cause);
    }

    private static String kept(int lastEpoch) {
        return lastEpoch < 0
                ? "Nothing was recorded."
                : lastEpoch == 0 ? "Epoch 0 is kept." : "Epochs 0 to " + lastEpoch + " are kept.";
    }
}
