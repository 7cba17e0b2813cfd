package colorwheel.experiment;

import colorwheel.color.HueRange;
import colorwheel.files.ForeignText;
import java.util.Locale;

/** Everything that can be set in an experiment, described once. */
public final class Settings {
    /** The number of hues that an experiment must leave for training. */
    public static final int FEWEST_HUES = 3;

    public static final NumberSetting EPOCHS = new NumberSetting(
            "epochs", "Epochs", "", 1, 20_000, 500, true, "How many times the network sees all training colors.");

    public static final NumberSetting LEARNING_RATE = new NumberSetting(
            "learning-rate", "Learning rate", "", 1e-5, 1, 1e-3, false, "How far each step of Adam moves the weights.");

    /** The seed of PyTorch's {@code torch.manual_seed}, whose generator takes 32 bits. */
    public static final NumberSetting SEED = new NumberSetting(
            "seed",
            "Seed",
            "",
            0,
            4_294_967_295.0,
            0,
            true,
            "Chooses the initial weights; the same as torch.manual_seed in PyTorch.");

    public static final NumberSetting HUE_STEP = new NumberSetting(
            "hue-step", "Hue step", "°", 0.5, 120, 1, false, "The distance between neighboring hues of the colors.");

    public static final LevelsSetting SATURATIONS = new LevelsSetting(
            "saturations",
            "Saturation levels",
            Levels.of(1),
            "Which saturations the training colors have; 1 is vivid.");

    public static final LevelsSetting VALUES = new LevelsSetting(
            "values",
            "Value levels",
            Levels.of(0.9, 1),
            "Which values (brightnesses) the training colors have; 0 is black.");

    /** The key and label of the hold-out, whose values are {@link HueRange}s. */
    public static final String HOLD_OUT_KEY = "hold-out";

    public static final String HOLD_OUT_LABEL = "Hold-out";

    private Settings() {}

    /**
     * Reads what somebody typed as the hold-out; see {@link HueRange#parse}.
     *
     * @throws InvalidSettingException if it is not a range of hues
     */
    public static HueRange parseHoldOut(String text) {
        if (text.length() > ForeignText.MAX_VALUE_LENGTH) {
            throw new InvalidSettingException(
                    HOLD_OUT_KEY,
                    String.format(
                            Locale.ROOT,
                            "%s is %s, which is longer than any two hues are.",
                            HOLD_OUT_LABEL,
                            ForeignText.shown(text.strip())));
        }
        try {
            return HueRange.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidSettingException(HOLD_OUT_KEY, HOLD_OUT_LABEL + ": " + unreadable.getMessage() + ".");
        }
    }
}
