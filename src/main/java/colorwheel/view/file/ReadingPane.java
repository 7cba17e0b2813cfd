package colorwheel.view.file;

import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Says which file is being read and offers to cancel; hidden while a file is read that takes no time. JavaFX thread.
 */
public final class ReadingPane extends HBox {
    /** Most files are read sooner. */
    private static final Duration PATIENCE = Duration.millis(400);

    private final FileReading reading;
    private final Label text = new Label();
    private final PauseTransition waiting = new PauseTransition(PATIENCE);

    public ReadingPane(FileReading reading) {
        super(8);
        this.reading = reading;
        setId("reading");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("reading-status");
        Button cancel = new Button("Cancel reading");
        cancel.setId("reading-cancel");
        cancel.getStyleClass().add(Styles.SMALL);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setTooltip(new Tooltip("Stop reading the file; nothing is changed."));
        cancel.setOnAction(event -> reading.cancel());
        getChildren().addAll(text, cancel);
        managedProperty().bind(visibleProperty());
        waiting.setOnFinished(event -> show());
        reading.fileProperty().addListener((property, before, now) -> {
            if (now.isEmpty() || isVisible()) {
                show();
            } else {
                waiting.playFromStart();
            }
        });
        show();
    }

    private void show() {
        String file = reading.fileProperty().get();
        if (file.isEmpty()) {
            waiting.stop();
        }
        text.setText("Reading " + file + "…");
        setVisible(!file.isEmpty());
    }
}
