package colorwheel.session;

import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.RunId;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import colorwheel.training.PreviewTrainer;
import colorwheel.training.Trainer;
import colorwheel.training.TrainingFailure;
import colorwheel.training.TrainingRun;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The run in force and what is shown of it: its state and the playhead over its recording. While a setting is dragged
 * the previews of the positions are shown in its place. JavaFX thread; nothing here waits for training.
 */
final class CurrentRun implements AutoCloseable {
    /** The run in force or a preview. */
    private record Shown(RunId run, Experiment experiment) {}

    private final Trainer trainer;
    private final Consumer<TrainingFailure> failures;
    private final Playhead playhead;
    private final SwitchedOff switchedOff;
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(this, "runState", RunState.IDLE);
    private final ReadOnlyBooleanWrapper prepared = new ReadOnlyBooleanWrapper(this, "prepared");
    private TrainingRun run;
    private Shown shown;
    private boolean failureReported;

    /** @param failures gets the failure of each run that fails, once */
    CurrentRun(Trainer trainer, Experiment first, Consumer<TrainingFailure> failures) {
        this.trainer = trainer;
        this.failures = failures;
        run = trainer.prepare(first);
        shown = new Shown(run.id(), first);
        playhead = new Playhead(run.recording().frames());
        switchedOff = new SwitchedOff(
                playhead,
                snapshot -> isShown(snapshot) ? Optional.of(shownExperiment()) : Optional.empty(),
                first.network().hidden());
    }

    ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    RunState state() {
        return state.get();
    }

    /** Whether a snapshot of the present run has arrived. */
    ReadOnlyBooleanProperty preparedProperty() {
        return prepared.getReadOnlyProperty();
    }

    Playhead playhead() {
        return playhead;
    }

    SwitchedOff switchedOff() {
        return switchedOff;
    }

    Experiment shownExperiment() {
        return shown.experiment();
    }

    boolean isShown(Snapshot snapshot) {
        return snapshot.run().equals(shown.run());
    }

    /** Whether the run that takes the place of this one trains at once. */
    boolean keepsTraining() {
        return switch (state()) {
            case RUNNING, FINISHED, FAILED -> true;
            case IDLE, PAUSED, CANCELLED -> false;
        };
    }

    /** Puts another run in place of the present one. */
    void replace(Setup setup, int mostGranted, boolean trains) {
        run = trainer.prepare(setup.experiment(), setup.start().point());
        failureReported = false;
        setPace(mostGranted);
        show(run.id(), run.experiment(), run.recording().frames());
        prepared.set(false);
        if (trains) {
            run.start();
        }
        update();
    }

    void setPace(int mostGranted) {
        run.setPace(mostGranted);
    }

    void grant(int epochs) {
        run.grant(epochs);
    }

    /** How long the run has run so far; see {@link TrainingRun#runningSeconds}. */
    double runningSeconds() {
        return run.runningSeconds();
    }

    /** Starts or resumes training. A run that has failed or was cancelled must be replaced instead. */
    void train() {
        if (state() == RunState.IDLE) {
            run.start();
        } else if (state() == RunState.PAUSED) {
            run.resume();
        }
    }

    void pause() {
        run.pause();
    }

    void stepOnce() {
        run.stepOnce();
    }

    /** Gives the run up: previews are shown, and afterwards another run takes its place. */
    void cancel() {
        run.cancel();
    }

    /** Takes what training has published. The state is read first: where it is an end, the last epoch is recorded. */
    void update() {
        RunState now = run.state();
        playhead.update(run.recording().frames());
        run.latest().take().ifPresent(this::showNewest);
        state.set(now);
        // Once per run, not per change of state: a run may fail like the one before, too early to be seen running.
        if (now == RunState.FAILED && !failureReported) {
            failureReported = true;
            run.failure().ifPresent(failures);
        }
    }

    /** Shows a preview. A drag is one piece of training to the user: it does not end sixty times a second. */
    void show(PreviewTrainer.Preview preview) {
        show(preview.run(), preview.experiment(), preview.frames());
        preview.frames().newest().ifPresent(this::showNewest);
        state.set(RunState.RUNNING);
    }

    private void show(RunId id, Experiment experiment, Frames frames) {
        shown = new Shown(id, experiment);
        switchedOff.follow(experiment.network().hidden());
        playhead.follow(frames);
    }

    private void showNewest(Snapshot newest) {
        prepared.set(true);
        playhead.showNewest(newest);
    }

    @Override
    public void close() {
        switchedOff.close();
        trainer.close();
    }
}
