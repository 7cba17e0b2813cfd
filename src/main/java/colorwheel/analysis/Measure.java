package colorwheel.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The measures of a trained wheel, each stated once: the window's table, sweeps, CSV, JSON and the guide are made from
 * this list. See {@link WheelMeasures} for how they are computed.
 */
public enum Measure implements NumericMeasure {
    LOSS(
            "finalLoss",
            "Final loss",
            "",
            Scale.LOGARITHMIC,
            4,
            Scope.ALWAYS,
            "The mean squared error over all training colors and channels.",
            "Σ (output − input)² / number of outputs",
            measures -> {
                throw new IllegalArgumentException("The loss is no measure of rings.");
            }),
    WINDING(
            "winding",
            "Winding",
            "",
            Scale.WHOLE,
            0,
            Scope.ALWAYS,
            "How many times the ring of all hues goes around counter-clockwise; 1 or −1 for a wheel.",
            "W = Σ wrap(θₖ₊₁ − θₖ) / 360°, around the closed ring of all hues",
            measures -> number(measures.winding())),
    BACKTRACK(
            "backtrackDegrees",
            "Backtrack",
            "°",
            Scale.LINEAR,
            1,
            Scope.ALWAYS,
            "How far neighboring trained hues turn against the direction of their ring, on the worst ring.",
            "B = Σ max(0, −s · wrap(θₖ₊₁ − θₖ)), over neighboring trained hues; s is the sign of W",
            measures -> number(measures.backtrackDegrees())),
    REVERSALS(
            "reversals",
            "Reversals",
            "",
            Scale.WHOLE,
            0,
            Scope.ALWAYS,
            "In how many steps neighboring trained hues turn against the direction of their ring, on the worst ring.",
            "the number of k with s · wrap(θₖ₊₁ − θₖ) < 0, over neighboring trained hues",
            measures -> number(measures.reversals())),
    /** The sign is the direction of the wheel, which is chance: many wheels are compared by the absolute value. */
    CORRELATION(
            "circularCorrelation",
            "Correlation",
            "",
            Scale.LINEAR,
            3,
            Scope.ALWAYS,
            "Circular correlation: how well the latent angle follows the hue, from −1 to 1; the sign is the direction (Fisher"
                    + " and Lee, 1983).",
            "ρ = Σ sin(hᵢ − hⱼ) sin(θᵢ − θⱼ) / √(Σ sin²(hᵢ − hⱼ) · Σ sin²(θᵢ − θⱼ)), over all pairs i < j",
            measures -> number(measures.circularCorrelation())),
    LARGEST_GAP(
            "largestGapDegrees",
            "Largest gap",
            "°",
            Scale.LINEAR,
            1,
            Scope.ALWAYS,
            "The largest arc in which no trained color lies.",
            "max (θₖ₊₁ − θₖ), over the angles of all trained colors, sorted",
            measures -> measures.gap().map(LargestGap::degrees).orElse(Double.NaN)),
    GAP_RATIO(
            "gapRatio",
            "Gap ratio",
            "",
            Scale.LINEAR,
            2,
            Scope.HELD_OUT,
            "How far the held-out hues turn, in shares of how far apart they are as hues; 1 is in proportion.",
            "G = s · Σ wrap(θₖ₊₁ − θₖ) / Σ (hₖ₊₁ − hₖ), along the held-out hues",
            measures -> number(measures.gapRatio())),
    LEAST_RADIUS(
            "leastRadius",
            "Least radius",
            "",
            Scale.LINEAR,
            3,
            Scope.NORMALIZED,
            "Of a normalized network: the least length of a latent before normalizing over the mean one. 1 for a circle;"
                    + " near 0 rounding may decide where a color goes.",
            "min ‖z‖ / mean ‖z‖, z before normalizing",
            measures -> number(measures.leastRadius())),
    RADIUS_VARIATION(
            "radiusVariation",
            "Radius variation",
            "",
            Scale.LINEAR,
            3,
            Scope.NOT_NORMALIZED,
            "Of a network that is not normalized: the standard deviation of the latents' distance from their center over"
                    + " its mean, 0 for a circle.",
            "σ(‖z − c‖) / mean ‖z − c‖, c the centroid of z",
            measures -> number(measures.radiusVariation())),
    RMSE_TRAINED(
            "rmseTrained",
            "RMSE trained",
            "",
            Scale.LINEAR,
            1,
            Scope.ALWAYS,
            "Root mean squared error of the trained colors, in levels of 0 to 255.",
            "255 · √(mean (output − input)²), over trained hues",
            measures -> number(measures.rmseTrained())),
    RMSE_HELD_OUT(
            "rmseHeldOut",
            "RMSE held out",
            "",
            Scale.LINEAR,
            1,
            Scope.HELD_OUT,
            "Root mean squared error of the colors that were never trained, in levels of 0 to 255.",
            "255 · √(mean (output − input)²), over held-out hues",
            measures -> number(measures.rmseHeldOut())),
    ERROR_RATIO(
            "errorRatio",
            "Error ratio",
            "",
            Scale.LOGARITHMIC,
            1,
            Scope.HELD_OUT,
            "The mean squared error of the held-out colors over that of the trained ones.",
            "mean (output − input)² over held-out hues / the same over trained hues",
            measures -> number(measures.errorRatio()));

