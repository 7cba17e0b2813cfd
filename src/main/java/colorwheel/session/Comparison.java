package colorwheel.session;

import colorwheel.background.Pulse;
import colorwheel.background.SerialWorker;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.recording.Frames;
import colorwheel.recording.RunId;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import colorwheel.training.EngineFactory;
import colorwheel.training.TrainingMemory;
import colorwheel.training.TrainingRun;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A second run beside the lab's: either the kept recording of an earlier run, or a run that the fused engine trains in
 * the background. The lab's playhead drives both. A run that is replaced or closed is cancelled and never shown again.
 *
 * <p>All methods are for the JavaFX thread and return at once; {@link #pulse} is called once per frame.
 */
public final class Comparison implements AutoCloseable {
    /** The bound of the second recording; beyond it every second epoch is kept, then every fourth, and so on. */
    private static final long MAX_RECORDING_BYTES = 64L << 20;

    /**
     * The second run.
     *
     * @param run the identity of its snapshots
     * @param experiment its experiment
     * @param start where it started from
     */
    public record Other(RunId run, Experiment experiment, Start start) {}

    /** No {@link colorwheel.training.Trainer}, which would keep the recording of a run that was closed. */
    private final SerialWorker worker = new SerialWorker("comparison");

    private final Lab lab;
    private final EngineFactory engines;
    private final ReadOnlyObjectWrapper<Other> other = new ReadOnlyObjectWrapper<>(this, "other");
    private final ReadOnlyObjectWrapper<Frames> frames = new ReadOnlyObjectWrapper<>(this, "frames");
    private final ReadOnlyObjectWrapper<Snapshot> shown = new ReadOnlyObjectWrapper<>(this, "shown");

    /** The run that trains in the background; {@code null} for a kept recording. */
    private @Nullable TrainingRun trained;

    private boolean failureReported;

    /** @param engines makes the engine of the second run, always the fused one */
    public Comparison(Lab lab, EngineFactory engines) {
        this.lab = lab;
        this.engines = engines;
    }

    // Properties

    /** The second run; {@code null} while there is none. */
    public ReadOnlyObjectProperty<Other> otherProperty() {
        return other.getReadOnlyProperty();
    }

    public Other other() {
        return other.get();
    }

    /** The recorded epochs of the second run; {@code null} while there is none. */
    public ReadOnlyObjectProperty<Frames> framesProperty() {
        return frames.getReadOnlyProperty();
    }

    /** The last recorded epoch of the second run that is not after the playhead; {@code null} while there is none. */
    public ReadOnlyObjectProperty<Snapshot> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether the second run is being trained, and its newest epoch is shown. */
    public boolean isTraining() {
        return trained != null
                && !trained.state().isEnd()
                && shown.get() == frames.get().newest().orElse(null);
    }

    // Commands

    /** Keeps what is recorded of the lab's run, to compare later runs with it. */
    public void keep() {
        Frames recorded = lab.playhead().frames();
        Snapshot newest = recorded.newest().orElse(null);
        if (newest == null || !lab.isOfPresentRun(newest)) {
            lab.report(Notice.refused("There is nothing to keep yet: the network is being prepared."));
            return;
        }
        retire();
        // Shared with the present run for now; after the next change only this reference is left.
        lab.memory().setComparisonBytes(recorded.size() * TrainingMemory.bytesPerEpoch(lab.shownExperiment()));
        begin(new Other(newest.run(), lab.shownExperiment(), lab.start()), recorded);
    }

    /**
     * Trains a variant of the lab's experiment in the background. A refused value leaves everything as it was and is
     * reported as a notice.
     *
     * @param variant makes the second experiment from the present one
     */
    public void train(UnaryOperator<Experiment> variant) {
        Experiment next;
        try {
            next = variant.apply(lab.experiment()).withEngine(EngineKind.FUSED);
        } catch (InvalidSettingException refused) {
            lab.report(Notice.refused(refused.getMessage()));
            return;
        }
        long recordingBytes = lab.memory().recordingBytes(MAX_RECORDING_BYTES);
        if (!lab.memory().allowsComparison(lab.experiment(), next, recordingBytes)) {
            return;
        }
        boolean sameSeed = next.seed() == lab.experiment().seed();
        Start from = sameSeed ? lab.start() : Start.SEED;
        retire();
        trained = new TrainingRun(next, from.point(), engines, TrainingMemory.recording(next, recordingBytes));
        lab.memory().setComparisonBytes(TrainingMemory.bytes(next, recordingBytes));
        trained.start();
        begin(new Other(trained.id(), next, from), trained.recording().frames());
        // After the run before, which was cancelled and ends soon.
        worker.execute(trained);
    }

    /** Shows a kept run beside the lab's. */
    public void show(KeptRun kept) {
        retire();
        begin(new Other(kept.run(), kept.experiment(), kept.start()), kept.frames());
    }

    /** Takes what the second run has published since the last frame, and follows the playhead. */
    public void pulse() {
        if (other() == null) {
            return;
        }
        if (trained != null) {
            RunState state = trained.state();
            frames.set(trained.recording().frames());
            if (state == RunState.FAILED && !failureReported) {
                failureReported = true;
                trained.failure()
                        .ifPresent(
                                failure -> lab.report(Notice.failed("The run beside stopped. " + failure.message())));
            }
        }
        follow();
    }

    /** Ends the comparison: the second run is cancelled and no longer shown. */
    @Override
    public void close() {
        retire();
        other.set(null);
        frames.set(null);
    }

    private void begin(Other next, Frames recorded) {
        failureReported = false;
        frames.set(recorded);
        other.set(next);
        follow();
        Pulse.request();
    }

    private void retire() {
        if (trained != null) {
            trained.cancel();
            trained = null;
        }
        lab.memory().setComparisonBytes(0);
        shown.set(null);
    }

    private void follow() {
        Snapshot under = lab.playhead().shown();
        Frames recorded = frames.get();
        shown.set(recorded.isEmpty() ? null : recorded.at(under == null ? 0 : under.epoch()));
    }
}
