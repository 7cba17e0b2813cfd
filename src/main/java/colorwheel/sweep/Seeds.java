package colorwheel.sweep;

import colorwheel.color.TypedNumber;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.NumberSetting;
import colorwheel.experiment.Settings;
import colorwheel.files.ForeignText;
import colorwheel.training.StartingPoint;
import java.util.Locale;

/**
 * One experiment from many initial weights.
 *
 * @param base the experiment; its own seed is ignored
 * @param first the first seed
 * @param count the number of seeds, each one more than that before
 */
public record Seeds(Experiment base, long first, int count) implements SweepPlan {
    /** The entry of the first seed in the window. */
    public static final NumberSetting FIRST = new NumberSetting(
            "sweep-first",
            "First seed",
            "",
            Settings.SEED.minimum(),
            Settings.SEED.maximum(),
            0,
            true,
            "The first of the seeds that are trained; the others follow it one by one.");

    /** The entry of the number of seeds in the window. */
    public static final NumberSetting COUNT =
            new NumberSetting("sweep-count", "Seeds", "", 1, MAX_RUNS, 36, true, "How many seeds are trained.");

    private static final String KEY = "seeds";
    private static final String WHAT_TO_WRITE = "write the first and the last seed such as 0..999";

    /** @throws InvalidSettingException if a number is not allowed, or the last seed would be beyond the greatest */
    public Seeds {
        FIRST.check(first);
        COUNT.check(count);
        if (first + count - 1 > Settings.SEED.maximum()) {
            throw new InvalidSettingException(
                    FIRST.key(),
                    String.format(
                            Locale.ROOT,
                            "%s is %d, but with %d seeds it must be at most %s.",
                            FIRST.label(),
                            first,
                            count,
                            FIRST.format(Settings.SEED.maximum() - count + 1)));
        }
        base = base.withEngine(EngineKind.FUSED);
    }

    /**
     * Reads {@code 0..999}, both ends included, or one seed.
     *
     * @throws InvalidSettingException if it is neither, or there are too many seeds
     */
    public static Seeds parse(Experiment base, String text) {
        if (text.length() > ForeignText.MAX_VALUE_LENGTH) {
            throw unreadable(text);
        }
        String[] ends = TypedNumber.plain(text).split("\\.\\.+", -1);
        if (ends.length > 2 || ends[0].isBlank()) {
            throw unreadable(text);
        }
        long first = (long) seed(ends[0], text);
        long last = (long) seed(ends[ends.length - 1], text);
        if (last < first) {
            throw unreadable(text);
        }
        long count = last - first + 1;
        if (count > MAX_RUNS) {
            throw new InvalidSettingException(
                    KEY,
                    String.format(
                            Locale.ROOT,
                            "Seeds %d..%d are %d, but at most %d are trained.",
                            first,
                            last,
                            count,
                            MAX_RUNS));
        }
        return new Seeds(base, first, (int) count);
    }

    private static double seed(String end, String whole) {
        try {
            return Settings.SEED.parse(end);
        } catch (InvalidSettingException notOne) {
            throw unreadable(whole);
        }
    }

    private static InvalidSettingException unreadable(String text) {
        return new InvalidSettingException(
                KEY,
                String.format(
                        Locale.ROOT,
                        "Seeds are %s but must be whole numbers from 0 to %s; %s.",
                        ForeignText.shown(text.strip()),
                        Settings.SEED.format(Settings.SEED.maximum()),
                        WHAT_TO_WRITE));
    }

    /** Each seed makes its own initial weights. */
    @Override
    public StartingPoint start() {
        return StartingPoint.SEED;
    }

    /** The last seed. */
    public long last() {
        return first + count - 1;
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public Experiment experiment(int index) {
        return base.withSeed(first + index);
    }

    @Override
    public double coordinate(int index) {
        return first + index;
    }
}
