package colorwheel.view.picture;

import colorwheel.experiment.Experiment;
import colorwheel.network.Ablation;
import colorwheel.network.HiddenUnit;
import colorwheel.paint.UnitDirection;
import colorwheel.paint.network.NetworkPicture;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import colorwheel.session.DisplayState;
import colorwheel.session.Lab;
import org.jspecify.annotations.Nullable;

/** What the hidden unit in focus does among the latents of a run. JavaFX thread. */
public final class ShownUnit {
    private ShownUnit() {}

    /**
     * The direction of the unit in focus at an epoch of the lab's run, without the units that are off; {@code null} if
     * there is no such unit, and while the experiment is being changed.
     */
    static @Nullable UnitDirection of(Lab lab, Experiment experiment, Snapshot seen) {
        return lab.adjustingProperty().get()
                ? null
                : of(
                        lab.display(),
                        experiment,
                        lab.playhead().frames(),
                        seen,
                        lab.switchedOff().ablation());
    }

    /**
     * The direction of the unit in focus at an epoch; {@code null} if there is no such unit.
     *
     * @param frames what is recorded of the run
     * @param snapshot the epoch, without the units that are off
     */
    public static @Nullable UnitDirection of(
            DisplayState display, Experiment experiment, Frames frames, Snapshot snapshot, Ablation off) {
        HiddenUnit unit = display.unitInFocus();
        return unit == null || unit.index() >= experiment.network().hidden()
                ? null
                : UnitDirection.of(unit, NetworkPicture.whole(frames, snapshot, off));
    }
}
