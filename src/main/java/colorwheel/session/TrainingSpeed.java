package colorwheel.session;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The speed that the user has chosen, the epochs that are due by it, and the speed that training reaches. JavaFX
 * thread.
 */
final class TrainingSpeed {
    private static final long SECOND_NANOS = 1_000_000_000L;

    /** The first tick has none before it: it counts as one frame of an ordinary screen. */
    private static final long FIRST_NANOS = SECOND_NANOS / 60 + 1;

    /**
     * The longest time between two ticks that counts. Ticks of any screen are closer to each other; what a stalled
     * window has missed beyond that is not made up for.
     */
    private static final long MAX_ELAPSED_NANOS = SECOND_NANOS / 5;

    private record Reading(long nanos, int epoch) {}

    private final ObjectProperty<Speed> chosen = new SimpleObjectProperty<>(this, "speed", Speed.DEFAULT);
    private final ReadOnlyDoubleWrapper epochsPerSecond = new ReadOnlyDoubleWrapper(this, "epochsPerSecond");
    private final Deque<Reading> readings = new ArrayDeque<>();
    private boolean counting;
    private long lastTick;

    /** The part of an epoch that is due besides the whole ones: in billionths, so that nothing is ever rounded. */
    private long fraction;

    ObjectProperty<Speed> chosenProperty() {
        return chosen;
    }

    /** Epochs per second over the last second; 0 until two epochs were measured. */
    ReadOnlyDoubleProperty epochsPerSecondProperty() {
        return epochsPerSecond.getReadOnlyProperty();
    }

    /**
     * Counts the time since the tick before.
     *
     * @param nanos the time of a tick of the screen's clock, which may tick at any rate
     * @return how many epochs are due since the tick before; by {@link Speed#DEFAULT} if the chosen speed is unlimited
     */
    int epochsDue(long nanos) {
        long elapsed = counting ? Math.max(0, Math.min(nanos - lastTick, MAX_ELAPSED_NANOS)) : FIRST_NANOS;
        lastTick = counting ? Math.max(lastTick, nanos) : nanos;
        counting = true;
        Speed speed = chosen.get().isUnlimited() ? Speed.DEFAULT : chosen.get();
        long due = fraction + elapsed * speed.epochsPerSecond();
        fraction = due % SECOND_NANOS;
        return (int) (due / SECOND_NANOS);
    }

    /** Begins to count anew with the next tick: nothing moves meanwhile. */
    void stopCounting() {
        counting = false;
        fraction = 0;
    }

    /** How many epochs may be due and not trained yet: more are not made up for. 0 if the speed is unlimited. */
    static int mostEpochsDue(Speed speed) {
        return (int) Math.ceil((double) speed.epochsPerSecond() * MAX_ELAPSED_NANOS / SECOND_NANOS);
    }

    void measure(long nanos, int epoch) {
        readings.addLast(new Reading(nanos, epoch));
        while (readings.size() > 2 && nanos - readings.peekFirst().nanos() > SECOND_NANOS) {
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
