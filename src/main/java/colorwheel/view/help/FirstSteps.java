package colorwheel.view.help;

import colorwheel.recording.RunState;
import colorwheel.session.Lab;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/**
 * The hints of the first run. Each says what to do next and goes when it is done: watch the first training, drag the
 * slice that is held out, look back along the timeline. They begin once they are asked for. JavaFX thread.
 */
public final class FirstSteps {
    /** What is to be done next. */
    public enum Step {
        /** No hint. */
        NONE(""),
        WATCH("Watch: the points walk into a wheel, each in its own color. Space pauses."),
        DRAG("Now drag the hatched slice at the left: those hues are withheld, and the wheel opens a gap there."),
        LOOK_BACK("Drag the timeline below to look back at any epoch. The key ? shows all keys.");

        private final String text;

        Step(String text) {
            this.text = text;
        }

        /** The hint; empty if there is none. */
        public String text() {
            return text;
        }
    }

    private static final PseudoClass INVITES_DRAG = PseudoClass.getPseudoClass("invites-drag");

    private final Lab lab;
    private final Runnable done;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(this, "step", Step.NONE);

    /** @param done called when the last step is done, or the hints are dismissed */
    public FirstSteps(Lab lab, Runnable done) {
        this.lab = lab;
        this.done = done;
        lab.runStateProperty().addListener((property, before, now) -> {
            if (now == RunState.FINISHED || now == RunState.PAUSED) {
                isDone(Step.WATCH);
            }
        });
        lab.adjustingProperty().addListener((property, before, now) -> {
            if (!now && step.get() != Step.NONE) {
                step.set(Step.LOOK_BACK);
            }
        });
        lab.playhead().followingProperty().addListener((property, before, following) -> {
            if (!following) {
                isDone(Step.LOOK_BACK);
            }
        });
    }

    /** The present step. */
    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Gives the pane of the experiment the pseudo-class {@code invites-drag} while its slice is to be dragged. */
    public void pointAt(Node experiment) {
        step.addListener((property, before, now) -> experiment.pseudoClassStateChanged(INVITES_DRAG, now == Step.DRAG));
    }

    /** Shows the first hint. */
    public void begin() {
        step.set(lab.runState() == RunState.FINISHED ? Step.DRAG : Step.WATCH);
    }

    /** Ends the hints. */
    public void dismiss() {
        if (step.get() != Step.NONE) {
            step.set(Step.NONE);
            done.run();
        }
    }

    private void isDone(Step what) {
        if (step.get() != what) {
            return;
        }
        if (what == Step.WATCH) {
            step.set(Step.DRAG);
        } else {
            dismiss();
        }
    }
}
