package colorwheel.session;

import colorwheel.analysis.PredictionOutcome;
import colorwheel.color.Hue;
import colorwheel.color.HueRange;
import colorwheel.color.NamedHue;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Prediction;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * Predicting the ring before it is seen. While the switch is on and nothing is revealed yet, the picture is covered by
 * an empty ring on which the gap and held-out hues are drawn. Training or a replay reveals it, or {@link #reveal}; with
 * each trained epoch at rest there is then an outcome. Nothing here trains or changes the experiment. JavaFX thread.
 */
public final class Predicting {
    private static final int MAX_HUES = 3;

    private final Lab lab;
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on");
    private final ReadOnlyBooleanWrapper covered = new ReadOnlyBooleanWrapper(this, "covered");
    private final ReadOnlyObjectWrapper<Prediction> prediction =
            new ReadOnlyObjectWrapper<>(this, "prediction", Prediction.NONE);
    private final ReadOnlyObjectWrapper<@Nullable PredictionOutcome> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome");
    private final BooleanBinding possible;
    private boolean turnedBefore;
    private @Nullable Snapshot compared;

    public Predicting(Lab lab) {
        this.lab = lab;
        possible = Bindings.createBooleanBinding(
                () -> PredictionOutcome.hasRing(lab.experiment().network()), lab.experimentProperty());
        on.addListener((property, before, now) -> turn(now));
        lab.experimentProperty().addListener((property, before, now) -> changed(before, now));
        lab.editing().remarksProperty().addListener((property, before, now) -> {
            if (!now.prediction().isNone() && !now.prediction().equals(prediction.get())) {
                adopt(now.prediction());
            }
        });
        lab.runStateProperty().addListener((property, before, now) -> {
            if (now == RunState.RUNNING) {
                revealIfDrawn();
            }
            update();
        });
        lab.playhead().playingProperty().addListener((property, before, now) -> {
            if (now) {
                revealIfDrawn();
            }
            update();
        });
        lab.addThrottledListener(this::update);
    }

    // Properties

    /** Whether something is predicted; off at first. */
    public BooleanProperty onProperty() {
        return on;
    }

    /** Whether the present experiment has a ring on which something can be predicted. */
    public BooleanBinding possibleProperty() {
        return possible;
    }

    /** Whether the picture is covered by the empty ring. */
    public ReadOnlyBooleanProperty coveredProperty() {
        return covered.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Prediction> predictionProperty() {
        return prediction.getReadOnlyProperty();
    }

    /** How far the prediction is from the epoch shown; {@code null} while there is nothing to compare. */
    public ReadOnlyObjectProperty<@Nullable PredictionOutcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** The held-out hues to be placed, up to three; none if nothing is held out. */
    public List<Double> hues() {
        HueRange slice = lab.experiment().holdOut();
        if (slice.isNone()) {
            return List.of();
        }
        // Red is at the right in any case, and the ends lie at the edges of the gap.
        List<Double> named = Stream.of(NamedHue.values())
                .map(NamedHue::degrees)
                .filter(hue -> hue != 0 && slice.contains(hue) && hue != slice.start() && hue != slice.end())
                .sorted((one, other) ->
                        Double.compare(Hue.forward(slice.start(), one), Hue.forward(slice.start(), other)))
                .toList();
        if (named.size() >= 2) {
            int last = named.size() - 1;
            return named.size() < MAX_HUES ? named : List.of(named.get(0), named.get(last / 2), named.get(last));
        }
        return DoubleStream.of(0.25, 0.75)
                .map(share -> Hue.wrap(Math.rint(slice.start() + share * slice.span())))
                .distinct()
                .boxed()
                .toList();
    }

    // Commands

    /** Draws the gap, in whole degrees; see {@link Prediction}. */
    public void drawGap(double start, double end) {
        prediction.set(prediction.get().withGap(HueRange.of(Math.rint(start), Math.rint(end))));
    }

    /** Puts a hue at an angle, in whole degrees. */
    public void place(double hue, double angle) {
        prediction.set(prediction.get().withLanding(hue, Hue.wrap(Math.rint(angle))));
    }

    /** Uncovers the picture; what was drawn stays on it. */
    public void reveal() {
        covered.set(false);
        update();
    }

    /** Covers the picture again, with nothing drawn. */
    public void drawAgain() {
        prediction.set(Prediction.NONE);
        covered.set(true);
        update();
    }

    /** Makes what was drawn part of the experiment's file. */
    public void keep() {
        lab.editing().describe(lab.editing().remarksProperty().get().withPrediction(prediction.get()));
    }

    private void revealIfDrawn() {
        if (on.get() && covered.get() && !prediction.get().isNone()) {
            reveal();
        }
    }

    private void turn(boolean begins) {
        BooleanProperty turned = lab.display().orientationLockedProperty();
        if (begins) {
            turnedBefore = turned.get();
            // What was drawn then stays where it was drawn.
            turned.set(true);
            covered.set(true);
            if (prediction.get().isNone()) {
                prediction.set(lab.editing().remarksProperty().get().prediction());
            }
        } else {
            turned.set(turnedBefore);
            covered.set(false);
            prediction.set(Prediction.NONE);
        }
        update();
    }

    /** What was predicted of other hues, or of another network, says nothing of these. */
    private void changed(Experiment before, Experiment now) {
        if (!possible.get()) {
            on.set(false);
        } else if (on.get()
                && !(before.holdOut().equals(now.holdOut()) && before.network().equals(now.network()))) {
            drawAgain();
        }
    }

    private void adopt(Prediction opened) {
        if (possible.get()) {
            prediction.set(opened);
            on.set(true);
            covered.set(true);
            update();
        }
    }

    private void update() {
        Snapshot shown = lab.display().painted();
        boolean there = on.get()
                && !covered.get()
                && !prediction.get().isNone()
                && shown != null
                && shown.epoch() > 0
                && lab.isOfPresentRun(shown)
                && lab.runState() != RunState.RUNNING
                && !lab.playhead().playingProperty().get();
        if (!there) {
            compared = null;
            outcome.set(null);
        } else if (shown != compared) {
            compared = shown;
            outcome.set(PredictionOutcome.of(prediction.get(), lab.shownExperiment(), shown.weights())
                    .orElse(null));
        }
    }
}
