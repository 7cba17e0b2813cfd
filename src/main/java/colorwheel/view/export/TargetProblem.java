package colorwheel.view.export;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * What is wrong with the place of an export, or with the export as a whole, under the field of the place; for a name
 * that is taken, what can be done. JavaFX thread.
 */
final class TargetProblem extends VBox {
    private static final int ROWS = 3;
    private static final double GAP = 6;

    private final TextField field;
    private final TextArea text = new TextArea();
    private final Button replace = new Button("Replace");
    private final Button other = new Button("Use another name");
    private Path free = Path.of("");

    /** @param prefix the beginning of the controls' ids */
    TargetProblem(TextField field, String prefix) {
        this.field = field;
        text.setId(prefix + "-problem");
        text.getStyleClass().add("problem");
        text.setAccessibleText("What is wrong with the entries");
        text.setWrapText(true);
        // So that a command in it can be copied.
        text.setEditable(false);
        text.focusTraversableProperty().bind(text.textProperty().isNotEmpty());
        // Room for some lines from the start, so that the dialog does not jump when they come.
        text.setPrefRowCount(ROWS);
        text.setPrefColumnCount(1);
        replace.setId(prefix + "-replace");
        Fields.help(replace, "Write over the file that has this name.");
        other.setId(prefix + "-free-name");
        other.setOnAction(event -> field.setText(free.toString()));
        Fields.help(other, "Take the next name that is free.");
        replace.getStyleClass().add(Styles.SMALL);
        other.getStyleClass().add(Styles.SMALL);
        setSpacing(GAP);
        getChildren().addAll(text, new HBox(GAP, other, replace));
        field.textProperty().addListener((property, before, now) -> clear());
        clear();
    }

    /** @param replacing called when the user agrees to replace the file */
    void setOnReplace(Runnable replacing) {
        replace.setOnAction(event -> replacing.run());
    }

    /** Says what is wrong with the export as a whole. */
    void show(String sentence) {
        clear();
        text.setText(sentence);
    }

    /** Says what is wrong with the place, and marks it. */
    void showAtPlace(String sentence) {
        show(sentence);
        field.pseudoClassStateChanged(Styles.STATE_DANGER, true);
    }

    /**
     * Says that something has the name of the place, and offers what can be done.
     *
     * @param next a name that is free
     * @param replaceable whether it may be replaced
     */
    void showTaken(String sentence, Path next, boolean replaceable) {
        showAtPlace(sentence);
        free = next;
        other.setText("Use “" + next.getFileName() + "”");
        other.setVisible(true);
        replace.setVisible(replaceable);
    }

    void clear() {
        text.clear();
        field.pseudoClassStateChanged(Styles.STATE_DANGER, false);
        other.setVisible(false);
        replace.setVisible(false);
    }
}
