package colorwheel.view.transport;

import atlantafx.base.theme.Styles;
import colorwheel.recording.Snapshot;
import colorwheel.session.Lab;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The epochs of the run from 0 to the last of the experiment. The thumb is at the epoch that is painted; dragging it
 * only moves the playhead. Several phases have their names above it.
 */
final class TimelinePane extends HBox {
    private final Lab lab;
    private final Slider slider = new Slider();
    private final TimelineTrack track;
    private final Label first = new Label("0");
    private final Label last = new Label();
    private boolean showing;

    TimelinePane(Lab lab) {
        this.lab = lab;
        this.track = new TimelineTrack(lab, slider);
        create();
        bind();
    }

    private void create() {
        getStyleClass().add("timeline");
        setAlignment(Pos.CENTER_LEFT);
        slider.setId("timeline");
        slider.getStyleClass().add(Styles.SMALL);
        slider.setAccessibleText("Epoch shown");
        slider.setTooltip(
                new Tooltip("Drag to look at any recorded epoch; training goes on meanwhile (← → Home End)."));
        slider.setMin(0);
        HBox.setHgrow(track, Priority.ALWAYS);
        for (Label end : new Label[] {first, last}) {
            end.getStyleClass().add("quiet");
        }
        first.setAlignment(Pos.CENTER_LEFT);
        last.setAlignment(Pos.CENTER_RIGHT);
        last.setId("timeline-end");
        getChildren().addAll(first, track, last);
    }

    private void bind() {
        lab.addThrottledListener(this::show);
        slider.valueProperty().addListener((property, before, now) -> {
            if (!showing) {
                lab.playhead().moveTo((int) Math.round(now.doubleValue()));
                // The thumb moves to a recorded epoch at once, and not only when that is painted.
                set(epochOf(lab.playhead().shown()));
            }
        });
        show();
    }

    private void show() {
        // While the thumb is dragged it is where the hand is: what is painted is a little behind.
        double epoch = slider.isValueChanging()
                ? slider.getValue()
                : epochOf(lab.display().painted());
        set(epoch);
        track.showPhases(lab.experiment(), (int) Math.round(epoch));
        // The numbers stay beside the slider, whatever is above it.
        Insets above = new Insets(track.above(), 0, 0, 0);
        first.setPadding(above);
        last.setPadding(above);
        last.setText(Integer.toString(lab.experiment().epochs()));
        track.requestLayout();
    }

    private int epochOf(Snapshot snapshot) {
        return snapshot == null || !lab.isOfPresentRun(snapshot) ? 0 : snapshot.epoch();
    }

    private void set(double epoch) {
        showing = true;
        try {
            slider.setMax(lab.experiment().epochs());
            slider.setValue(epoch);
        } finally {
            showing = false;
        }
    }
}
