package colorwheel.view.sweep;

import colorwheel.analysis.Measure;
import colorwheel.analysis.NumericMeasure;
import colorwheel.analysis.Verdict;
import colorwheel.paint.WheelGrid.Mark;
import colorwheel.paint.WheelGrid.Tile;
import colorwheel.sweep.TrainedWheel;
import colorwheel.view.measures.Judgement;
import java.util.Optional;

/** Texts and marks of a sweep's measures and verdicts. */
final class Figures {
    private Figures() {}

    /** The name of the value by which a measure is compared, with its unit: the title of a picture. */
    static String title(NumericMeasure measure) {
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
        Optional<Judgement> inSpace = wheel.space().map(Judgement::of);
        return new Tile(
                wheel.weights().orElse(null),
                "seed " + wheel.experiment().seed(),
                inSpace.map(judged -> mark(judged.verdict())).orElse(mark(wheel.outcome())),
                title(wheel));
    }

    private static Mark mark(Verdict verdict) {
        return switch (verdict) {
            case FORMED -> Mark.FORMED;
            case UNEVEN -> Mark.UNEVEN;
            case FOLDED -> Mark.FOLDED;
            case UNDEFINED -> Mark.UNDEFINED;
        };
    }

    /** The verdict on a wheel in two words, as the lab's window says it. */
    static String title(TrainedWheel wheel) {
        return wheel.space()
                .map(space -> Judgement.of(space).title())
                .orElse(wheel.outcome().title());
    }

    /** The same with the figure on which it hangs. */
    static String verdict(TrainedWheel wheel) {
        String figure = wheel.space().map(space -> Judgement.of(space).figure()).orElse(wheel.figure());
        return title(wheel) + (figure.isEmpty() ? "" : ", " + figure);
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
