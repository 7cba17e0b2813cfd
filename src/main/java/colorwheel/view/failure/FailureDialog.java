package colorwheel.view.failure;

import colorwheel.view.control.DialogBox;
import colorwheel.view.control.DialogLayer;
import colorwheel.view.control.Preparation;
import colorwheel.view.control.TextClipboard;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** One failure, whose report can be read and copied while the lab goes on. JavaFX thread. */
final class FailureDialog {
    private final @Nullable Window owner;
    private final Throwable failure;
    private final DialogBox dialog;
    private final Label more = new Label();
    private final Label kept = new Label("The report is being written to a file.");
    private final TextArea text = new TextArea();
    private final BooleanProperty reported = new SimpleBooleanProperty(this, "reported");
    private final VBox content;
    private final CheckBox paths = new CheckBox("Show your home folder by its name");

    /**
     * A dialog that shows only the name of the failure until its report is made.
     *
     * @param owner the window in which it is shown, if that is possible
     * @param closed called when the dialog was closed
     */
    FailureDialog(@Nullable Window owner, Throwable failure, Runnable closed) {
        this.owner = owner;
        this.failure = failure;
        content = content(failure);
        dialog = new DialogBox("failure-dialog", "A part of the program has failed", content);
        dialog.setOnClosed(closed);
        dialog.getStyleClass().add("failure");
        dialog.getStylesheets().add(styles("failure.css"));
        dialog.addButton("failure-copy", "Copy report", ButtonBar.ButtonData.LEFT, this::copy)
                .disableProperty()
                .bind(reported.not());
        dialog.addButton("failure-close", "Close", ButtonBar.ButtonData.CANCEL_CLOSE, dialog::close);
    }

    private VBox content(Throwable failure) {
        Label advice =
                new Label("The lab keeps running where it can. If something looks wrong from now on, save your work and"
                        + " restart the lab. The report below helps to find the cause.");
        text.setId("failure-report");
        text.setText(failure.getClass().getName());
        text.setEditable(false);
        text.setAccessibleText("Report of the failure");
        text.setTooltip(
                new Tooltip("The facts that help to find the cause: version, system, settings, and the stack trace."));
        VBox.setVgrow(text, Priority.ALWAYS);
        paths.setId("failure-paths");
        paths.disableProperty().bind(reported.not());
        paths.setTooltip(
                new Tooltip("Without this, and in the file, it is written as ~, since it may contain your name."));
        more.setId("failure-more");
        more.managedProperty().bind(more.visibleProperty());
        more.setVisible(false);
        kept.setId("failure-kept");
        for (Label label : new Label[] {advice, more, kept}) {
            label.setWrapText(true);
        }
        VBox box = new VBox(advice, more, text, paths, kept);
        box.getStyleClass().add("content-box");
        return box;
    }

    private static String styles(String file) {
        return Objects.requireNonNull(FailureDialog.class.getResource(file)).toExternalForm();
    }

    private void copy() {
        TextClipboard.copy(text.getText());
    }

    /** Styles it in a layer, unseen, with a text as long as a report. */
    void prepare(Preparation preparation, DialogLayer layer) {
        text.setText(Stream.of(failure.getStackTrace())
                .map(StackTraceElement::toString)
                .collect(Collectors.joining("\n")));
        layer.prepare(preparation, dialog, content);
    }

    /** Opens it in the owner's window, or in a window of its own if that cannot show it. */
    void show() {
        Optional<DialogLayer> layer = DialogLayer.of(owner);
        if (layer.isEmpty()) {
            showInWindow();
            return;
        }
        try {
            layer.get().show(dialog);
        } catch (RuntimeException unusable) {
            // The window is part of what has failed; the report tells it, too.
            if (unusable != failure) {
                failure.addSuppressed(unusable);
            }
            showInWindow();
        }
    }

    private void showInWindow() {
        Stage stage = new Stage();
        StackPane root = new StackPane(dialog);
        root.getStyleClass().add("lab");
        root.getStylesheets().add(styles("/colorwheel/view/lab.css"));
        stage.setTitle("Color Wheel Lab – Failure");
        stage.setScene(new Scene(root));
        stage.setOnHidden(event -> dialog.close());
        dialog.opened(stage::hide);
        stage.show();
        dialog.focusFirst();
    }

    /** Shows the report. */
    void showReport(FailureReport report) {
        text.setText(report.discreet());
        reported.set(true);
        paths.selectedProperty()
                .addListener((property, before, shown) -> text.setText(shown ? report.full() : report.discreet()));
    }

    /** Shows the number of failures after this one. */
    void showLaterFailures(int count) {
        more.setText(count == 1 ? "One more failure came after it." : count + " more failures came after it.");
        more.setVisible(true);
    }

    /** Shows a sentence on the report's file. */
    void showFile(String sentence) {
        kept.setText(sentence);
    }
}