    /** How the values of many wheels are laid out. */
    public enum Scale {
        /** Evenly. */
        LINEAR,
        /** By their logarithm; for positive values that differ by factors. */
        LOGARITHMIC,
        /** Whole numbers. */
        WHOLE
    }

    private enum Scope {
        ALWAYS,
        HELD_OUT,
        NORMALIZED,
        NOT_NORMALIZED
    }

    /** The measures that hang on the rings of hues alone: all but the loss. */
    public static final List<Measure> OF_RINGS =
            Arrays.stream(values()).filter(measure -> measure != LOSS).toList();

    /** What the signs in the formulas stand for. */
    public static final String SIGNS = "h is a hue and θ the angle of its latent z, about the origin or, without"
            + " normalization, about the centroid; k counts the hues of a ring in their order, and wrap brings an angle"
            + " to −180° … 180°.";

    /** In place of a measure that has no value though it applies. */
    public static final String UNDEFINED = "undefined";

    /** In place of a measure that does not apply. */
    public static final String NOT_APPLICABLE = "n/a";

    private final String key;
    private final String label;
    private final String unit;
    private final Scale scale;
    private final int decimals;
    private final Scope scope;
    private final String help;
    private final String formula;
    private final Function<WheelMeasures, Double> value;

    Measure(
            String key,
            String label,
            String unit,
            Scale scale,
            int decimals,
            Scope scope,
            String help,
            String formula,
            Function<WheelMeasures, Double> value) {
        this.key = key;
        this.label = label;
        this.unit = unit;
        this.scale = scale;
        this.decimals = decimals;
        this.scope = scope;
        this.help = help;
        this.formula = formula;
        this.value = value;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public Scale scale() {
        return scale;
    }

    @Override
    public String help() {
        return help;
    }

    /** How it is computed, in the signs of {@link #SIGNS}. */
    @Override
    public String formula() {
        return formula;
    }

    public boolean isWhole() {
        return scale == Scale.WHOLE;
    }

    /** Its value; {@code NaN} if it is undefined or does not apply. Not for {@link #LOSS}, which belongs to the run. */
    public double of(WheelMeasures measures) {
        return value.apply(measures);
    }

    /** Its value of a run that came to this loss. */
    public double of(double loss, WheelMeasures measures) {
        return this == LOSS ? loss : of(measures);
    }

    /**
     * Its value for tables and JSON: an {@link Long} if it {@link #isWhole}, else a {@link Double}, and nothing if it
     * is not a finite number.
     */
    public @Nullable Number cell(double number) {
        if (!Double.isFinite(number)) {
            return null;
        }
        if (isWhole()) {
            return (long) number;
        }
        return number;
    }

    /** Its value as the window shows it, or why there is none. */
    public String text(WheelMeasures measures) {
        double number = of(measures);
        return Double.isFinite(number) ? text(number) : applies(measures) ? UNDEFINED : NOT_APPLICABLE;
    }

    /** A number as the window shows it, with its unit and a real minus; {@value #UNDEFINED} if it is not finite. */
    @Override
    public String text(double number) {
        return text(number, decimals, unit);
    }

    /** The same of any measure. */
    public static String text(double number, int decimals, String unit) {
        if (!Double.isFinite(number)) {
            return UNDEFINED;
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", number);
        return (text.matches("-[0.]+") ? text.substring(1) : text.replace('-', '−')) + unit;
    }

    private boolean applies(WheelMeasures measures) {
        return switch (scope) {
            case ALWAYS -> true;
            // Where the trained colors have no error either, nothing is known.
            case HELD_OUT ->
                measures.rmseTrained().isEmpty() || measures.rmseHeldOut().isPresent();
            case NORMALIZED -> measures.radiusVariation().isEmpty();
            case NOT_NORMALIZED -> measures.leastRadius().isEmpty();
        };
    }

    private static double number(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private static double number(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : Double.NaN;
    }
}
