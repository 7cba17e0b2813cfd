package colorwheel.analysis;

import colorwheel.analysis.Measure.Scale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The measures of a {@link Neighborhood}, of any bottleneck: the window's table and the guide are made from this list.
 */
public enum NeighborMeasure implements NumericMeasure {
    TRUSTWORTHINESS(
            "trustworthiness",
            "Trustworthiness",
            "Whether trained colors that are near in the latents are near in RGB, among the 12 nearest of each; 1 if all"
                    + " are (Venna and Kaski, 2001).",
            "T = 1 − 2 / (n k (2n − 3k − 1)) · Σ (r(i, j) − k), over the j among the k nearest of i in the latents and not"
                    + " in RGB, where j is the r-th nearest of i",
            Neighborhood::trustworthiness),
    CONTINUITY(
            "continuity",
            "Continuity",
            "Whether trained colors that are near in RGB are near in the latents, among the 12 nearest of each; 1 if all"
                    + " are (Venna and Kaski, 2001).",
            "C = the same with RGB and the latents exchanged",
            Neighborhood::continuity);

    private static final int DECIMALS = 3;

    private final String key;
    private final String label;
    private final String help;
    private final String formula;
    private final Function<Neighborhood, OptionalDouble> value;

    NeighborMeasure(
            String key, String label, String help, String formula, Function<Neighborhood, OptionalDouble> value) {
        this.key = key;
        this.label = label;
        this.help = help;
        this.formula = formula;
        this.value = value;
    }

    /** Its value; empty if it is undefined. */
    public OptionalDouble of(Neighborhood neighborhood) {
        return value.apply(neighborhood);
    }

    /** Its value for a file: {@code null} if it is undefined. */
    public @Nullable Number cell(Neighborhood neighborhood) {
        OptionalDouble number = of(neighborhood);
        return number.isPresent() ? number.getAsDouble() : null;
    }

    /** Its value as the window shows it. */
    public String text(Neighborhood neighborhood) {
        return text(of(neighborhood).orElse(Double.NaN));
    }

    @Override
    public String text(double number) {
        return Measure.text(number, DECIMALS, unit());
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
        return "";
    }

    @Override
    public Scale scale() {
        return Scale.LINEAR;
    }

    @Override
    public String help() {
        return help;
    }

    @Override
    public String formula() {
        return formula;
    }
}
