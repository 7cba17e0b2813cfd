package colorwheel.view.measures;

import colorwheel.analysis.WheelMeasures;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The rows of the table of measures: what each is called, what it means, and how it is written. */
enum Measure {
    VERDICT(
            "Verdict",
            "Formed if every ring of hues winds around once and turns back by less than 5°, folded from 20° on,"
                    + " uneven in between.",
            measures -> measures.verdict().label()),
    WINDING(
            "Winding",
            "How many times the ring of all hues goes around counter-clockwise; 1 or −1 for a wheel.",
            measures -> measures.winding().isPresent()
                    ? MeasureText.signed(Integer.toString(measures.winding().getAsInt()))
                    : MeasureText.UNDEFINED),
    BACKTRACK(
            "Backtrack",
            "How far neighboring trained hues turn against the direction of their ring, on the worst ring.",
            measures -> MeasureText.degrees(measures.backtrackDegrees())),
    REVERSALS(
            "Reversals",
            "In how many steps neighboring trained hues turn against the direction of their ring, on the worst ring.",
            measures -> measures.reversals().isPresent()
                    ? Integer.toString(measures.reversals().getAsInt())
                    : MeasureText.UNDEFINED),
    CORRELATION(
            "Correlation",
            "Circular correlation: how well the latent angle follows the hue, from −1 to 1; the sign is the direction (Fisher and Lee, 1983).",
            measures -> MeasureText.number(measures.circularCorrelation(), "%.3f", MeasureText.UNDEFINED)),
    GAP(
            "Largest gap",
            "The largest arc in which no trained color lies.",
            measures -> MeasureText.degrees(
                    measures.gap().map(gap -> OptionalDouble.of(gap.degrees())).orElse(OptionalDouble.empty()))),
    GAP_EDGES(
            "… between",
            "The hues of the trained colors at both edges of the largest gap.",
            measures -> measures.gap().map(MeasureText::edges).orElse(MeasureText.UNDEFINED)),
    GAP_RATIO(
            "Gap ratio",
            "How far the held-out hues turn, in shares of how far apart they are as hues; 1 is in proportion.",
            measures -> MeasureText.number(measures.gapRatio(), "%.2f", MeasureText.withoutHeldOut(measures))),
    LEAST_RADIUS(
            "Least radius",
            "Of a normalized network: the least length of a latent before normalizing over the mean one. 1 for a"
                    + " circle; near 0 rounding may decide where a color goes.",
            measures -> MeasureText.number(
                    measures.leastRadius(), "%.3f", MeasureText.notAsked(measures.radiusVariation()))),
    RADIUS_VARIATION(
            "Radius variation",
            "Of a network that is not normalized: the standard deviation of the latents' distance from their center"
                    + " over its mean, 0 for a circle.",
            measures -> MeasureText.number(
                    measures.radiusVariation(), "%.3f", MeasureText.notAsked(measures.leastRadius()))),
    ERROR_TRAINED(
            "Error in",
            "Root mean squared error of the trained colors, in levels of 0 to 255.",
            measures -> MeasureText.number(measures.rmseTrained(), "%.1f", MeasureText.UNDEFINED)),
    ERROR_HELD_OUT(
            "Error out",
            "Root mean squared error of the colors that were never trained, in levels of 0 to 255.",
            measures -> MeasureText.number(measures.rmseHeldOut(), "%.1f", MeasureText.withoutHeldOut(measures))),
    ERROR_RATIO(
            "Out over in",
            "The mean squared error of the held-out colors over that of the trained ones.",
            measures -> MeasureText.number(measures.errorRatio(), "%.1f", MeasureText.withoutHeldOut(measures)));

    private final String label;
    private final String help;
    private final Function<WheelMeasures, String> text;

    Measure(String label, String help, Function<WheelMeasures, String> text) {
        this.label = label;
        this.help = help;
        this.text = text;
    }

    String label() {
        return label;
    }

    /** What it means, in a sentence or two. */
    String help() {
        return help;
    }

    /** Its value as it is shown. */
    String text(WheelMeasures measures) {
        return text.apply(measures);
    }
}
