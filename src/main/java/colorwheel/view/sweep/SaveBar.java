package colorwheel.view.sweep;

import colorwheel.session.Notice;
import colorwheel.view.export.ExportJob;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The line at the bottom of the window: how far the export under way has come, with a button that cancels it, and how
 * the last one ended. Its size does not change. JavaFX thread.
 */
final class SaveBar extends HBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final StringProperty ending = new SimpleStringProperty(this, "ending", "");
    private boolean endsNow;

    /** @param notices how an export has ended */
    SaveBar(ExportJob job, ObservableValue<Notice> notices) {
        getStyleClass().add("save-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label();
        words.setId("save-status");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(words.textProperty());
        words.setTooltip(whole);
        words.textProperty()
                .bind(Bindings.when(job.runningProperty())
                        .then(job.statusProperty())
                        .otherwise(ending));
        Button cancel = new Button("Cancel");
        cancel.setId("save-cancel");
        cancel.getStyleClass().add("small");
        cancel.setTooltip(new Tooltip("Stop saving. A file that is not whole is removed."));
        cancel.visibleProperty().bind(job.runningProperty());
        cancel.setOnAction(event -> job.cancel());
        getChildren().addAll(words, cancel);
        // The job first says that it has ended, and then how.
        job.runningProperty().addListener((property, before, running) -> {
            endsNow = !running;
            ending.set("");
        });
        notices.addListener((property, before, now) -> {
            if (endsNow && now != null) {
                endsNow = false;
                ending.set(now.text());
                words.pseudoClassStateChanged(FAILED, now.kind() == Notice.Kind.FAILED);
            }
        });
    }
}
