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
     * A dialog that shows nothing but the name of the failure until its report is there.
     *
     * @param closed is called when the dialog was closed
     */
    FailureDialog(Window owner, Throwable failure, Runnable closed) {
        dialog.initOwner(owner);
        // Whoever wants to save what they have must be able to.
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
                new Label("The lab goes on where it can. If something looks wrong from now on, save what you have"
                        + " and start it again. With the report below somebody can find the cause.");
        text.setId("failure-report");
        text.setText(failure.getClass().getName());
        text.setEditable(false);
        text.setAccessibleText("Report of the failure");
        text.setTooltip(
                new Tooltip("What somebody needs to find the cause: version, system, settings, and the place."));
        VBox.setVgrow(text, Priority.ALWAYS);
        paths.setId("failure-paths");
        paths.disableProperty().bind(reported.not());
        paths.setTooltip(new Tooltip("Otherwise it is ~, because its name may be yours; so it is in the file."));
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
    void tellReport(FailureReport report) {
        text.setText(report.discreet());
        reported.set(true);
        paths.selectedProperty()
                .addListener((property, before, shown) -> text.setText(shown ? report.full() : report.discreet()));
    }

    /** Tells how many failures came after this one. */
    void tellMore(int count) {
        more.setText(count == 1 ? "One more failure came after it." : count + " more failures came after it.");
        more.setVisible(true);
    }

    /** Tells in a sentence what became of the report's file. */
    void tellKept(String sentence) {
        kept.setText(sentence);
    }
}
