package colorwheel.view.sweep;

import colorwheel.analysis.Measure;
import colorwheel.paint.WheelGrid.Mark;
import colorwheel.paint.WheelGrid.Tile;
import colorwheel.sweep.TrainedWheel;

/** Texts and marks of a sweep's measures and verdicts. */
final class Figures {
    private Figures() {}

    /** The name of the value by which a measure is compared, with its unit: the title of a picture. */
    static String title(Measure measure) {
        if (measure == Measure.CORRELATION) {
            return measure.label() + ", size";
        }
        return measure.unit().isEmpty() ? measure.label() : measure.label() + " (" + measure.unit() + ")";
    }

    /** The sign that stands for an outcome. */
    static Mark mark(TrainedWheel.Outcome outcome) {
        return switch (outcome) {
            case FORMED -> Mark.FORMED;
            case UNEVEN -> Mark.UNEVEN;
            case FOLDED -> Mark.FOLDED;
            case UNDEFINED -> Mark.UNDEFINED;
            case FAILED -> Mark.FAILED;
        };
    }

    /** One wheel of many seeds, small. */
    static Tile tile(TrainedWheel wheel) {
        return new Tile(
                wheel.weights().orElse(null),
                "seed " + wheel.experiment().seed(),
                mark(wheel.outcome()),
                wheel.outcome().title());
    }

    /** The verdict on a wheel as the lab's window says it: two words, and the figure on which it hangs. */
    static String verdict(TrainedWheel wheel) {
        return wheel.outcome().title() + (wheel.figure().isEmpty() ? "" : ", " + wheel.figure());
    }

    /** One wheel in a sentence. */
    static String sentence(TrainedWheel wheel) {
        String name = "Seed " + wheel.experiment().seed() + ": ";
        return wheel.failure()
                .map(failure -> name + failure)
                .orElseGet(
                        () -> name + verdict(wheel) + ", loss " + Measure.LOSS.text(wheel.value(Measure.LOSS)) + ".");
    }
}
