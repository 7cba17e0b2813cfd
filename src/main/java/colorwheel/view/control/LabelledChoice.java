package colorwheel.view.control;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/**
 * A choice box whose values are shown by a label. The arrows up and down choose the previous or next value; Space, or
 * Alt with an arrow, opens the list.
 *
 * @param <T> the type of the values
 */
public final class LabelledChoice<T> extends ChoiceBox<T> {
    /**
     * A choice box without a chosen value.
     *
     * @param id the name of the control for style sheets and tests
     * @param label gives the label of a value
     */
    public LabelledChoice(String id, List<T> values, Function<T, String> label) {
        setId(id);
        getItems().setAll(values);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : label.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        });
        // By default a pressed arrow moves the focus, and a released one opens the list.
        addEventFilter(KeyEvent.KEY_PRESSED, this::arrow);
        addEventFilter(KeyEvent.KEY_RELEASED, this::arrow);
    }

    private void arrow(KeyEvent event) {
        boolean up = event.getCode() == KeyCode.UP;
        boolean down = event.getCode() == KeyCode.DOWN;
        if (!up && !down || isShowing() || event.isShiftDown() || event.isShortcutDown()) {
            return;
        }
        event.consume();
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            if (event.isAltDown()) {
                show();
            } else if (up) {
                getSelectionModel().selectPrevious();
            } else {
                getSelectionModel().selectNext();
            }
        }
    }
}
