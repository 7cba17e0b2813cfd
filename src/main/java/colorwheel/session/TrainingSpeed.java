package colorwheel.session;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The speed that the user has chosen, and the speed that training reaches. JavaFX thread. */
final class TrainingSpeed {
    /** The epochs per second are an average over this time. */
    private static final long WINDOW_NANOS = 1_000_000_000L;

    private record Reading(long nanos, int epoch) {}

    private final ObjectProperty<Speed> chosen = new SimpleObjectProperty<>(this, "speed", Speed.DEFAULT);
    private final ReadOnlyDoubleWrapper epochsPerSecond = new ReadOnlyDoubleWrapper(this, "epochsPerSecond");
    private final Deque<Reading> readings = new ArrayDeque<>();

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
