package colorwheel.view.measures;

import colorwheel.analysis.StableEpoch;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.analysis.space.StableWords;
import colorwheel.background.Cancellation;
import colorwheel.background.Latest;
import colorwheel.background.SerialWorker;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.RunState;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Searches the recording of a finished run for the epoch from which on its verdict is the final one. */
final class StableSince implements AutoCloseable {
    private final Lab lab;
    private final Latest<OptionalInt> latest = new Latest<>(new SerialWorker("stable epoch", Thread.MIN_PRIORITY));
    private final ReadOnlyObjectWrapper<OptionalInt> epoch = new ReadOnlyObjectWrapper<>(this, "epoch");
    private @Nullable Frames searched;

    StableSince(Lab lab) {
        this.lab = lab;
    }

    /** The epoch, empty if the verdict is undefined; {@code null} until the run is finished and searched. */
    ReadOnlyObjectProperty<OptionalInt> epochProperty() {
        return epoch.getReadOnlyProperty();
    }

    /** Begins when a run has finished, cancels when another one replaces it, and takes the result. */
    void pulse() {
        Frames frames = lab.runState() == RunState.FINISHED ? lab.playhead().frames() : null;
        if (frames != searched) {
            latest.cancel();
            epoch.set(null);
            searched = frames;
            if (frames != null) {
                Experiment experiment = lab.shownExperiment();
                latest.request(turn -> of(experiment, frames, turn.cancellation()));
            }
        }
        latest.take(epoch::set, this::failed);
    }

    /** The epoch, of any bottleneck; takes up to some seconds. */
    static OptionalInt of(Experiment experiment, Frames frames, Cancellation cancellation) {
        return SpaceVerdict.judges(experiment.network())
                ? StableWords.of(experiment, frames, cancellation)
                : StableEpoch.of(experiment, frames, cancellation);
    }

    private void failed(Throwable failure) {
        lab.report(Notice.failed("The epoch since when the verdict is stable could not be found out: " + failure));
    }

    @Override
    public void close() {
        latest.close();
    }
}
