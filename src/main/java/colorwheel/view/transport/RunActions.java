package colorwheel.view.transport;

import colorwheel.session.Lab;
import colorwheel.session.PhaseSteps;
import colorwheel.session.Playhead;
import colorwheel.view.control.LabAction;
import colorwheel.view.control.LabAction.KeyPolicy;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/** The commands that train the network and move the playhead. */
public record RunActions(
        LabAction train,
        LabAction step,
        LabAction reset,
        LabAction first,
        LabAction back,
        LabAction forward,
        LabAction last,
        LabAction phaseBefore,
        LabAction nextPhase,
        LabAction loop) {
    private static final String ONE_PHASE = "The experiment has one phase.";

    /** The commands of a lab. */
    public static RunActions of(Lab lab) {
        Playhead playhead = lab.playhead();
        PhaseSteps phases = new PhaseSteps(lab);
        ObservableValue<Boolean> severalPhases =
                lab.experimentProperty().map(experiment -> experiment.phases().size() > 1);
        return new RunActions(
                new LabAction(
                                "train",
                                "_Train or pause",
                                "Train, pause, go on; when training is done, play the recording.",
                                lab::trainOrPause)
                        .withKeys(KeyPolicy.UNLESS_NEEDED, "Space"),
                new LabAction("one-epoch", "_One epoch", "Train one epoch and wait.", lab::stepOnce)
                        .withKeys(KeyPolicy.UNLESS_NEEDED, "E")
                        // After the end there is no further epoch.
                        .enabledWhen(Bindings.createObjectBinding(
                                () -> !lab.runState().isEnd(), lab.runStateProperty())),
                new LabAction(
                                "reset",
                                "_Reset",
                                "Back to the untrained network. The same seed gives the same frames again.",
                                lab::reset)
                        .withKeys(KeyPolicy.UNLESS_NEEDED, "R")
                        .withSymbol(Feather.ROTATE_CCW),
                new LabAction("first", "_First epoch", "Show the untrained network.", playhead::toFirst)
                        .withKeys(KeyPolicy.UNLESS_NEEDED, "Home")
                        .withSymbol(Feather.SKIP_BACK),
                new LabAction("back", "Epoch _before", "Show the recorded epoch before.", playhead::back)
                        .withKeys(KeyPolicy.UNLESS_NEEDED, "Left")
                        .withSymbol(Feather.CHEVRON_LEFT),
                new LabAction("forward", "_Next epoch", "Show the next recorded epoch.", playhead::forward)
                        .withKeys(KeyPolicy.UNLESS_NEEDED, "Right")
                        .withSymbol(Feather.CHEVRON_RIGHT),
                new LabAction("last", "_Last epoch", "Show the newest epoch, and follow training.", playhead::toLast)
                        .withKeys(KeyPolicy.UNLESS_NEEDED, "End")
                        .withSymbol(Feather.SKIP_FORWARD),
                new LabAction(
                                "phase-before",
                                "P_hase end before",
                                "Show the last epoch of the phase before, or the untrained network.",
                                phases::previous)
                        .withKeys(KeyPolicy.UNLESS_NEEDED, "Shortcut+Page Up")
                        .enabledWhen(severalPhases, ONE_PHASE),
                new LabAction(
                                "next-phase",
                                "Ne_xt phase end",
                                "Show the last epoch of this phase, or of the next.",
                                phases::next)
                        .withKeys(KeyPolicy.UNLESS_NEEDED, "Shortcut+Page Down")
                        .enabledWhen(severalPhases, ONE_PHASE),
                LabAction.ofSwitch(
                                "loop",
                                "_Loop the replay",
                                "Replay the epochs between the two brackets of the timeline again and again.",
                                playhead.loopingProperty())
                        .withKeys(KeyPolicy.UNLESS_TYPING, "L")
                        .withSymbol(Feather.REPEAT));
    }
}
