package colorwheel.app;

import colorwheel.background.Gate;
import colorwheel.background.Pulse;
import colorwheel.background.Threads;
import colorwheel.experiment.Experiment;
import colorwheel.session.Lab;
import colorwheel.training.PreviewTrainer;
import colorwheel.training.Trainer;
import colorwheel.view.LabView;
import colorwheel.view.experiment.HoldOutWarmUp;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * What is made ready once the window has been painted, in this order: the training backend is loaded; meanwhile what
 * computes during a drag is compiled, then the wheels around the slice are trained and what JavaFX does during a drag
 * is compiled, then what may be opened next; and what a drag in phases computes as soon as an experiment has some.
 * Nothing of it begins while a setting is dragged, and what has begun waits until the drag is over: a drag needs both
 * cores of a small machine. JavaFX thread.
 */
final class ColdStart {
    private final Trainer trainer;
    private final PreviewTrainer previews;
    private final Lab lab;
    private final LabView view;
    private final FirstPaint firstPaint = new FirstPaint(() -> painted = true);
    private final Gate gate = new Gate();
    private boolean painted;
    private boolean backendBegun;
    private boolean phasesBegun;
    private @Nullable HoldOutWarmUp controls;

    /**
     * @param trainer one that waits
     * @param previews trains those of the lab; one that waits
     */
    ColdStart(Trainer trainer, PreviewTrainer previews, Lab lab, LabView view) {
        this.trainer = trainer;
        this.previews = previews;
        this.lab = lab;
        this.view = view;
        lab.adjustingProperty().addListener((property, before, adjusting) -> {
            if (adjusting) {
                gate.close();
            } else {
                gate.open();
            }
        });
    }

    /** Called when the window is shown. */
    void begin() {
        Threads.daemon("warm-up", () -> {
                    new DragWarmUp().run(Experiment.REFERENCE, gate);
                    // Not before: what the compiler is to do first is the engine.
                    Platform.runLater(this::beginControls);
                })
                .start();
    }

    /** Once an experiment with phases is chosen, what its sketch takes is compiled, too. */
    private void beginPhases(Experiment chosen) {
        phasesBegun = true;
        Threads.daemon("warm-up of phases", () -> new DragWarmUp().run(chosen, gate))
                .start();
    }

    private void beginControls() {
        previews.begin();
        controls = new HoldOutWarmUp(view.stylesheets());
        Pulse.request();
    }

    /** Called with each tick of the window's clock. */
    void tick() {
        firstPaint.tick();
        if (painted && !backendBegun && !lab.adjustingProperty().get()) {
            backendBegun = true;
            trainer.begin();
        }
        if (backendBegun && !phasesBegun && lab.experiment().phases().size() > 1) {
            beginPhases(lab.experiment());
        }
        if (controls != null && !lab.isMoving()) {
            view.redraw();
            if (!controls.step()) {
                controls = null;
                view.prepare();
            }
        }
    }

    /** Whether the next tick is wanted though nothing will ask for it. */
    boolean isMoving() {
        return firstPaint.isDue() || painted && !backendBegun || controls != null;
    }

    /** Ends what is under way in the background. */
    void end() {
        gate.end();
    }
}
