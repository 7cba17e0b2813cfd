package colorwheel.view.measures;

import colorwheel.analysis.units.UnitCosts;
import colorwheel.background.Latest;
import colorwheel.experiment.Experiment;
import colorwheel.network.Ablation;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What each hidden unit would cost at the epoch under the playhead, besides those that are off, on a thread of its own
 * that rests as that of {@link LiveMeasures} does. JavaFX thread.
 */
final class LiveUnitCosts implements AutoCloseable {
    /**
     * The costs at an epoch.
     *
     * @param snapshot the epoch, without the units that were off
     * @param off these units
     */
    record Reading(Experiment experiment, Snapshot snapshot, Ablation off, UnitCosts costs) {}

    private record Outcome(Reading reading, long nanos) {}

    private static final int REST = 4;

    /** A table that changes more often cannot be read. */
    private static final long MIN_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final long REST_AFTER_FAILURE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Lab lab;
    private final Latest<Outcome> latest = new Latest<>("unit costs");
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private @Nullable Snapshot asked;
    private long restsUntil = System.nanoTime();

    LiveUnitCosts(Lab lab) {
        this.lab = lab;
    }

    /** The newest costs; {@code null} before the first. */
    ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /**
     * Takes the newest costs and requests those of the epoch shown. Called once per frame.
     *
     * @param wanted whether they are shown
     */
    void pulse(boolean wanted) {
        latest.take(this::finished, this::failed);
        Snapshot seen = lab.switchedOff().seen();
        if (!wanted) {
            latest.cancel();
            asked = null;
        } else if (isDue(seen) && System.nanoTime() - restsUntil >= 0) {
            request(seen);
        }
    }

    /** Whether an epoch will be asked for as soon as the rest is over. */
    boolean isResting() {
        return isDue(lab.switchedOff().seen()) && System.nanoTime() - restsUntil < 0;
    }

    private boolean isDue(@Nullable Snapshot seen) {
        return seen != null
                && seen != asked
                && lab.isOfPresentRun(seen)
                && !lab.playhead().frames().isEmpty()
                && !latest.isBusy();
    }

    private void request(Snapshot seen) {
        asked = seen;
        Experiment experiment = lab.shownExperiment();
        int phase = experiment.phaseUntil(seen.epoch());
        Frames frames = lab.playhead().frames();
        Ablation off = lab.switchedOff().ablation();
        Optional<Weights> before = frames.weightsBefore(experiment, phase).map(off::applied);
        latest.request(turn -> {
            long begin = System.nanoTime();
            return UnitCosts.of(experiment, phase, seen.weights(), before, turn.cancellation())
                    .map(costs -> new Outcome(new Reading(experiment, seen, off, costs), System.nanoTime() - begin))
                    .orElse(null);
        });
    }

    private void finished(Outcome outcome) {
        restsUntil = System.nanoTime() + Math.max(REST * outcome.nanos(), MIN_REST_NANOS);
        if (lab.isOfPresentRun(outcome.reading().snapshot())) {
            reading.set(outcome.reading());
        }
    }

    private void failed(Throwable failure) {
        restsUntil = System.nanoTime() + REST_AFTER_FAILURE_NANOS;
        lab.report(Notice.failed("What the units cost could not be computed: " + failure));
    }

    @Override
    public void close() {
        latest.close();
    }
}
