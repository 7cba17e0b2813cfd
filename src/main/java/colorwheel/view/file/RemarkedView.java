package colorwheel.view.file;

import colorwheel.experiment.Remarks;
import colorwheel.paint.Overlay;
import colorwheel.recording.Snapshot;
import colorwheel.session.Lab;
import colorwheel.view.picture.ShownOverlays;
import java.util.List;

/**
 * The overlays and the epoch that an experiment file says are shown. JavaFX thread.
 *
 * @param pending shows an epoch once it is trained
 */
record RemarkedView(Lab lab, PendingEpoch pending) {
    /** Shows what a file says is to be shown: the run that has this epoch must be trained first. */
    void show(Remarks remarks) {
        Remarks.View view = remarks.view();
        if (view != null) {
            for (Overlay overlay : Overlay.values()) {
                ShownOverlays.switchOf(lab.display(), overlay)
                        .set(view.overlays().contains(overlay.key()));
            }
            if (view.epoch() > 0) {
                lab.train();
                pending.showWhenRecorded(view.epoch());
            }
        }
    }

    /** Brings the view in the remarks, if it is kept there, to what is shown. */
    void keep() {
        Remarks remarks = lab.editing().remarksProperty().get();
        if (remarks.view() != null) {
            Snapshot shown = lab.playhead().shown();
            List<String> overlays = ShownOverlays.of(lab.display()).stream()
                    .map(Overlay::key)
                    .sorted()
                    .toList();
            lab.editing().describe(remarks.withView(new Remarks.View(overlays, shown == null ? 0 : shown.epoch())));
        }
    }
}
