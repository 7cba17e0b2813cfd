package colorwheel.view.failure;

import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;

/** One failure, whose report can be read and copied while the lab goes on. JavaFX thread. */
final class FailureDialog {
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final Label more = new Label();
    private final Label kept = new Label("The report is being written to a file.");
    private final TextArea text = new TextArea();
    private final BooleanProperty reported = new SimpleBooleanProperty(this, "reported");
    private final CheckBox paths = new CheckBox("Show your home folder by its name");

    /**
     * A dialog that shows only the name of the failure until its report is made.
     *
     * @param closed called when the dialog was closed
     */
    FailureDialog(Window owner, Throwable failure, Runnable closed) {
        dialog.initOwner(owner);
        // The user must be able to save work in the window.
        dialog.initModality(Modality.NONE);
        dialog.setTitle("Color Wheel Lab – Failure");
        dialog.setResizable(true);
        dialog.setOnHidden(event -> closed.run());
        DialogPane pane = dialog.getDialogPane();
        pane.getStyleClass().addAll("lab", "failure");
        pane.getStylesheets().setAll(owner.getScene().getRoot().getStylesheets());
        pane.getStylesheets()
                .add(Objects.requireNonNull(FailureDialog.class.getResource("failure.css"))
                        .toExternalForm());
        ButtonType copy = new ButtonType("Copy report", ButtonBar.ButtonData.LEFT);
        pane.getButtonTypes().setAll(copy, ButtonType.CLOSE);
        Node copyButton = pane.lookupButton(copy);
        copyButton.setId("failure-copy");
        copyButton.disableProperty().bind(reported.not());
        copyButton.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            copy();
        });
        pane.lookupButton(ButtonType.CLOSE).setId("failure-close");
        pane.setContent(content(failure));
    }

    private Node content(Throwable failure) {
        Label heading = new Label("A part of the program has failed");
        heading.getStyleClass().add("heading");
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
        VBox content = new VBox(heading, advice, more, text, paths, kept);
        content.getStyleClass().add("content-box");
        return content;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(text.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    void show() {
        dialog.show();
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
