package colorwheel.view.transport;

import atlantafx.base.theme.Styles;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import colorwheel.session.Lab;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The epochs of the run from 0 to the last of the experiment. The recorded part is filled; the thumb is the playhead.
 * Dragging it only moves the playhead.
 */
final class TimelinePane extends HBox {
    /** Half a thumb: the distance of the slider's track from its edge. */
    private static final double INSET = 8;

    private final Lab lab;
    private final Slider slider = new Slider();
    private final Region rail = new Region();
    private final Region recorded = new Region();
    private final Label epoch = new Label();
    private final Label last = new Label();
    private boolean showing;

    TimelinePane(Lab lab) {
        this.lab = lab;
        create();
        bind();
    }

    private void create() {
        getStyleClass().add("timeline");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        slider.setId("timeline");
        slider.getStyleClass().add(Styles.SMALL);
        slider.setAccessibleText("Epoch shown");
        slider.setTooltip(
                new Tooltip("Drag to look at any recorded epoch; training goes on meanwhile (← → Home End)."));
        slider.setMin(0);
        rail.getStyleClass().add("rail");
        recorded.getStyleClass().add("recorded");
        rail.setManaged(false);
        recorded.setManaged(false);
        StackPane track = new StackPane(rail, recorded, slider) {
            @Override
            protected void layoutChildren() {
                super.layoutChildren();
                placeRails(getWidth(), getHeight());
            }
        };
        HBox.setHgrow(track, Priority.ALWAYS);
        epoch.getStyleClass().add("epoch");
        epoch.setId("epoch");
        epoch.setMinWidth(96);
        last.setMinWidth(48);
        last.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(epoch, track, last);
    }

    private void bind() {
        lab.addThrottledListener(() -> {
            show();
            recorded.getParent().requestLayout();
        });
        slider.valueProperty().addListener((property, before, now) -> {
            if (!showing) {
                lab.playhead().moveTo((int) Math.round(now.doubleValue()));
                // The thumb moves to a recorded epoch.
                show();
            }
        });
        show();
    }

    private void placeRails(double width, double height) {
        Frames frames = lab.playhead().frames();
        double share =
                Math.max(0, frames.lastEpoch()) / (double) lab.experiment().epochs();
        rail.resizeRelocate(INSET, height / 2 - 2, width - 2 * INSET, 4);
        recorded.resizeRelocate(INSET, height / 2 - 2, share * (width - 2 * INSET), 4);
    }

    private void show() {
        Snapshot shown = lab.playhead().shown();
        int at = shown == null || !lab.isOfPresentRun(shown) ? 0 : shown.epoch();
        showing = true;
        try {
            slider.setMax(lab.experiment().epochs());
            slider.setValue(at);
        } finally {
            showing = false;
        }
        epoch.setText("Epoch " + at);
        last.setText(Integer.toString(lab.experiment().epochs()));
    }
}
