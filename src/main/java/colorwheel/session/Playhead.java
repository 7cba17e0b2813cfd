package colorwheel.session;

import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Which recorded epoch is shown. It follows the newest epoch until it is moved, and again once it is moved to the end;
 * moving it never affects training. JavaFX thread.
 */
public final class Playhead {
    private final ReadOnlyObjectWrapper<Frames> frames = new ReadOnlyObjectWrapper<>(this, "frames");
    private final ReadOnlyObjectWrapper<Snapshot> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(this, "following", true);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");

    private final BooleanProperty looping = new SimpleBooleanProperty(this, "looping");
    private final ObjectProperty<LoopRange> loopRange = new SimpleObjectProperty<>(this, "loopRange", LoopRange.WHOLE);

    Playhead(Frames empty) {
        frames.set(empty);
    }

    // Properties

    /** The recorded epochs. */
    public ReadOnlyObjectProperty<Frames> framesProperty() {
        return frames.getReadOnlyProperty();
    }

    public Frames frames() {
        return frames.get();
    }

    /** The snapshot under the playhead; {@code null} until the first one has arrived. */
    public ReadOnlyObjectProperty<Snapshot> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public Snapshot shown() {
        return shown.get();
    }

    /** Whether the newest epoch is shown as soon as it is recorded. */
    public ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /** Whether the recorded epochs are being played back. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Whether a replay repeats the epochs of {@link #loopRangeProperty} until it is stopped. */
    public BooleanProperty loopingProperty() {
        return looping;
    }

    /** The epochs that are repeated; at first everything that is recorded. It stays when another run is shown. */
    public ObjectProperty<LoopRange> loopRangeProperty() {
        return loopRange;
    }

    // Commands

    /** Shows the last recorded epoch that is not after the given one. */
    public void moveTo(int epoch) {
        playing.set(false);
        show(epoch);
    }

    /** Shows the last recorded epoch that is not after the given one, and stays there even if newer ones come. */
    public void stayAt(int epoch) {
        moveTo(epoch);
        following.set(false);
    }

    /** Shows the recorded epoch before the one shown. */
    public void back() {
        moveBy(-1);
    }

    /** Shows the recorded epoch after the one shown. */
    public void forward() {
        moveBy(1);
    }

    public void toFirst() {
        moveTo(0);
    }

    public void toLast() {
        moveTo(Integer.MAX_VALUE);
    }

    /**
     * Plays the recorded epochs from the playhead, or from the start if it is at the end. In a loop it begins at the
     * start of the range unless the playhead is within it.
     */
    public void play() {
        if (hasNothing()) {
            return;
        }
        if (isLoop()) {
            LoopRange range = loopRange.get().within(frames().lastEpoch());
            if (!range.contains(shown().epoch() + 1)) {
                show(range.from());
            }
        } else if (shown().epoch() >= frames().lastEpoch()) {
            show(0);
        }
        following.set(false);
        playing.set(true);
    }

    public void stopPlaying() {
        playing.set(false);
    }

    // For the lab

    /** Follows another run; the old snapshot stays until the new run has one. */
    void follow(Frames ofNewRun) {
        playing.set(false);
        following.set(true);
        frames.set(ofNewRun);
    }

    /** Sets the recorded epochs. */
    void update(Frames now) {
        if (now != frames.get()) {
            frames.set(now);
        }
    }

    /** Shows the newest snapshot if the playhead follows. */
    void showNewest(Snapshot newest) {
        if (following.get()) {
            shown.set(newest);
        }
    }

    /** Plays on by a number of epochs, at least 1. */
    void advance(int epochs) {
        Frames recorded = frames();
        int next = Math.max(shown().epoch() + epochs, nextRecorded(recorded, shown().epoch()));
        if (isLoop()) {
            show(loopRange.get().within(recorded.lastEpoch()).wrapped(next));
            return;
        }
        show(next);
        if (shown().epoch() >= recorded.lastEpoch()) {
            playing.set(false);
        }
    }

    /** One epoch alone cannot be repeated. */
    private boolean isLoop() {
        return looping.get() && frames().lastEpoch() > 0;
    }

    private static int nextRecorded(Frames recorded, int epoch) {
        int index = Math.min(recorded.indexAt(epoch) + 1, recorded.size() - 1);
        return recorded.get(index).epoch();
    }

    private void moveBy(int places) {
        Frames recorded = frames();
        if (hasNothing()) {
            return;
        }
        int index = recorded.indexAt(shown().epoch()) + places;
        moveTo(recorded.get(Math.max(0, Math.min(index, recorded.size() - 1))).epoch());
    }

    /** The first frame may be recorded a moment before the first snapshot arrives. */
    boolean hasNothing() {
        return frames().isEmpty() || shown() == null;
    }

    private void show(int epoch) {
        if (frames().isEmpty()) {
            return;
        }
        Snapshot snapshot = frames().at(epoch);
        following.set(snapshot.epoch() == frames().lastEpoch());
        shown.set(snapshot);
    }
}
