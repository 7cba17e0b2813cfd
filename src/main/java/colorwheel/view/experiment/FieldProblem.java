package colorwheel.view.experiment;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The sentence under a field whose text is refused: the text stays to be mended, marked, and what was in force before
 * stays in force. It is part of the layout only while there is one.
 */
final class FieldProblem extends Label {
    private final TextField field;

    /** @param restore puts what is in force back into the field, when Escape is pressed there */
    FieldProblem(TextField field, Runnable restore) {
        this.field = field;
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                restore.run();
                event.consume();
            }
        });
        setId(field.getId() + "-problem");
        getStyleClass().add("field-problem");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(String sentence) {
        setText(sentence);
        setVisible(true);
        mark(true);
    }

    void clear() {
        if (isVisible()) {
            setVisible(false);
            mark(false);
        }
    }

    private void mark(boolean refused) {
        field.pseudoClassStateChanged(Styles.STATE_DANGER, refused);
        field.setAccessibleHelp(refused ? getText() : null);
    }
}
