package colorwheel.view.measures;

import colorwheel.analysis.ShapeFacts;
import colorwheel.network.Latents;
import colorwheel.recording.Snapshot;
import colorwheel.session.Lab;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/** Facts on the latents of the epoch shown: number of points, shape, range of each axis. */
final class FactsPane extends GridPane {
    private static final int SHOWN_AXES = 3;

    private final Lab lab;
    private final Label points = value("fact-points");
    private final Label shape = value("fact-shape");
    private final Label[] ranges = new Label[SHOWN_AXES];
    private final Label[] rangeNames = new Label[SHOWN_AXES];

    FactsPane(Lab lab) {
        this.lab = lab;
        getStyleClass().add("facts");
        addRow(0, new Label("Points"), points);
        addRow(1, new Label("Latent shape"), shape);
        for (int axis = 0; axis < SHOWN_AXES; axis++) {
            ranges[axis] = value("fact-range-" + (axis + 1));
            rangeNames[axis] = new Label("Range of latent " + (axis + 1));
            addRow(2 + axis, rangeNames[axis], ranges[axis]);
        }
        Tooltip.install(this, new Tooltip("Of the epoch under the playhead."));
        lab.addThrottledListener(this::show);
        show();
    }

    private static Label value(String id) {
        Label label = new Label("–");
        label.setId(id);
        label.getStyleClass().add("fact");
        return label;
    }

    private void show() {
        Snapshot shown = lab.display().painted();
        boolean present = shown != null && lab.isOfPresentRun(shown);
        ShapeFacts facts =
                present ? ShapeFacts.of(Latents.of(shown, lab.shownExperiment().trainingColors())) : null;
        for (int axis = 0; axis < SHOWN_AXES; axis++) {
            int width = facts == null ? lab.experiment().network().bottleneck() : facts.width();
            ranges[axis].setVisible(axis < width);
            ranges[axis].setManaged(axis < width);
            rangeNames[axis].setVisible(axis < width);
            rangeNames[axis].setManaged(axis < width);
        }
        if (facts == null) {
            return;
        }
        points.setText(Integer.toString(facts.points()));
        shape.setText(facts.points() + " × " + facts.width());
        for (int axis = 0; axis < Math.min(SHOWN_AXES, facts.width()); axis++) {
            ShapeFacts.Range range = facts.ranges().get(axis);
            ranges[axis].setText(String.format(Locale.ROOT, "%.3f … %.3f", range.least(), range.greatest())
                    .replace('-', '−'));
        }
    }
}
