package colorwheel.view.measures;

import colorwheel.analysis.StableEpoch;
import colorwheel.background.Cancellation;
import colorwheel.background.Pulse;
import colorwheel.background.Threads;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.RunState;
import colorwheel.session.Lab;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Looks through the recording of a finished run for the epoch since when its verdict has been the last one. */
final class StableSince implements AutoCloseable {
    private record Found(Frames frames, OptionalInt epoch) {}

    private final Lab lab;
    private final AtomicReference<Found> finished = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<OptionalInt> epoch = new ReadOnlyObjectWrapper<>(this, "epoch");
    private Frames searched;
    private Cancellation cancellation = new Cancellation();

    StableSince(Lab lab) {
        this.lab = lab;
    }

    /** The epoch, empty if the verdict is undefined; {@code null} until the run is finished and looked through. */
    ReadOnlyObjectProperty<OptionalInt> epochProperty() {
        return epoch.getReadOnlyProperty();
    }

    /** Begins when a run has finished, gives up when another takes its place, and takes what was found. */
    void pulse() {
        Frames frames = lab.runState() == RunState.FINISHED ? lab.playhead().frames() : null;
        if (frames != searched) {
            cancellation.request();
            epoch.set(null);
            searched = frames;
            if (frames != null) {
                begin(lab.shownExperiment(), frames);
            }
        }
        Found found = finished.getAndSet(null);
        if (found != null && found.frames() == searched) {
            epoch.set(found.epoch());
        }
    }

    private void begin(Experiment experiment, Frames frames) {
        Cancellation ours = new Cancellation();
        cancellation = ours;
        Thread thread = Threads.daemon("stable epoch", () -> {
            OptionalInt since = StableEpoch.of(experiment, frames, ours);
            if (!ours.isRequested()) {
                finished.set(new Found(frames, since));
                Pulse.request();
            }
        });
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    @Override
    public void close() {
        cancellation.request();
    }
}
