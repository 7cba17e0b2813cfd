package colorwheel.session;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The speed that the user has chosen, the frames that it counts by, and the speed that training reaches. JavaFX thread.
 */
final class TrainingSpeed {
    /** The epochs per second are an average over this time. */
    private static final long WINDOW_NANOS = 1_000_000_000L;

    /**
     * The period of a frame, whatever the rate of the screen: what goes by the frame must not go faster on a faster
     * one.
     */
    private static final long FRAME_NANOS = 1_000_000_000L / 60;

    /** A tick that comes a little early is taken: the next one would be late by almost a whole one. */
    private static final long EARLY_NANOS = FRAME_NANOS / 4;

    private record Reading(long nanos, int epoch) {}

    private final ObjectProperty<Speed> chosen = new SimpleObjectProperty<>(this, "speed", Speed.DEFAULT);
    private final ReadOnlyDoubleWrapper epochsPerSecond = new ReadOnlyDoubleWrapper(this, "epochsPerSecond");
    private final Deque<Reading> readings = new ArrayDeque<>();
    private long nextFrame = Long.MIN_VALUE;

    ObjectProperty<Speed> chosenProperty() {
        return chosen;
    }

    /** Epochs per second over the last second; 0 until two epochs were measured. */
    ReadOnlyDoubleProperty epochsPerSecondProperty() {
        return epochsPerSecond.getReadOnlyProperty();
    }

    /** How many epochs are played back per frame: {@link Speed#DEFAULT} if the chosen speed is unlimited. */
    int playedEpochsPerFrame() {
        return (chosen.get().isUnlimited() ? Speed.DEFAULT : chosen.get()).epochsPerFrame();
    }

    /** Whether a frame is due at this tick of the screen's clock. Missed frames are not made up for. */
    boolean isFrameDue(long nanos) {
        if (nextFrame != Long.MIN_VALUE && nanos < nextFrame - EARLY_NANOS) {
            return false;
        }
        boolean late = nextFrame == Long.MIN_VALUE || nanos - nextFrame > FRAME_NANOS;
        nextFrame = (late ? nanos : nextFrame) + FRAME_NANOS;
        return true;
    }

    void measure(long nanos, int epoch) {
        readings.addLast(new Reading(nanos, epoch));
        while (readings.size() > 2 && nanos - readings.peekFirst().nanos() > WINDOW_NANOS) {
            readings.removeFirst();
        }
        Reading first = readings.peekFirst();
        double seconds = (nanos - first.nanos()) * 1e-9;
        epochsPerSecond.set(seconds <= 0 ? 0 : (epoch - first.epoch()) / seconds);
    }

    void clear() {
        readings.clear();
        epochsPerSecond.set(0);
    }
}
