package colorwheel.view.sweep;

import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.analysis.space.Stillness;
import colorwheel.analysis.space.ValueShape;
import colorwheel.experiment.Experiment;
import colorwheel.sweep.SweepSummary;
import colorwheel.sweep.TrainedWheel;
import colorwheel.sweep.WheelOrder;
import java.util.List;
import javafx.scene.Node;

/** The filters of wheels by their verdict: one of a bottleneck of two, three words of a bottleneck of three. */
final class VerdictFilters {
    private final WordFilter<TrainedWheel.Outcome> outcomes;
    private final WordFilter<ValueShape> shapes;
    private final WordFilter<Stillness> stillness;

    VerdictFilters(Runnable changed) {
        outcomes = new WordFilter<>(
                "All",
                "sweep-all",
                List.of(TrainedWheel.Outcome.values()),
                TrainedWheel.Outcome::word,
                VerdictFilters::help,
                changed);
        shapes = new WordFilter<>(
                "Any shape",
                "sweep-any-shape",
                List.of(ValueShape.DOME, ValueShape.BELT, ValueShape.TWISTED),
                ValueShape::label,
                VerdictFilters::help,
                changed);
        stillness = new WordFilter<>(
                "Any stillness",
                "sweep-any-stillness",
                List.of(Stillness.values()),
                Stillness::label,
                VerdictFilters::help,
                changed);
        setVisible(shapes, false);
        setVisible(stillness, false);
    }

    private static String help(TrainedWheel.Outcome outcome) {
        return switch (outcome) {
            case FORMED -> "Show the wheels whose rings wind around once, all the same way, with hardly a step back.";
            case UNEVEN -> "Show those whose hues turn back a little, or that do not wind around exactly once.";
            case FOLDED -> "Show those with hues out of order: some ring turns back by 20° or more.";
            case UNDEFINED -> "Show those that cannot be judged, for example because all hues lie on one point.";
            case FAILED -> "Show the runs that failed.";
        };
    }

    private static String help(ValueShape shape) {
        return switch (shape) {
            case DOME -> "Show those whose darker colors lie on one side of the hue plane, drawn in.";
            case BELT -> "Show those whose darker colors lie on one side of the hue plane, but near the rim.";
            case TWISTED -> "Show those with hues that darken to different sides of the hue plane.";
            case UNDEFINED -> throw new IllegalArgumentException("no button shows these");
        };
    }

    private static String help(Stillness word) {
        return switch (word) {
            case HELD -> "Show those whose bright hues stayed, to 3° in the mean, where the phase before left them.";
            case DRIFTED -> "Show those whose bright hues drifted by 3° to 10° in the mean.";
            case MOVED -> "Show those whose bright hues moved by 10° or more in the mean.";
        };
    }

    /** The rows of buttons. */
    List<Node> rows() {
        return List.of(outcomes, shapes, stillness);
    }

    /** Shows the filters that an experiment has an answer to, and clears the others. */
    void apply(Experiment experiment) {
        boolean space = SpaceVerdict.judges(experiment.network());
        setVisible(shapes, space);
        setVisible(stillness, space && experiment.phases().size() > 1);
    }

    private static void setVisible(WordFilter<?> filter, boolean shown) {
        filter.setVisible(shown);
        filter.setManaged(shown);
        if (!shown) {
            filter.clear();
        }
    }

    /** What is chosen. */
    WheelOrder.Words chosen() {
        return new WheelOrder.Words(outcomes.chosen(), shapes.chosen(), stillness.chosen());
    }

    /** Shows the counts. */
    void show(SweepSummary summary) {
        outcomes.show(summary.done(), summary::count);
        shapes.show(summary.done(), shape -> summary.proportion(shape).successes());
        stillness.show(summary.done(), word -> summary.proportion(word).successes());
    }
}
