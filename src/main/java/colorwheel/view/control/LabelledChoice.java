package colorwheel.view.control;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;

/**
 * A choice among values that are shown by a label.
 *
 * @param <T> the values
 */
public final class LabelledChoice<T> extends ChoiceBox<T> {
    /**
     * A choice with nothing chosen yet.
     *
     * @param id the name of the control for style sheets and tests
     * @param label a value as it is shown
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
    }
}
