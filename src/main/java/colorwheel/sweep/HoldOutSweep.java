package colorwheel.sweep;

import colorwheel.color.Hue;
import colorwheel.color.HueRange;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.NumberSetting;
import colorwheel.experiment.Settings;
import colorwheel.files.ForeignText;
import colorwheel.training.StartingPoint;
import java.util.Locale;

/**
 * One experiment and seed with the hold-out at many positions or of many widths, as a drag of the hold-out's slider
 * passes through them.
 *
 * @param base the experiment whose hold-out is moved or widened; its seed is that of all runs
 * @param start the starting point of all runs
 * @param axis what is varied
 * @param from the first center or width, in degrees
 * @param to the last, in degrees, if the steps lead there exactly; not below from
 * @param step the distance from one to the next, in degrees
 */
public record HoldOutSweep(Experiment base, StartingPoint start, Axis axis, double from, double to, double step)
        implements SweepPlan {
    /** What is varied. */
    public enum Axis {
        /** The hold-out keeps its width and moves around the circle; the coordinate is its center. */
        POSITION("position", "Position", "center of the hold-out", 0, 359),
        /** The hold-out keeps its center and becomes wider; the coordinate is its width. */
        WIDTH("width", "Width", "width of the hold-out", 0, 300);

        private final String key;
        private final String label;
        private final String coordinate;
        private final double usualFrom;
        private final double usualTo;

        Axis(String key, String label, String coordinate, double usualFrom, double usualTo) {
            this.key = key;
            this.label = label;
            this.coordinate = coordinate;
            this.usualFrom = usualFrom;
            this.usualTo = usualTo;
        }

        /** The name in the command line and in tables. */
        public String key() {
            return key;
        }

        /** The name in the window. */
        public String label() {
            return label;
        }

        /** The meaning of the degrees, in words. */
        public String coordinate() {
            return coordinate;
        }

        /** The default of the first coordinate. */
        public double usualFrom() {
            return usualFrom;
        }

        /** The default of the last coordinate. */
        public double usualTo() {
            return usualTo;
        }

        /** @throws InvalidSettingException if it is neither */
        public static Axis parse(String text) {
            for (Axis axis : values()) {
                if (axis.key.equalsIgnoreCase(text.strip())) {
                    return axis;
                }
            }
            throw new InvalidSettingException(
                    "along", "Along is " + ForeignText.shown(text.strip()) + " but must be one of position, width.");
        }
    }

    public static final NumberSetting FROM = new NumberSetting(
            "from", "From", "°", 0, 360, 0, false, "The first center or width of the hold-out, in degrees.");

    public static final NumberSetting TO = new NumberSetting(
            "to", "To", "°", 0, 360, 359, false, "The last center or width of the hold-out, in degrees.");

    public static final NumberSetting STEP = new NumberSetting(
            "step", "Step", "°", 0.1, 180, 5, false, "How far it is from one center or width to the next, in degrees.");

    private static final double SLACK = 1e-9;

    /**
     * @throws InvalidSettingException if a number is not allowed, nothing is held out, or too few hues would be left at
     *     any of the places
     * @throws IllegalArgumentException if the widths of given weights are not those of the experiment's network
     */
    public HoldOutSweep {
        FROM.check(from);
        TO.check(to);
        STEP.check(step);
        if (to < from) {
            throw new InvalidSettingException(
                    TO.key(),
                    String.format(
                            Locale.ROOT,
                            "%s is %s° but must not be below %s, %s°.",
                            TO.label(),
                            TO.format(to),
                            FROM.label().toLowerCase(Locale.ROOT),
                            FROM.format(from)));
        }
        if (base.holdOut().isNone()) {
            throw new InvalidSettingException(
                    Settings.HOLD_OUT.key(),
                    Settings.HOLD_OUT.label() + " is none, so there is nothing to move or widen. Hold out some hues.");
        }
        base = base.withEngine(EngineKind.FUSED);
        start.requireFit(base);
        // All are checked before anything is trained. The last width first: it is the greatest, with the best message.
        int count = count(from, to, step);
        range(base, axis, from + (count - 1) * step);
        for (int k = 0; k < count - 1; k++) {
            range(base, axis, from + k * step);
        }
    }

    /** All runs start from the seed of the experiment. See the canonical constructor. */
    public HoldOutSweep(Experiment base, Axis axis, double from, double to, double step) {
        this(base, StartingPoint.SEED, axis, from, to, step);
    }

    @Override
    public int size() {
        return count(from, to, step);
    }

    private static int count(double from, double to, double step) {
        return 1 + (int) Math.floor((to - from) / step + SLACK);
    }

    @Override
    public double coordinate(int index) {
        return from + index * step;
    }

    @Override
    public Experiment experiment(int index) {
        return range(base, axis, coordinate(index));
    }

    private static Experiment range(Experiment base, Axis axis, double degrees) {
        HueRange present = base.holdOut();
        double center = axis == Axis.POSITION ? degrees : present.center();
        double width = axis == Axis.WIDTH ? degrees : present.span();
        if (width >= Hue.TURN) {
            throw new InvalidSettingException(
                    TO.key(),
                    String.format(
                            Locale.ROOT,
                            "%s is %s°, which is the whole circle and leaves no hue.",
                            TO.label(),
                            TO.format(degrees)));
        }
        try {
            return base.withHoldOut(HueRange.of(center - width / 2, center + width / 2));
        } catch (InvalidSettingException refused) {
            throw new InvalidSettingException(
                    refused.key(), axis.label() + " " + STEP.format(degrees) + "°: " + refused.getMessage());
        }
    }
}
