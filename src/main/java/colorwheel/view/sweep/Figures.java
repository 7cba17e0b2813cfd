package colorwheel.view.sweep;

import colorwheel.paint.WheelGrid.Mark;
import colorwheel.sweep.Outcome;
import colorwheel.sweep.SweepMeasure;
import colorwheel.sweep.TrainedWheel;
import java.util.Locale;

/** Figures and verdicts of a sweep as they are shown. */
final class Figures {
    private Figures() {}

    /** A value with its unit; {@code undefined} if it is none. */
    static String value(SweepMeasure measure, double value) {
        if (!Double.isFinite(value)) {
            return "undefined";
        }
        if (measure.whole()) {
            return minus(String.format(Locale.ROOT, "%.0f", value));
        }
        double size = Math.abs(value);
        String format = measure.unit().equals("°") || size >= 10 ? "%.1f" : size < 0.1 ? "%.4f" : "%.3f";
        return minus(String.format(Locale.ROOT, format, value)) + measure.unit();
    }

    /** What a measure is compared by, with its unit, as the title of a picture. */
    static String title(SweepMeasure measure) {
        if (measure == SweepMeasure.CORRELATION) {
            return measure.label() + ", size";
        }
        return measure.unit().isEmpty() ? measure.label() : measure.label() + " (" + measure.unit() + ")";
    }

    /** The shape that stands for an outcome. */
    static Mark mark(Outcome outcome) {
        return switch (outcome) {
            case FORMED -> Mark.RING;
            case UNEVEN -> Mark.WAVE;
            case FOLDED -> Mark.FOLD;
            case UNDEFINED -> Mark.DASH;
            case FAILED -> Mark.CROSS;
        };
    }

    /** One wheel in a sentence. */
    static String sentence(TrainedWheel wheel) {
        String name = "Seed " + wheel.experiment().seed() + ": ";
        return wheel.failure()
                .map(failure -> name + failure)
                .orElseGet(() -> name + wheel.outcome().word() + ", loss "
                        + value(SweepMeasure.LOSS, SweepMeasure.LOSS.raw(wheel)) + ", largest gap "
                        + value(SweepMeasure.LARGEST_GAP, SweepMeasure.LARGEST_GAP.raw(wheel)) + ".");
    }

    private static String minus(String number) {
        return number.startsWith("-") ? "−" + number.substring(1) : number;
    }
}
