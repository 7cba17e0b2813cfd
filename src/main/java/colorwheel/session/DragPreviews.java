package colorwheel.session;

import colorwheel.training.PreviewTrainer;
import colorwheel.training.TrainingFailure;
import java.util.function.Consumer;

/**
 * The positions of a setting that is dragged: each is trained by the fused engine, as fast as it goes, and shown in
 * place of the run in force. JavaFX thread.
 */
final class DragPreviews implements AutoCloseable {
    private final PreviewTrainer trainer;
    private final CurrentRun run;
    private final Consumer<TrainingFailure> failures;
    private boolean active;

    /** @param failures gets the failure of each position that cannot be trained */
    DragPreviews(PreviewTrainer trainer, CurrentRun run, Consumer<TrainingFailure> failures) {
        this.trainer = trainer;
        this.run = run;
        this.failures = failures;
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

    /** Shows the newest preview. */
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
