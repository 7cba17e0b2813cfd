package colorwheel.view.measures;

import colorwheel.analysis.Verdict;
import colorwheel.analysis.WheelMeasures;
import colorwheel.analysis.WheelWords;
import colorwheel.analysis.units.UnitCost;
import colorwheel.analysis.units.UnitCosts;
import colorwheel.network.HiddenUnit;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A hidden unit in the table of what their loss costs.
 *
 * @param cost what the network is without it
 * @param whole the root mean squared error with it, in levels of 0 to 255
 * @param colors how many colors are trained
 * @param verdict the verdict without it, as a sign
 * @param title the verdict without it in two words or three
 * @param off whether it is off already
 */
record UnitRow(UnitCost cost, double whole, int colors, Verdict verdict, String title, boolean off) {
    /** The row of one of the units. */
    static UnitRow of(UnitCost cost, UnitCosts all, boolean off) {
        return cost.space()
                .map(Judgement::of)
                .map(judged -> new UnitRow(cost, all.rmse(), all.colors(), judged.verdict(), judged.title(), off))
                .orElseGet(() -> {
                    Verdict verdict = cost.wheel().orElseThrow().verdict();
                    return new UnitRow(cost, all.rmse(), all.colors(), verdict, capital(verdict.label()), off);
                });
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    HiddenUnit unit() {
        return cost.unit();
    }

    /** How much the error grows without it, in levels of 0 to 255. */
    double change() {
        return cost.rmse() - whole;
    }

    /** The widest arc without a trained color, without the unit; empty of a bottleneck of three. */
    OptionalDouble gap() {
        return cost.wheel()
                .flatMap(WheelMeasures::gap)
                .map(gap -> OptionalDouble.of(gap.degrees()))
                .orElseGet(OptionalDouble::empty);
    }

    String gapText() {
        return gap().isPresent() ? WheelWords.degrees(gap().getAsDouble()) : "–";
    }

    String rmseText() {
        return Double.isFinite(cost.rmse()) ? String.format(Locale.ROOT, "%.1f", cost.rmse()) : "undefined";
    }

    /** With its sign; of a unit that is off there is nothing to say. */
    String changeText() {
        if (off) {
            return "off";
        }
        return Double.isFinite(change())
                ? String.format(Locale.ROOT, "%+.1f", change()).replace('-', '−')
                : "undefined";
    }

    /** What it does, in a sentence. */
    String sentence() {
        String name = "Unit " + unit().index() + " of the " + unit().layer().key();
        String lit = ", on for " + cost.colorsOn() + " of " + colors + " colors, ";
        if (off) {
            return name + lit + "is off. Press to switch it on.";
        }
        String carried = Double.isFinite(cost.carried())
                ? String.format(Locale.ROOT, "%.0f", 100 * cost.carried()).replace('-', '−')
                : "an undefined share";
        return name + lit + "takes away " + carried
                + "% of the squared error that there is without it: the RMSE would be " + rmseText()
                + ". Press to switch it off.";
    }
}
