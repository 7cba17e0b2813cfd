package colorwheel.view.file;

import atlantafx.base.theme.Styles;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.Remarks;
import colorwheel.session.Editing;
import colorwheel.view.control.DialogBox;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for what an experiment file says beside the experiment. JavaFX thread. */
public final class RemarksDialog {
    private static final double WIDTH = 480;
    private static final int NOTE_LINES = 6;

    private final Editing editing;
    private final TextField title = new TextField();
    private final TextArea note = new TextArea();
    private final CheckBox keepsView = new CheckBox("Keep overlays and epoch in the file");
    private final Label problem = new Label();
    private final DialogBox box;

    /** A dialog for the present experiment, not yet open. */
    public RemarksDialog(Editing editing) {
        this.editing = editing;
        Remarks now = editing.remarksProperty().get();
        title.setId("remarks-title");
        title.setText(now.title());
        title.setTooltip(new Tooltip("Shown above the picture. At most " + Remarks.MAX_TITLE_LENGTH + " characters."));
        note.setId("remarks-note");
        note.setText(now.note());
        note.setWrapText(true);
        note.setPrefRowCount(NOTE_LINES);
        note.setTooltip(
                new Tooltip("Shown when the title is pressed. At most " + Remarks.MAX_NOTE_LENGTH + " characters."));
        keepsView.setId("remarks-view");
        keepsView.setSelected(now.view() != null);
        keepsView.setTooltip(new Tooltip("Opening the file then shows the overlays that are on when it is saved, trains"
                + " the network and stops at the epoch shown."));
        problem.setId("remarks-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        // Its room is kept, so that nothing moves when there is something to say.
        problem.setMinHeight(16);
        List.of(title, note).forEach(field -> field.textProperty().addListener((property, before, text) -> clear()));
        VBox content = new VBox(12, labelled("Title", title), labelled("Note", note), keepsView, problem);
        content.setPrefWidth(WIDTH);
        box = new DialogBox("remarks", "Title and note", content);
        box.addButton("remarks-apply", "Apply", ButtonBar.ButtonData.OK_DONE, this::apply);
        box.addButton("remarks-cancel", "Cancel", ButtonBar.ButtonData.CANCEL_CLOSE, box::close);
    }

    private static Node labelled(String text, Region field) {
        Label label = new Label(text);
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    /** The dialog. */
    public DialogBox box() {
        return box;
    }

    private void apply() {
        Remarks.View view = editing.remarksProperty().get().view();
        // What is shown is stored when the file is saved.
        Remarks.View kept = view == null ? new Remarks.View(List.of(), 0) : view;
        try {
            Remarks.View shown = keepsView.isSelected() ? kept : null;
            editing.describe(new Remarks(title.getText().strip(), note.getText().strip(), shown)
                    .withPrediction(editing.remarksProperty().get().prediction()));
            box.close();
        } catch (InvalidSettingException refused) {
            problem.setText(refused.getMessage());
            TextInputControl field = refused.key().equals(Remarks.NOTE_KEY) ? note : title;
            field.pseudoClassStateChanged(Styles.STATE_DANGER, true);
            field.requestFocus();
        }
    }

    private void clear() {
        problem.setText("");
        List.of(title, note).forEach(field -> field.pseudoClassStateChanged(Styles.STATE_DANGER, false));
    }
}
