package colorwheel.view.history;

import colorwheel.paint.HistoryPainter;
import colorwheel.paint.HistoryStrip;
import colorwheel.paint.Palette;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.recording.Snapshot;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.view.picture.PaintedPane;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;

/**
 * A strip of ten small wheels of the run or so; a click on one moves the playhead to its epoch, and so do the arrows
 * while the strip has the focus. A space is seen as in the picture above. The strip is part of the layout only while it
 * is switched on.
 */
public final class HistoryPane extends StackPane {
    private final Lab lab;
    private final ObservableValue<SpaceCamera> camera;
    private final PaintedPane<HistoryStrip> picture;

    /** @param camera from where a space is seen */
    public HistoryPane(Lab lab, ObservableValue<SpaceCamera> camera, Executor queue) {
        this.lab = lab;
        this.camera = camera;
        picture = new PaintedPane<>(
                new HistoryPainter(),
                queue,
                failure -> lab.report(Notice.failed("The history could not be painted: " + failure)));
        create();
        lab.addThrottledListener(this::show);
        lab.display().historyProperty().addListener((property, before, now) -> show());
        camera.addListener((property, before, now) -> show());
        show();
    }

    private void create() {
        setId("history");
        getStyleClass().add("history-strip");
        picture.setId("history-picture");
        picture.visibleProperty().bind(visibleProperty());
        visibleProperty().bind(lab.display().historyProperty());
        managedProperty().bind(visibleProperty());
        getChildren().add(picture);
        setFocusTraversable(true);
        setAccessibleText("History of the run");
        setAccessibleHelp("Small wheels at epochs of the run; the arrows move the playhead from one to the next.");
        Tooltip.install(this, new Tooltip("How the run went: click a wheel to look at its epoch (← →)."));
        setOnMouseClicked(event -> {
            HistoryStrip strip = picture.displayed();
            if (strip != null && event.getButton() == MouseButton.PRIMARY) {
                moveTo(strip, strip.placeAt(event.getX(), getWidth()));
            }
        });
        setOnKeyPressed(this::press);
    }

    private void press(KeyEvent event) {
        HistoryStrip strip = picture.displayed();
        if (strip == null) {
            return;
        }
        int place =
                switch (event.getCode()) {
                    case LEFT -> strip.current() - 1;
                    case RIGHT -> strip.current() + 1;
                    case HOME -> 0;
                    case END -> strip.wheels().size() - 1;
                    default -> Integer.MIN_VALUE;
                };
        if (place != Integer.MIN_VALUE) {
            moveTo(strip, Math.max(0, place));
            event.consume();
        }
    }

    private void moveTo(HistoryStrip strip, int place) {
        if (place < strip.wheels().size()) {
            lab.playhead().moveTo(strip.wheels().get(place).epoch());
        }
    }

    /** Shows the newest painting. Called once per frame. */
    public void pulse() {
        picture.pulse();
    }

    public void setPalette(Palette palette) {
        picture.setPalette(palette);
    }

    private void show() {
        Snapshot shown = lab.display().painted();
        if (!lab.display().historyProperty().get() || shown == null || !lab.isOfPresentRun(shown)) {
            return;
        }
        HistoryStrip strip =
                HistoryStrip.of(lab.shownExperiment(), lab.playhead().frames(), shown.epoch(), camera.getValue());
        picture.show(strip);
        setAccessibleText("History of the run, " + strip.wheels().size() + " wheels, at epoch " + shown.epoch());
    }
}
