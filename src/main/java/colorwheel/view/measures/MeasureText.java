package colorwheel.view.measures;

import colorwheel.analysis.LargestGap;
import colorwheel.analysis.WheelMeasures;
import colorwheel.color.Hue;
import java.util.Locale;
import java.util.OptionalDouble;

/** How measures are written in the window. */
final class MeasureText {
    /** In place of a measure that has no value here. */
    static final String UNDEFINED = "undefined";

    /** In place of a measure that is not asked for here. */
    static final String NOT_ASKED = "n/a";

    private MeasureText() {}

    static String degrees(OptionalDouble degrees) {
        return number(degrees, "%.1f°", UNDEFINED);
    }

    static String number(OptionalDouble number, String format, String otherwise) {
        return number.isPresent() ? signed(String.format(Locale.ROOT, format, number.getAsDouble())) : otherwise;
    }

    /** With a real minus, and none before a zero. */
    static String signed(String number) {
        return number.matches("-[0.°]+") ? number.substring(1) : number.replace('-', '−');
    }

    static String edges(LargestGap gap) {
        return Hue.text(gap.fromHue()) + "…" + Hue.text(gap.toHue()) + "°";
    }

    /** What stands in place of one of two measures of which only one is asked: the other has a value or not. */
    static String notAsked(OptionalDouble other) {
        return other.isPresent() ? NOT_ASKED : UNDEFINED;
    }

    /** Nothing held out is no lack, but where trained colors have no error either, nothing is known at all. */
    static String withoutHeldOut(WheelMeasures measures) {
        return measures.rmseTrained().isPresent() && measures.rmseHeldOut().isEmpty() ? NOT_ASKED : UNDEFINED;
    }
}
