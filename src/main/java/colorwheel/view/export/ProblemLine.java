package colorwheel.view.export;

import atlantafx.base.theme.Styles;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.files.UserFacingException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The line under some fields that says what is wrong with one of them, until somebody types in one. JavaFX thread. */
public final class ProblemLine extends Label {
    private final List<TextField> fields;

    /** @param fields those that it is about; typing in one clears it */
    public ProblemLine(String id, TextField... fields) {
        this.fields = List.of(fields);
        setId(id);
        getStyleClass().add("problem");
        setWrapText(true);
        this.fields.forEach(field -> field.textProperty().addListener((property, before, now) -> clear()));
    }

    /**
     * Reads a value from a field.
     *
     * @throws RefusedFieldException if the value is refused
     */
    <T> T read(TextField field, Supplier<T> value) {
        try {
            return value.get();
        } catch (UserFacingException | InvalidSettingException refused) {
            throw new RefusedFieldException(this, field, Objects.requireNonNull(refused.getMessage()), refused);
        }
    }

    /** Marks a field and says what is wrong with it. */
    public void show(TextField field, String sentence) {
        clear();
        setText(sentence);
        field.pseudoClassStateChanged(Styles.STATE_DANGER, true);
    }

    /** Says nothing, and marks no field. */
    public void clear() {
        setText("");
        fields.forEach(field -> field.pseudoClassStateChanged(Styles.STATE_DANGER, false));
    }
}
