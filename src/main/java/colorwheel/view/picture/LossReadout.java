package colorwheel.view.picture;

import colorwheel.experiment.Experiment;
import colorwheel.paint.LossCurve;
import colorwheel.paint.LossHits;
import colorwheel.paint.LossWords;
import java.util.OptionalInt;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Says of the epoch under the pointer in the loss chart its phase and its losses, where a chart shows phases or terms.
 */
final class LossReadout {
    private final PaintedPane<LossCurve> pane;
    private final LossHits hits = new LossHits();
    private final Tooltip tooltip = new Tooltip();
    private boolean installed;

    private LossReadout(PaintedPane<LossCurve> pane) {
        this.pane = pane;
        tooltip.setId("loss-readout");
        tooltip.setShowDuration(Duration.INDEFINITE);
    }

    static void install(PaintedPane<LossCurve> pane) {
        pane.setOnMouseMoved(new LossReadout(pane)::show);
    }

    private void show(MouseEvent event) {
        LossCurve shown = pane.displayed();
        String words = shown == null ? null : words(shown, event);
        tooltip.setText(words);
        if (words != null != installed) {
            installed = !installed;
            if (installed) {
                Tooltip.install(pane, tooltip);
            } else {
                Tooltip.uninstall(pane, tooltip);
            }
        }
    }

    private @Nullable String words(LossCurve shown, MouseEvent event) {
        Experiment course = shown.course();
        if (course == null) {
            return null;
        }
        OptionalInt epoch = epochAt(shown, event);
        return epoch.isPresent() ? LossWords.of(shown, course, epoch.getAsInt()) : null;
    }

    private OptionalInt epochAt(LossCurve shown, MouseEvent event) {
        double scale = pane.pixelScale();
        return hits.epochAt(
                shown,
                pane.pixelWidth(),
                pane.pixelHeight(),
                pane.paintScale(),
                event.getX() * scale,
                event.getY() * scale);
    }
}
