package colorwheel.view.measures;

import colorwheel.analysis.HueRings;
import colorwheel.analysis.RingColors;
import colorwheel.analysis.WheelMeasures;
import colorwheel.analysis.WheelWords;
import colorwheel.background.Pulse;
import colorwheel.background.Threads;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Measures the epoch under the playhead, on a thread of its own. At most one measurement is under way, and when it is
 * done the newest epoch comes next: an epoch that is shown for a frame only may be left out. After each measurement it
 * rests four times as long, so that of a large cube measuring never takes a processor from training and painting.
 */
final class LiveMeasures implements AutoCloseable {
    private static final int REST = 4;

    /** Figures that change more often cannot be read, and a drag needs the processor. */
    private static final long LEAST_REST_NANOS = 80_000_000;

    private record Outcome(Reading reading, long nanos, RuntimeException failure) {}

    private final Lab lab;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(Threads.factory("measures"));
    private final AtomicReference<Outcome> finished = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private Snapshot asked;
    private boolean busy;
    private long restsUntil = System.nanoTime();

    // Of the measuring thread, where the same colors and the same untrained network come again and again.
    private Experiment ofColors;
    private RingColors colors;
    private Weights ofUntrained;
    private WheelMeasures untrained;

    LiveMeasures(Lab lab) {
        this.lab = lab;
    }

    /** The newest measurement; {@code null} before the first. */
    ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Takes what was measured since the last frame, and has the epoch measured that is shown now. */
    void pulse() {
        Outcome outcome = finished.getAndSet(null);
        if (outcome != null) {
            busy = false;
            restsUntil = System.nanoTime() + Math.max(REST * outcome.nanos(), LEAST_REST_NANOS);
            take(outcome);
        }
        Snapshot shown = lab.playhead().shown();
        Frames frames = lab.playhead().frames();
        boolean free = !busy && System.nanoTime() - restsUntil >= 0;
        if (free && shown != null && shown != asked && lab.isOfPresentRun(shown) && !frames.isEmpty()) {
            asked = shown;
            busy = true;
            Experiment experiment = lab.shownExperiment();
            Weights first = frames.get(0).weights();
            executor.execute(() -> {
                finished.set(measure(experiment, shown, first));
                Pulse.request();
            });
        }
    }

    /** Whether an epoch is to be measured as soon as the rest is over. */
    boolean isResting() {
        return !busy && lab.playhead().shown() != asked && System.nanoTime() - restsUntil < 0;
    }

    private void take(Outcome outcome) {
        if (outcome.failure() != null) {
            lab.noticeProperty().set(Notice.failed("The wheel could not be measured: " + outcome.failure()));
        } else if (lab.isOfPresentRun(outcome.reading().snapshot())) {
            reading.set(outcome.reading());
        }
    }

    private Outcome measure(Experiment experiment, Snapshot shown, Weights first) {
        long begin = System.nanoTime();
        try {
            boolean sameColors = experiment.equals(ofColors);
            if (!sameColors) {
                ofColors = experiment;
                colors = RingColors.of(experiment);
            }
            if (!sameColors || !first.equals(ofUntrained)) {
                ofUntrained = first;
                untrained = WheelMeasures.of(colors.through(first));
            }
            HueRings rings = colors.through(shown.weights());
            WheelMeasures measures = WheelMeasures.of(rings);
            Reading result = new Reading(shown, measures, WheelWords.sentence(rings, measures), untrained);
            return new Outcome(result, System.nanoTime() - begin, null);
        } catch (RuntimeException failure) {
            return new Outcome(null, 0, failure);
        }
    }

    /** Drops what waits; a measurement under way ends by itself within milliseconds. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
