package colorwheel.view;

import colorwheel.session.Lab;
import colorwheel.session.LessonSteps;
import colorwheel.view.control.LabAction;
import colorwheel.view.control.LabAction.KeyPolicy;
import java.util.List;
import javafx.beans.property.BooleanProperty;

/** The commands for showing the lab to an audience. */
record PresentationActions(LabAction present, LabAction end, LabAction next, LabAction previous) {
    /** @param presenting whether the window is shown to an audience */
    static PresentationActions of(Lab lab, BooleanProperty presenting) {
        LessonSteps steps = new LessonSteps(lab);
        return new PresentationActions(
                LabAction.ofSwitch(
                                "presentation",
                                "_Presentation",
                                "Show question, picture, verdict and hold-out in large type on the full screen.",
                                presenting)
                        .withKeys(KeyPolicy.ALWAYS, "F11"),
                new LabAction(
                                "end-presentation",
                                "End the presentation",
                                "Show the window as it was before.",
                                () -> presenting.set(false))
                        .withKeys(KeyPolicy.UNLESS_NEEDED, "Esc")
                        .enabledWhen(presenting),
                // The keys that a presenter's remote control sends.
                new LabAction(
                                "next-step",
                                "Next step",
                                "Train, show a later epoch, or the next experiment.",
                                steps::next)
                        .withKeys(KeyPolicy.UNLESS_NEEDED, "Page Down")
                        .enabledWhen(presenting),
                new LabAction(
                                "previous-step",
                                "Step before",
                                "Show an earlier epoch, or the experiment before.",
                                steps::previous)
                        .withKeys(KeyPolicy.UNLESS_NEEDED, "Page Up")
                        .enabledWhen(presenting));
    }

    List<LabAction> all() {
        return List.of(present, end, next, previous);
    }
}
