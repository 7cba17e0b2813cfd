package colorwheel.session;

import colorwheel.recording.RunState;
import colorwheel.training.PreviewTrainer;
import colorwheel.training.TrainingFailure;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The positions of a setting that is dragged: each is trained by the fused engine, as fast as it goes, and shown in
 * place of the run in force. JavaFX thread.
 */
final class DragPreviews implements AutoCloseable {
    private final PreviewTrainer trainer;
    private final CurrentRun run;
    private final Consumer<TrainingFailure> failures;
    private boolean active;

    /**
     * @param position the position in force
     * @param speed that of the run in force
     * @param failures gets the failure of each position that cannot be trained
     */
    DragPreviews(
            PreviewTrainer trainer,
            CurrentRun run,
            Supplier<Setup> position,
            Supplier<Speed> speed,
            Consumer<TrainingFailure> failures) {
        this.trainer = trainer;
        this.run = run;
        this.failures = failures;
        run.stateProperty().addListener((property, before, now) -> prepare(position.get(), speed.get()));
        run.preparedProperty().addListener((property, before, now) -> prepare(position.get(), speed.get()));
    }

    /** Trains ahead what a drag could show, unless there is one or the run in force needs all that the machine has. */
    private void prepare(Setup position, Speed speed) {
        boolean isFree = !active && (run.state() != RunState.RUNNING || !speed.isUnlimited());
        if (isFree && run.preparedProperty().get()) {
            trainer.prepare(position.experiment().sketch(), position.start().point());
        }
    }

    void setListener(PreviewTrainer.Listener listener) {
        trainer.setListener(listener);
    }

    /** Trains a position, or its sketch, in place of those that wait. */
    void request(Setup position) {
        if (!active) {
            active = true;
            // The run would only take the processor from the previews: after the drag a new one takes its place.
            run.cancel();
        }
        trainer.request(position.experiment().sketch(), position.start().point());
    }

    /** Whether previews are shown. */
    boolean isActive() {
        return active;
    }

    /** Shows the newest preview, if there is one, and tells the failure of what was trained, ahead of a drag too. */
    void update() {
        trainer.take(run::show, failures);
    }

    /** Gives up the position that is trained; none is shown any more. */
    void end() {
        active = false;
        trainer.cancel();
    }

    @Override
    public void close() {
        trainer.close();
    }
}
